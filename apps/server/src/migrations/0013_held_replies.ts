import { type Migration, statements } from '../platform/db/index.ts';

export const heldReplies: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- Replies that wait for their moment. No message before they go: nobody can be shown what may still be taken back.
create table held_reply (
  id uuid primary key,
  conversation_id uuid not null references conversation (id),
  client_id text not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  -- {channelId, channelType, to, cc, bcc, subject, text, html, files}
  content jsonb not null,
  -- the state of the conversation when it was written: who changes it afterwards means it
  state text not null,
  send_after timestamptz(3) not null,
  created_at timestamptz(3) not null
);
create index held_reply_conversation on held_reply (conversation_id, send_after);
create index held_reply_due on held_reply (send_after);
`,
    ),
};
