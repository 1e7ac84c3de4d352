import { type Migration, statements } from '../platform/db/index.ts';

export const segments: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- Rules over what is known of customers, kept under a name.
create table segment (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('segment', 'persona')),
  description text not null,
  -- with keys and ids in the place of names
  filter text not null,
  -- up to when its conditions on time were looked at
  looked_at timestamptz not null,
  created_at timestamptz not null
);
create unique index segment_name on segment (lower(name));
-- Segments a customer is in. Kept with the customer, so that filters of conversations find it.
alter table customer add segment_ids uuid[] not null default '{}';
create index customer_segment on customer using gin (segment_ids) where segment_ids <> '{}';
-- Profiles that have to be looked at anew, all of them from here on.
create table profile_sweep (
  one boolean primary key default true check (one),
  -- null: from the beginning
  after uuid,
  -- counts each time it begins anew, so that one that runs knows
  round bigint not null
);
`,
    ),
};
