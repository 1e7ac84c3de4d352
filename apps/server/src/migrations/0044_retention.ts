import { type Migration, statements } from '../platform/db/index.ts';

export const retention: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- Since when what was said in it is gone, because it had been kept long enough or its customer was erased.
alter table message add column emptied_at timestamptz;
-- What must stay although retention or erasure would take it: of a customer, or one conversation.
create table legal_hold (
  id uuid primary key,
  customer_id uuid references customer (id),
  conversation_id uuid references conversation (id),
  reason text not null,
  -- null: until somebody lifts it
  until timestamptz,
  placed_by_kind text not null check (placed_by_kind in ('agent', 'api_key', 'system')),
  placed_by_id text,
  placed_by_name text not null,
  placed_at timestamptz not null,
  lifted_by_name text,
  lifted_at timestamptz,
  check ((customer_id is null) <> (conversation_id is null))
);
create index legal_hold_customer on legal_hold (customer_id) where lifted_at is null;
create index legal_hold_conversation on legal_hold (conversation_id) where lifted_at is null;
-- Bytes whose records retention deleted, until they are gone from the store as well.
create table left_content (sha256 text primary key, left_at timestamptz not null);
`,
    ),
};
