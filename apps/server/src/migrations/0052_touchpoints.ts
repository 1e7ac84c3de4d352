import { type Migration, statements } from '../platform/db/index.ts';

export const touchpoints: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- What a touchpoint may be. Those nobody has registered are kept as they came, without names.
create table touchpoint_type (
  number integer generated always as identity unique,
  key text primary key,
  -- {en, de, pl, nl}; empty: not registered
  names jsonb not null default '{}'
);
-- What touchpoints happen on: a configured channel, or what a file or another system calls one.
create table touchpoint_channel (
  number integer generated always as identity unique,
  key text primary key
);
create sequence touchpoint_change;
-- One touchpoint. Journeys are read out of these and of nothing else.
create table touchpoint (
  -- the order in which they came; of two at one instant the first to come is the first
  seq bigint generated always as identity unique,
  -- told by whoever sends it: sent again, it is the same touchpoint
  id text primary key,
  goal smallint,
  -- the case where one is given
  case_key text,
  -- who it counts for: of a case its own, else of the customer, else of the visitor
  subject uuid not null,
  -- the customer that stands for them now, and the one it came from
  customer_id uuid,
  home_id uuid,
  visitor text,
  at timestamptz not null,
  channel integer,
  type integer not null,
  outcome text,
  attributes jsonb,
  received_at timestamptz not null default now(),
  -- which change wrote it last; changes are told in the event log
  change bigint not null
);
create index touchpoint_change_seq on touchpoint (change, seq);
create index touchpoint_customer on touchpoint (customer_id, at) where customer_id is not null;
create index touchpoint_home on touchpoint (home_id) where home_id is not null;
create index touchpoint_visitor on touchpoint (visitor) where visitor is not null;
`,
    ),
};
