import { type Migration, statements } from '../platform/db/index.ts';

export const sideTalks: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- What is said about a conversation with somebody outside who is not its customer: forwards, and answers to them.
alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check check (kind in ('message', 'note', 'activity', 'side')) not valid;
alter table message drop constraint message_author_kind_check;
alter table message add constraint message_author_kind_check
  check (author_kind in ('customer', 'agent', 'rule', 'system', 'outsider')) not valid;
-- The forward that began the talk it belongs to; its own id for that forward itself.
alter table message add side_id uuid;
create index message_side on message (side_id, id) where side_id is not null;
`,
    ),
};
