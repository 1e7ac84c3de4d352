import { type Migration, statements } from '../platform/db/index.ts';

export const connectorWebhooks: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- What systems told, as it came: kept before anybody reads it.
create table connector_delivery (
  id uuid primary key,
  connector_id uuid not null references connector (id),
  received_at timestamptz not null,
  content_type text,
  headers jsonb not null,
  body bytea not null,
  state text not null check (state in ('received', 'done', 'ignored', 'held')),
  type text,
  event_key text,
  problem jsonb,
  events integer not null default 0,
  attempts integer not null default 0
);
create index connector_delivery_list on connector_delivery (connector_id, id desc);
create index connector_delivery_waiting on connector_delivery (id) where state = 'received';
create index connector_delivery_old on connector_delivery (received_at);

-- What happened, of whom. The same event of a system counts once, however often it is told.
create table connector_event (
  id uuid primary key,
  connector_id uuid not null references connector (id),
  delivery_id uuid,
  -- the system's id of it, and its place among those one delivery tells of
  event_key text not null,
  place integer not null,
  kind text not null,
  -- whose it is; null until somebody with one of its identities is known
  customer_id uuid references customer (id),
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  title text,
  fields jsonb not null,
  href text,
  unique (connector_id, event_key, place)
);
create index connector_event_customer on connector_event (customer_id, occurred_at desc, id desc);

-- By whom an event waits to be recognised.
create table connector_event_handle (
  event_id uuid not null references connector_event (id) on delete cascade,
  type text not null,
  value text not null,
  primary key (type, value, event_id)
);
create index connector_event_handle_event on connector_event_handle (event_id);
`,
    ),
};
