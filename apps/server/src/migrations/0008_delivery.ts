import { type Migration, statements } from '../platform/db/index.ts';

export const delivery: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- When a message that failed for now is tried again; null while it waits for nothing.
alter table message add retry_at timestamptz;
-- Clients number what they send each for themselves: two of them in one conversation may use the same id.
drop index message_client;
create unique index message_client on message (conversation_id, author_kind, coalesce(author_handle, author_id, ''), client_id)
  where client_id is not null;
`,
    ),
};
