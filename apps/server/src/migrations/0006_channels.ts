import { type Migration, statements } from '../platform/db/index.ts';

export const channels: Migration = {
  up: (db) =>
    statements(
      db,
      `
create table channel (
  id uuid primary key,
  type text not null,
  name text not null,
  team_id uuid,
  enabled boolean not null default true,
  -- secrets inside are encrypted with the instance key
  settings jsonb not null,
  addresses text[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table inbound (
  id uuid primary key,
  channel_id uuid not null references channel (id),
  channel_type text not null,
  provider_id text,
  state text not null check (state in ('received', 'processed', 'failed', 'ignored')),
  content_type text not null,
  meta jsonb not null,
  -- small bodies here, large ones in the file store
  body bytea,
  body_sha256 text,
  size bigint not null,
  problems text[] not null default '{}',
  attempts integer not null default 0,
  received_at timestamptz not null,
  processed_at timestamptz
);
create unique index inbound_provider on inbound (channel_type, provider_id) where provider_id is not null;
create index inbound_waiting on inbound (id) where state = 'received';
create index inbound_failed on inbound (id desc) where state = 'failed';
-- Which conversation a visitor of a live channel is in.
create table live_session (
  channel_id uuid not null references channel (id),
  handle_type text not null,
  handle_value text not null,
  conversation_id uuid not null,
  updated_at timestamptz not null default now(),
  primary key (channel_id, handle_type, handle_value)
);
create table channel_state (
  channel_type text not null,
  key text not null,
  value jsonb not null,
  primary key (channel_type, key)
);
`,
    ),
};
