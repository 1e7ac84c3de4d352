import { type Migration, statements } from '../platform/db/index.ts';

export const merging: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- The conversation that took this one in; null while it stands for itself.
alter table conversation add merged_into uuid references conversation (id);
create index conversation_merged on conversation (merged_into) where merged_into is not null;
-- Where a message belongs by its evidence, when it stands in another conversation since a merge.
alter table message add home_id uuid;
-- The conversation it was first written in, when it has been moved; client ids are told apart within that one.
alter table message add begun_in uuid;
create index message_home on message (home_id) where home_id is not null;
drop index message_client;
create unique index message_client on message (coalesce(begun_in, conversation_id), author_kind, coalesce(author_handle, author_id, ''), client_id)
  where client_id is not null;
-- Every merge and split with what it takes to undo it.
create table conversation_change (
  id uuid primary key,
  position bigint generated always as identity,
  kind text not null check (kind in ('merge', 'split')),
  -- the one that took in, or that gave away
  conversation_id uuid not null references conversation (id),
  -- the one that was taken in, or that began
  other_id uuid not null references conversation (id),
  -- its entry in the timeline of conversation_id
  activity_id uuid not null,
  undo jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  undone_at timestamptz
);
create index conversation_change_one on conversation_change (conversation_id, position desc);
create index conversation_change_other on conversation_change (other_id, position desc);
create index live_session_conversation on live_session (conversation_id);
create table conversation_relation (
  one_id uuid not null references conversation (id),
  other_id uuid not null references conversation (id),
  made_by text not null,
  made_at timestamptz not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index conversation_relation_other on conversation_relation (other_id);
`,
    ),
};
