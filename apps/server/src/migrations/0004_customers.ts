import { type Migration, statements } from '../platform/db/index.ts';

export const customers: Migration = {
  up: (db) =>
    statements(
      db,
      `
create table customer (
  id uuid primary key,
  name text not null,
  -- true while the name is only derived from an address
  name_derived boolean not null default false,
  language text check (language in ('en', 'de', 'pl', 'nl')),
  attributes jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index customer_name on customer (lower(name) text_pattern_ops);
create table identity (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  type text not null,
  -- normalised: lower-case address, E.164 number
  value text not null,
  verified boolean not null default false,
  source text not null,
  reachability text not null default 'reachable' check (reachability in ('reachable', 'bounced', 'blocked')),
  reachability_reason text,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  unique (type, value)
);
create index identity_customer on identity (customer_id);
-- Handles somebody claims to have that already belong to another customer: kept as a hint, never linked by itself.
create table identity_claim (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  type text not null,
  value text not null,
  source text not null,
  created_at timestamptz not null default now(),
  unique (customer_id, type, value)
);
-- Append-only: which customer was found to be which other, on what evidence, and what moved; enough to undo it.
create table customer_link (
  id uuid primary key,
  from_customer_id uuid not null references customer (id),
  into_customer_id uuid not null references customer (id),
  evidence text not null,
  moved jsonb not null,
  created_at timestamptz not null default now()
);
alter table customer add column joined_into uuid references customer (id);
`,
    ),
};
