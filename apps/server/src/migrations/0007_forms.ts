import { type Migration, statements } from '../platform/db/index.ts';

export const forms: Migration = {
  up: (db) =>
    statements(
      db,
      `
select 1;
`,
    ),
};
