import { type Migration, statements } from '../platform/db/index.ts';

export const connectorReadings: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- What a lookup last found of a customer: shown at once, asked anew in the background.
create table connector_reading (
  customer_id uuid not null references customer (id),
  connector_id uuid not null references connector (id),
  lookup text not null,
  -- of the connector's configuration it was read with
  version integer not null,
  state text not null check (state in ('waiting', 'ready', 'absent', 'no_identity', 'failed')),
  -- panels, kept values and forms as mapped
  content jsonb,
  digest text,
  identity jsonb,
  -- when the system last answered
  fetched_at timestamptz,
  problem jsonb,
  failing_since timestamptz,
  due_at timestamptz not null,
  -- somebody is asking until then
  claimed_until timestamptz,
  primary key (customer_id, connector_id, lookup)
);
create index connector_reading_connector on connector_reading (connector_id);

-- The last value of a fact, so that only a change is told.
create table connector_fact (
  customer_id uuid not null references customer (id),
  connector_id uuid not null references connector (id),
  key text not null,
  value jsonb not null,
  at timestamptz not null,
  primary key (customer_id, connector_id, key)
);

-- What agents had systems do. The row is there before the system is asked, so nothing is asked twice.
create table connector_action_run (
  id uuid primary key,
  connector_id uuid not null references connector (id),
  action text not null,
  name jsonb not null,
  customer_id uuid not null references customer (id),
  conversation_id uuid,
  client_id text not null,
  actor text not null,
  actor_name text not null,
  -- filled in, without secrets
  request jsonb not null,
  summary text not null,
  state text not null check (state in ('running', 'done', 'failed', 'unknown')),
  result text,
  problem jsonb,
  -- the process that asks
  process bigint,
  attempts integer not null default 1,
  started_at timestamptz not null,
  finished_at timestamptz,
  unique (actor, client_id)
);
create index connector_action_run_customer on connector_action_run (customer_id, started_at desc);
create index connector_action_run_running on connector_action_run (started_at) where state = 'running';
`,
    ),
};
