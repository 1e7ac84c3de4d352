import { type Migration, statements } from '../platform/db/index.ts';

export const uploadedImports: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- Tables that were uploaded stand beside those of the command line, and both stay as the list of what was imported.
alter table customer_import drop constraint customer_import_digest_key;
alter table customer_import alter column digest drop not null;
alter table customer_import
  add column state text not null default 'running'
    check (state in ('uploaded', 'checking', 'checked', 'running', 'cancelled', 'done', 'failed')),
  add column made_by_kind text not null default 'system' check (made_by_kind in ('agent', 'api_key', 'system')),
  add column made_by_id text,
  add column made_by_name text not null default 'command line',
  -- what was uploaded; null once it is gone
  add column file_id uuid,
  add column size bigint,
  -- {encoding, delimiter, columns, map, source, language}
  add column reading jsonb,
  -- what a dry run found, {rows, counts, whole}
  add column trial jsonb,
  -- bytes of the file that were read
  add column bytes_done bigint not null default 0,
  add column problem text,
  add column finished_at timestamptz,
  -- whoever works on it has it until then, unless they say so again
  add column worked_until timestamptz;
alter table customer_import alter column state drop default;
create unique index customer_import_unfinished on customer_import (digest) where state = 'running';
create index customer_import_newest on customer_import (started_at desc, id);
-- Rows of an uploaded table that somebody should look at: left out and why, and examples of what a dry run found.
create table customer_import_row (
  import_id uuid not null references customer_import (id),
  line bigint not null,
  outcome text not null check (outcome in ('new', 'matched', 'doubtful', 'bad')),
  reason text,
  -- whom it may be, or is
  customer_ids uuid[] not null,
  cells text[] not null,
  -- addresses and numbers as they are compared, so that a person's rows are found
  handles text[] not null,
  primary key (import_id, line)
);
`,
    ),
};
