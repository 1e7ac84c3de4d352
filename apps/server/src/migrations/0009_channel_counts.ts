import { type Migration, statements } from '../platform/db/index.ts';

export const channelCounts: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- With its channels in the index, a channel's count stops at its limit without reading rows. The other index over
-- channels lists all of a channel before any can be counted; it stays the better one for channels with few.
drop index conversation_open_newest;
create index conversation_open_newest on conversation (last_message_at desc, id desc) include (channel_ids) where state = 'open';
`,
    ),
};
