import { type Migration, statements } from '../platform/db/index.ts';

export const atRisk: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- An index whose condition names a column is one more that a change of it writes, and then all of them are written.
-- So the state itself stands in none: from at risk to breached a row is rewritten in its page alone, where one has room.
drop index conversation_at_risk;
alter table conversation set (fillfactor = 90);
alter table conversation add at_risk boolean generated always as (due_state in ('at_risk', 'breached')) stored;
create index conversation_at_risk on conversation (coalesce(due_at, 'infinity'), id) where at_risk;
`,
    ),
};
