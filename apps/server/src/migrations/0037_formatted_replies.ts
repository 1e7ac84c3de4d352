import { type Migration, statements } from '../platform/db/index.ts';

export const formattedReplies: Migration = {
  up: (db) =>
    statements(
      db,
      `
alter table canned_reply
  -- {language: formatting of its text}, sanitised; a text without is plain
  add column html jsonb not null default '{}',
  -- [{type, value, name}], who else gets what is written with it
  add column cc jsonb not null default '[]',
  add column bcc jsonb not null default '[]';
`,
    ),
};
