import { type Migration, statements } from '../platform/db/index.ts';

export const routingEngine: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- What makes a conversation ask for a skill: a label, a language's code or a channel's id; null: nothing does.
alter table skill add matches text;
alter table skill add required boolean not null default false;
alter table skill add min_level smallint not null default 1 check (min_level between 1 and 5);

-- An agent as routing knows them. Whoever gives them something holds this row first.
create table routing_seat (
  agent_id uuid primary key references agent (id),
  on_hold boolean not null default false,
  -- when something new was given to them
  given_at timestamptz(3),
  -- since when no desk of theirs is connected; null while one is, and after what that meant has been done
  left_at timestamptz(3)
);
-- Which server process holds a desk of the agent; rows of processes that are gone count for nothing.
create table routing_connection (
  agent_id uuid not null references agent (id),
  process bigint not null,
  primary key (agent_id, process)
);
-- Who had a matter before it was queued again.
create table routing_return (
  conversation_id uuid primary key references conversation (id),
  agent_id uuid not null references agent (id),
  at timestamptz(3) not null
);
create table routing_offer (
  id uuid primary key,
  conversation_id uuid not null references conversation (id),
  agent_id uuid not null references agent (id),
  channel_class text not null,
  state text not null check (state in ('open', 'accepted', 'declined', 'missed', 'withdrawn')),
  made_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create unique index routing_offer_open on routing_offer (conversation_id) where state = 'open';
create index routing_offer_agent on routing_offer (agent_id) where state = 'open';
create index routing_offer_expiry on routing_offer (expires_at) where state = 'open';
create index routing_offer_passed on routing_offer (conversation_id, ended_at) where state in ('declined', 'missed');
-- Why somebody got something, as it was known then.
create table routing_decision (
  id uuid primary key,
  conversation_id uuid not null references conversation (id),
  agent_id uuid not null references agent (id),
  how text not null check (how in ('offer', 'assign', 'pull')),
  at timestamptz(3) not null,
  explanation jsonb not null
);
create index routing_decision_conversation on routing_decision (conversation_id, at desc);
`,
    ),
};
