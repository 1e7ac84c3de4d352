/**
 * Every table and column is classified by what it says of people (`privacy/classification.ts`). Export and erasure are
 * driven by that list: a new column that is missing there would be neither handed out nor erased.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { classificationProblems } from '../privacy/classification.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function columnsThere(): Promise<Map<string, string[]>> {
  const { rows } = await database.pool.query<{ name: string; columns: string[] }>(
    `select table_name::text as name, array_agg(column_name::text) as columns from information_schema.columns
     where table_schema = 'public' group by 1`,
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

test('every table and column says whether it is of a person, and what erasure makes of it', async () => {
  expect(classificationProblems(await columnsThere())).toEqual([]);
});

test('a new column, a new table and one that is gone are found', async () => {
  await database.pool.query('alter table customer add column birthday date; create table planted (id uuid)');
  await database.pool.query('alter table identity drop column reachability_reason');
  expect(classificationProblems(await columnsThere())).toEqual(
    expect.arrayContaining([
      'customer.birthday is not classified',
      'the table planted is not classified',
      'identity.reachability_reason is classified and does not exist',
    ]),
  );
});

test('personal columns without an owner, and rows that are both emptied and deleted, are found', async () => {
  const has = new Map([['planted', ['one', 'two']]]);
  expect(classificationProblems(has, { planted: { personal: { one: 'row', two: 'null' } } })).toEqual([
    'planted has personal columns, and nothing says whose its rows are',
    'planted is both emptied and deleted',
  ]);
});
