import { type Migration, statements } from '../platform/db/index.ts';

export const supervision: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- What began lately, in whatever state it is by now.
create index conversation_created on conversation (created_at);
-- The agent a note is whispered to; null for every other item.
alter table message add whisper_to text;
-- Since when somebody has the presence they chose.
alter table agent add presence_since timestamptz(3) not null default now();
-- Since when a desk of the agent is connected, or none is.
alter table routing_seat add turned_at timestamptz(3);
-- Supervisors who speak in a conversation that somebody else has.
create table participation (
  conversation_id uuid not null references conversation (id),
  agent_id uuid not null references agent (id),
  joined_at timestamptz(3) not null,
  primary key (conversation_id, agent_id)
);
`,
    ),
};
