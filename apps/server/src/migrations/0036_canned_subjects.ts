import { type Migration, statements } from '../platform/db/index.ts';

export const cannedSubjects: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- {language: subject}, what a conversation is called that is begun with the reply
alter table canned_reply add column subjects jsonb not null default '{}';
`,
    ),
};
