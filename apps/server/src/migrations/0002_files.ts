import { type Migration, statements } from '../platform/db/index.ts';

export const files: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- What a stored file is called; the bytes are in the file store under their SHA-256.
create table file (
  id uuid primary key,
  sha256 text not null,
  filename text not null,
  content_type text not null,
  size bigint not null,
  -- 'upload' until a message takes it; who may read follows from the owner
  owner_type text not null,
  owner_id uuid,
  created_at timestamptz not null default now()
);
create index file_owner on file (owner_type, owner_id);
create table setting (name text primary key, value jsonb not null, updated_at timestamptz not null default now());
`,
    ),
};
