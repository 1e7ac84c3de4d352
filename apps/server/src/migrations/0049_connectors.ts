import { type Migration, statements } from '../platform/db/index.ts';

export const connectors: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- Other systems of the company. A deleted one keeps its name, for what it told and did.
create table connector (
  id uuid primary key,
  name text not null,
  enabled boolean not null,
  -- without secrets
  config jsonb not null,
  -- encrypted with the instance key
  secrets text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);
create unique index connector_name on connector (lower(name)) where deleted_at is null;
`,
    ),
};
