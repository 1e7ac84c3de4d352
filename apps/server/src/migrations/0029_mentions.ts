import { type Migration, statements } from '../platform/db/index.ts';

export const mentions: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- Whom a note names: [{kind, id, name, told}]; null for nobody.
alter table message add mentions jsonb;
-- The note this one answers: it stands below that one and not in the timeline.
alter table message add thread_id uuid;
-- What a note's answers come to, kept with it so that a timeline is read without them: {replies, lastAt, people, resolved}
alter table message add thread jsonb;
create index message_thread on message (thread_id, id) where thread_id is not null;
-- What an agent was told of: by name, by team or as one who takes part in a thread.
create table mention (
  agent_id text not null,
  message_id uuid not null references message (id),
  reason text not null check (reason in ('agent', 'team', 'thread')),
  created_at timestamptz(3) not null,
  seen_at timestamptz(3),
  primary key (agent_id, message_id)
);
create index mention_unseen on mention (agent_id) where seen_at is null;
create index mention_message on mention (message_id);
`,
    ),
};
