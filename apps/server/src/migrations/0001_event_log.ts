import type { Migration } from '../platform/db/index.ts';
import { statements } from '../platform/db/index.ts';

export const eventLog: Migration = {
  up: (db) =>
    statements(
      db,
      `
create table event_pending (
  id bigint generated always as identity primary key,
  type text not null,
  at timestamptz not null default clock_timestamp(),
  conversation_id uuid,
  customer_id uuid,
  actor text not null,
  data jsonb not null
);
create table event (
  seq bigint primary key,
  type text not null,
  at timestamptz not null,
  conversation_id uuid,
  customer_id uuid,
  actor text not null,
  data jsonb not null
);
create index event_conversation on event (conversation_id, seq) where conversation_id is not null;
create table event_head (one boolean primary key default true check (one), seq bigint not null);
insert into event_head (seq) values (0);
create table consumer (
  name text primary key,
  cursor bigint not null,
  failures integer not null default 0,
  last_error text,
  updated_at timestamptz not null default now()
);
-- Rows here live for milliseconds: vacuum early, before the leader has to step over their remains.
alter table event_pending set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);
alter table event_head set (fillfactor = 20);
`,
    ),
};
