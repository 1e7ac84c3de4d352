import { type Migration, statements } from '../platform/db/index.ts';

export const automation: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- Rules write too. Rows there are keep the narrower check already; looking at all of them again would hold the table.
alter table message drop constraint message_author_kind_check;
alter table message add constraint message_author_kind_check
  check (author_kind in ('customer', 'agent', 'rule', 'system')) not valid;

create table rule (
  id uuid primary key,
  name text not null,
  -- the order in which rules run
  position integer not null,
  -- paused: by itself, after failing too often
  state text not null check (state in ('draft', 'live', 'off', 'paused')),
  "trigger" jsonb not null,
  conditions jsonb not null,
  actions jsonb not null,
  version integer not null default 1,
  -- counted in a row
  failures integer not null default 0,
  -- {code, params} why it paused, or what an administrator should look at
  notice jsonb,
  -- it does not look at what happened up to here
  live_from bigint not null default 0,
  changed_at timestamptz not null
);
-- Events that a rule may have to run for: one short transaction each.
create table rule_task (
  seq bigint primary key,
  type text not null,
  conversation_id uuid not null,
  actor text not null,
  data jsonb not null,
  at timestamptz not null
);
-- When a rule on time has its moment for a conversation; one a rule and conversation, moved when what it counts from happens again.
create table rule_due (
  rule_id uuid not null references rule (id) on delete cascade,
  conversation_id uuid not null,
  due_at timestamptz not null,
  -- what it counts from
  since timestamptz not null,
  -- the moment passed and the conditions did not hold: looked at again when something happens to the conversation
  passed boolean not null default false,
  -- who or what did what it counts from, as the event log says it
  actor text not null,
  primary key (rule_id, conversation_id)
);
create index rule_due_next on rule_due (due_at) where not passed;
create index rule_due_conversation on rule_due (conversation_id);
create table rule_run (
  id uuid primary key,
  rule_id uuid not null references rule (id) on delete cascade,
  rule_version integer not null,
  conversation_id uuid not null,
  -- null for a rule on time
  event_seq bigint,
  outcome text not null check (outcome in ('done', 'nothing', 'failed', 'stopped')),
  -- what each action did, or why it did not
  did jsonb not null,
  reason jsonb,
  replied boolean not null default false,
  at timestamptz not null
);
create index rule_run_rule on rule_run (rule_id, id desc);
create unique index rule_run_once on rule_run (rule_id, event_seq) where event_seq is not null;
create index rule_run_conversation on rule_run (conversation_id, rule_id, at);
create index rule_run_at on rule_run (at);
create table macro (
  id uuid primary key,
  name text not null,
  owner_id text not null,
  shared boolean not null,
  actions jsonb not null,
  changed_at timestamptz not null
);
create index macro_owner on macro (owner_id);
-- What a macro did, so that the same request again tells it again.
create table macro_run (
  conversation_id uuid not null,
  actor text not null,
  client_id text not null,
  result jsonb not null,
  at timestamptz not null,
  primary key (conversation_id, actor, client_id)
);
create index macro_run_at on macro_run (at);
`,
    ),
};
