import { type Migration, statements } from '../platform/db/index.ts';

export const customerSuggestions: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- Who is compared with whom: customers who have one of these in common. The hash is of a name's sound, a place, an address.
create table customer_key (
  customer_id uuid not null references customer (id),
  hash integer not null,
  primary key (hash, customer_id)
);
create index customer_key_customer on customer_key (customer_id);
-- Perhaps one person: two customers as they stood when they were compared, the lower id first. Weak ones are kept so that
-- a better model finds them again; they are not shown.
create table customer_suggestion (
  one_id uuid not null references customer (id),
  other_id uuid not null references customer (id),
  score real not null,
  -- [{field, level, weight}], the weightiest first
  reasons jsonb not null,
  -- somebody said that they are two people
  refused boolean not null default false,
  updated_at timestamptz not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index customer_suggestion_other on customer_suggestion (other_id);
create index customer_suggestion_open on customer_suggestion (score desc, one_id, other_id) where not refused;
-- Append-only: somebody said that two are not the same person, and who took it back. The customers are those it was said
-- of, whomever they are joined with since.
create table customer_distinction (
  id uuid primary key,
  one_id uuid not null references customer (id),
  other_id uuid not null references customer (id),
  said_by text not null,
  said_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  check (one_id < other_id)
);
create unique index customer_distinction_standing on customer_distinction (one_id, other_id) where lifted_at is null;
create index customer_distinction_other on customer_distinction (other_id) where lifted_at is null;
-- What was learned of the company's customers: how often one person's fields agree, and which values many people have.
create table customer_model (
  learned_at timestamptz primary key,
  people integer not null,
  model jsonb not null,
  frequencies jsonb not null
);
`,
    ),
};
