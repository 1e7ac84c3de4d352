import { type Migration, statements } from '../platform/db/index.ts';

export const reports: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- A row a conversation, as it stands now. Those that do not count (merged into another, or only machines wrote) keep
-- theirs, so that it is known up to where in the log they have been read.
create table report_conversation (
  conversation_id uuid primary key,
  as_of bigint not null,
  counted boolean not null,
  customer_id uuid,
  channel_id uuid,
  team_id uuid,
  agent_id uuid,
  language text,
  labels text[] not null,
  opened_at timestamptz,
  -- when the same customer's conversation before this one began
  previous_opened_at timestamptz,
  answers integer not null,
  -- the last closing; null while it is not closed
  closed_at timestamptz,
  -- seconds from opening to the last closing
  resolution double precision
);
create index report_conversation_opened on report_conversation (opened_at) where counted;
create index report_conversation_closed on report_conversation (closed_at) where counted and closed_at is not null;
create index report_conversation_customer on report_conversation (customer_id, opened_at) where counted;
-- A row for each time it was open: the backlog at any instant, and what was closed and opened again.
create table report_episode (
  conversation_id uuid not null,
  place integer not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- when it was opened again after this
  reopened_at timestamptz,
  channel_id uuid,
  team_id uuid,
  agent_id uuid,
  language text,
  labels text[] not null,
  primary key (conversation_id, place)
);
create index report_episode_opened on report_episode (opened_at);
create index report_episode_closed on report_episode (closed_at);
create index report_episode_open on report_episode (opened_at) where closed_at is null;
-- A row a message of a customer.
create table report_message (
  message_id uuid primary key,
  conversation_id uuid not null,
  at timestamptz not null,
  channel_id uuid,
  team_id uuid,
  agent_id uuid,
  language text,
  labels text[] not null
);
create index report_message_at on report_message (at);
create index report_message_conversation on report_message (conversation_id);
-- A row an answer of an agent: how long the customer had waited, in seconds, by the clock and by the hours the company
-- was open; null where nobody waited. Apart from the messages, for those who ask for one need not read the other.
create table report_answer (
  message_id uuid primary key,
  conversation_id uuid not null,
  at timestamptz not null,
  wait double precision,
  wait_open double precision,
  first boolean not null,
  channel_id uuid,
  team_id uuid,
  agent_id uuid,
  language text,
  labels text[] not null
);
create index report_answer_at on report_answer (at);
create index report_answer_conversation on report_answer (conversation_id);
-- A row a promise of a service level that was kept or broken, at the moment it was.
create table report_promise (
  conversation_id uuid not null,
  kind text not null,
  started_at timestamptz not null,
  at timestamptz not null,
  met boolean not null,
  channel_id uuid,
  team_id uuid,
  agent_id uuid,
  language text,
  labels text[] not null,
  primary key (conversation_id, kind, started_at)
);
create index report_promise_at on report_promise (at);
`,
    ),
};
