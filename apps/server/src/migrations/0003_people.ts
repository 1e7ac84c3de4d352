import { type Migration, statements } from '../platform/db/index.ts';

export const people: Migration = {
  up: (db) =>
    statements(
      db,
      `
select 1;
`,
    ),
};
