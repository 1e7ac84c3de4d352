import { type Migration, statements } from '../platform/db/index.ts';

export const replies: Migration = {
  up: (db) =>
    statements(
      db,
      `
create table canned_reply (
  id uuid primary key,
  name text not null,
  -- what is typed after the slash
  shortcut text not null,
  -- null: for everybody
  team_id uuid,
  -- {language: text}
  texts jsonb not null,
  file_ids uuid[] not null default '{}',
  used_count integer not null default 0,
  last_used_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index canned_reply_shortcut on canned_reply (lower(shortcut));
`,
    ),
};
