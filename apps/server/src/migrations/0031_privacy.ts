import { type Migration, statements } from '../platform/db/index.ts';

export const privacy: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- What was asked for about a person: a copy of everything kept of them, or that nothing of it stays.
create table privacy_request (
  id uuid primary key,
  kind text not null check (kind in ('export', 'erasure')),
  customer_id uuid not null references customer (id),
  -- swept: the database holds nothing any more, and bytes of files are still to go
  state text not null check (state in ('waiting', 'swept', 'done', 'failed')),
  asked_by_kind text not null check (asked_by_kind in ('agent', 'api_key', 'system')),
  asked_by_id text,
  asked_by_name text not null,
  asked_at timestamptz not null,
  finished_at timestamptz,
  problem text,
  -- of an export; gone when it has expired
  file_id uuid,
  size bigint,
  expires_at timestamptz,
  -- of an erasure: table → rows deleted or emptied
  touched jsonb,
  -- SHA-256 of contents that nothing names any more
  left_bytes text[] not null default '{}'
);
create index privacy_request_asked on privacy_request (asked_at desc, id);
create index privacy_request_customer on privacy_request (customer_id);
create index privacy_request_unfinished on privacy_request (asked_at) where state in ('waiting', 'swept');
create index privacy_request_expiry on privacy_request (expires_at) where file_id is not null;
alter table customer add column erased_at timestamptz;
`,
    ),
};
