import { type Migration, statements } from '../platform/db/index.ts';

export const conversations: Migration = {
  up: (db) =>
    statements(
      db,
      `
create sequence conversation_number start 1001;
create table conversation (
  id uuid primary key,
  number bigint not null default nextval('conversation_number') unique,
  customer_id uuid not null references customer (id),
  subject text not null,
  state text not null default 'open' check (state in ('open', 'snoozed', 'closed')),
  awaiting text not null default 'us' check (awaiting in ('us', 'customer')),
  agent_id text,
  team_id uuid,
  -- where it began; it does not limit where it goes on
  origin_channel_id uuid,
  channel_ids uuid[] not null default '{}',
  channel_types text[] not null default '{}',
  labels text[] not null default '{}',
  preview text not null default '',
  unread boolean not null default true,
  delivery_failed boolean not null default false,
  snoozed_until timestamptz(3),
  closed_at timestamptz(3),
  -- since when the customer waits for us; null while we wait for the customer
  waiting_since timestamptz(3),
  last_message_at timestamptz(3) not null default now(),
  customer_read_at timestamptz(3),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
-- One index for each way the queue is read, each in the order it is shown.
create index conversation_open_waiting on conversation (coalesce(waiting_since, 'infinity'), id) where state = 'open';
create index conversation_open_newest on conversation (last_message_at desc, id desc) where state = 'open';
create index conversation_agent_waiting on conversation (agent_id, coalesce(waiting_since, 'infinity'), id) where state = 'open' and agent_id is not null;
create index conversation_agent_newest on conversation (agent_id, last_message_at desc, id desc) where state = 'open' and agent_id is not null;
create index conversation_unassigned_waiting on conversation (coalesce(waiting_since, 'infinity'), id) where state = 'open' and agent_id is null;
create index conversation_unassigned_newest on conversation (last_message_at desc, id desc) where state = 'open' and agent_id is null;
create index conversation_team_waiting on conversation (team_id, coalesce(waiting_since, 'infinity'), id) where state = 'open';
create index conversation_snoozed on conversation (snoozed_until, id) where state = 'snoozed';
create index conversation_closed on conversation (closed_at desc, id desc) where state = 'closed';
create index conversation_customer on conversation (customer_id, last_message_at desc);
create index conversation_channel on conversation using gin (channel_ids) where state = 'open';
create index conversation_label on conversation using gin (labels) where state = 'open';

create table message (
  id uuid primary key,
  conversation_id uuid not null references conversation (id),
  kind text not null check (kind in ('message', 'note', 'activity')),
  direction text check (direction in ('in', 'out')),
  channel_id uuid,
  channel_type text,
  author_kind text not null check (author_kind in ('customer', 'agent', 'system')),
  author_id text,
  author_name text not null,
  author_handle text,
  subject text,
  text text not null default '',
  has_html boolean not null default false,
  has_more boolean not null default false,
  -- {to, cc, bcc, replyTo}: arrays of {type, value, name}
  recipients jsonb not null default '{}',
  -- [{id, filename, contentType, size, inline, contentId}]
  files jsonb not null default '[]',
  form jsonb,
  automatic jsonb,
  activity jsonb,
  -- the id the channel knows it by, unique within the channel type
  provider_id text,
  client_id text,
  original_file_id uuid,
  delivery_state text check (delivery_state in ('queued', 'sending', 'sent', 'delivered', 'read', 'failed')),
  delivery_reason text,
  delivery_attempts integer not null default 0,
  -- lock number of the process that is sending it
  sender bigint,
  sent_at timestamptz,
  created_at timestamptz not null default now()
);
create index message_conversation on message (conversation_id, id);
create unique index message_provider on message (channel_type, provider_id) where provider_id is not null;
create unique index message_client on message (conversation_id, client_id) where client_id is not null;
create index message_undelivered on message (delivery_state, id) where delivery_state in ('queued', 'sending');
-- Which message ids a message cites, so that an original that arrives after its answer finds its conversation.
create table message_citation (
  channel_type text not null,
  cited_id text not null,
  message_id uuid not null references message (id),
  primary key (channel_type, cited_id, message_id)
);
-- Long and rarely read: kept off the timeline's rows.
create table message_body (
  message_id uuid primary key references message (id),
  full_text text,
  html text
);
create table draft (
  conversation_id uuid not null references conversation (id),
  agent_id text not null,
  content jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (conversation_id, agent_id)
);
`,
    ),
};
