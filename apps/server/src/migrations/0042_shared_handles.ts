import { type Migration, statements } from '../platform/db/index.ts';

export const sharedHandles: Migration = {
  up: (db) =>
    statements(
      db,
      `
-- shared: said by a person, several people use it, or one alone does. Null: the rule decides.
-- other_names: names under which somebody wrote from it that do not agree with its customer's nor with each other; two
-- are kept, which make three people.
alter table identity add shared boolean, add other_names text[] not null default '{}';
`,
    ),
};
