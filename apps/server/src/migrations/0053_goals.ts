import { type Migration, statements } from '../platform/db/index.ts';

export const goals: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- What customers want to get done, and how one knows that they did.
create table goal (
  number smallint generated always as identity unique,
  key text primary key,
  -- {en, de, pl, nl}
  names jsonb not null,
  -- types of touchpoints: {starts, steps, reached, failed}
  steps jsonb not null,
  -- a touchpoint later than this after the one before it begins another journey; null: it never does
  inactivity interval,
  -- without an outcome and without a touchpoint for so long, a journey was given up; null: it never is
  deadline interval,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
`,
    ),
};
