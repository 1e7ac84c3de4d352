import { type Migration, statements } from '../platform/db/index.ts';

export const profiles: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- What other systems say of a customer. It stays with whom it was told of, so that joining and parting move nothing.
create table customer_fact (
  customer_id uuid not null references customer (id),
  source text not null,
  name text not null,
  -- a number, a text, true or false; null where the system has taken it back
  value jsonb not null,
  -- when it was so, by the clock of the system; an older one that comes later changes nothing
  at timestamptz not null,
  received_at timestamptz not null,
  primary key (customer_id, source, name)
);
-- Names of facts that were ever told, for filters to offer.
create table fact_name (
  name text primary key,
  kind text not null check (kind in ('number', 'text', 'boolean'))
);
-- Where a customer's value comes from. The value itself is the customer's attribute.
create table customer_value (
  customer_id uuid primary key references customer (id),
  amount numeric(21, 6),
  source text not null check (source in ('entered', 'imported', 'api', 'computed')),
  set_by text not null,
  set_at timestamptz not null
);
-- What is known of each customer who stands for somebody, brought together from everywhere; made anew when any of it changes.
create table customer_profile (
  customer_id uuid primary key references customer (id),
  name text not null,
  language text,
  -- two letters, as in PL
  country text,
  value numeric(21, 6),
  -- key of the tier its value falls in
  tier text,
  channel_types text[] not null,
  preferred_channel text,
  labels text[] not null,
  consents text[] not null,
  withdrawn text[] not null,
  do_not_contact boolean not null,
  facts jsonb not null,
  conversations int not null,
  known_since timestamptz not null,
  last_contact_at timestamptz
);
create index customer_profile_name on customer_profile (lower(name), customer_id);
create index customer_profile_value on customer_profile ((coalesce(value, '-Infinity'::numeric)) desc, customer_id desc);
create index customer_profile_contact on customer_profile ((coalesce(last_contact_at, '-infinity'::timestamptz)) desc, customer_id desc);
create index customer_profile_since on customer_profile (known_since);
`,
    ),
};
