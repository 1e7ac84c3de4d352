import { type Migration, statements } from '../platform/db/index.ts';

export const consents: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- Append-only: what a customer agreed to or took back, with its proof.
create table consent_record (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  purpose text not null,
  -- null: on every channel
  channel_type text,
  state text not null check (state in ('given', 'withdrawn')),
  -- when the customer said so
  at timestamptz not null,
  -- where: a form, a call, a shop
  place text not null,
  -- what they agreed to, word for word, and its version
  wording text not null,
  version text not null,
  recorded_by text not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
create index consent_record_customer on consent_record (customer_id, at desc);
-- How somebody wants to be written to.
create table contact_wish (
  customer_id uuid primary key references customer (id),
  do_not_contact boolean not null default false,
  preferred_channel text,
  -- minutes since midnight as their clock shows it; from may be later than to
  quiet_from int check (quiet_from between 0 and 1439),
  quiet_to int check (quiet_to between 0 and 1439),
  time_zone text,
  changed_by text not null,
  changed_at timestamptz not null,
  check ((quiet_from is null) = (quiet_to is null))
);
`,
    ),
};
