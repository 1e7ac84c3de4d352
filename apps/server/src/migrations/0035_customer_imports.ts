import { type Migration, statements } from '../platform/db/index.ts';

export const customerImports: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- How far the import of a file has come. Written with each batch, so that one that was broken off goes on where it was.
create table customer_import (
  id uuid primary key,
  -- of the file's bytes and of how it is read
  digest text not null unique,
  file_name text not null,
  rows_done bigint not null default 0,
  -- {new, matched, doubtful, bad}
  counts jsonb not null,
  -- how long the report of rows that were left out is, in bytes
  reported bigint not null default 0,
  started_at timestamptz not null,
  updated_at timestamptz not null
);
`,
    ),
};
