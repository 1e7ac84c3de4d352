import { type Migration, statements } from '../platform/db/index.ts';

export const incidents: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- Two conversations that seem to be about one matter, and what was decided of them.
create table same_matter (
  one_id uuid not null references conversation (id) on delete cascade,
  other_id uuid not null references conversation (id) on delete cascade,
  -- joined: by itself, on certain evidence; kept: a person agreed; dismissed: a person said no; parted: was one, and was taken apart
  state text not null check (state in ('suggested', 'joined', 'kept', 'dismissed', 'parted')),
  score real not null,
  reasons jsonb not null default '[]',
  -- the merge that made them one
  change_id uuid,
  found_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index same_matter_other on same_matter (other_id);
create index same_matter_change on same_matter (change_id) where change_id is not null;

-- Who claims an address that a customer owns.
create index identity_claim_handle on identity_claim (type, value);

create table incident (
  id uuid primary key,
  name text not null,
  -- what is known, for agents
  text text not null default '',
  state text not null default 'open' check (state in ('open', 'resolved')),
  -- which new conversations probably belong: a filter with ids in the place of names, and phrases
  filter text not null default '',
  phrases text[] not null default '{}',
  links_itself boolean not null default false,
  declared_by text not null,
  declared_at timestamptz not null,
  changed_at timestamptz not null,
  resolved_at timestamptz
);
create index incident_open on incident (declared_at desc) where state = 'open';

create table incident_link (
  incident_id uuid not null references incident (id) on delete cascade,
  conversation_id uuid not null references conversation (id) on delete cascade,
  state text not null check (state in ('suggested', 'linked', 'unlinked')),
  -- of the conversation, kept for counting
  channel_type text not null,
  opened_at timestamptz not null,
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (incident_id, conversation_id)
);
create index incident_link_conversation on incident_link (conversation_id) where state <> 'unlinked';

-- One answer to everybody who is linked.
create table incident_answer (
  id uuid primary key,
  incident_id uuid not null references incident (id) on delete cascade,
  client_id text not null,
  state text not null check (state in ('held', 'sending', 'sent', 'withdrawn')),
  texts jsonb not null,
  fallback text not null,
  closes boolean not null,
  actor_kind text not null check (actor_kind in ('agent', 'system')),
  actor_id text,
  actor_name text not null,
  send_after timestamptz not null,
  created_at timestamptz not null,
  unique (incident_id, client_id)
);
create table incident_answer_part (
  answer_id uuid not null references incident_answer (id) on delete cascade,
  conversation_id uuid not null references conversation (id) on delete cascade,
  position int not null,
  -- of the conversation when the answer was written
  conversation_state text not null,
  state text not null default 'waiting' check (state in ('waiting', 'queued', 'unreached')),
  reason text,
  message_id uuid,
  primary key (answer_id, conversation_id)
);
create index incident_answer_waiting on incident_answer_part (answer_id, position) where state = 'waiting';
`,
    ),
};
