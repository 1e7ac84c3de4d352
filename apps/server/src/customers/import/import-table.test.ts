import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { recognise } from '../recognise.ts';
import { guessColumns } from '../table/map-columns.ts';
import { readTable } from '../table/read-table.ts';
import { importTable } from './import-table.ts';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-import-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const report = () => readFileSync(path.join(folder, 'left-out.csv'), 'utf8');
const reasons = () =>
  [...report().matchAll(/^(\d+),([a-z_]+),/gm)].map(([, line, reason]) => `${line} ${reason}`);

async function run(text: string, options: { dryRun?: boolean; breakAfter?: number } = {}) {
  const file = path.join(folder, 'people.csv');
  writeFileSync(file, text);
  const table = await readTable(file);
  return importTable(database, file, table, {
    map: guessColumns(table.columns),
    source: 'crm',
    language: 'pl',
    report: path.join(folder, 'left-out.csv'),
    dryRun: options.dryRun ?? false,
    by: 'system',
    now: () => new Date('2026-03-04T09:00:00Z'),
    onProgress: (rows) => {
      if (rows === options.breakAfter) throw new Error('the power went');
    },
  });
}

const count = async (table: string) =>
  (await database.pool.query(`select count(*)::int as count from ${table}`)).rows[0].count as number;

const people = `Kundennummer;Vorname;Nachname;E-Mail;Telefon;Ort
1;Kasia;Wiśniewska;kasia@example.com;501 502 503;Gdańsk
2;Jan;Nowak;jan@example.com;;Łódź
3;Piotr;Nowak;;501 502 503;Łódź
4;Ola;Lis;not an address;;Opole
5;;;;;
6;Ewa;Lis;kasia@example.com;;
7;Jan;Nowak
2;Jan;Nowak;jan.nowak@example.com;;Kraków
`;

test('a dry run says what would happen, and nothing of it does', async () => {
  const outcome = await run(people, { dryRun: true });
  expect(outcome).toEqual({ rows: 8, resumedAfter: 0, new: 3, matched: 1, doubtful: 2, bad: 2 });
  expect([await count('customer'), await count('identity'), await count('customer_import')]).toEqual([
    0, 0, 0,
  ]);
  expect(reasons()).toEqual(['4 other_number', '5 wrong_email', '7 other_number', '8 too_few_cells']);
});

test('rows become customers with addresses and values; who is left out is told with the reason; again nothing is made twice', async () => {
  const outcome = await run(people);
  expect(outcome).toMatchObject({ rows: 8, new: 3, matched: 1, doubtful: 2, bad: 2 });
  const { rows } = await database.pool.query(`
    select name, attributes, array(select type || ' ' || value from identity where customer_id = customer.id order by 1) as handles
    from customer order by name`);
  expect(rows).toContainEqual({
    name: 'Kasia Wiśniewska',
    attributes: { city: 'Gdańsk' },
    handles: ['email kasia@example.com', 'external crm:1', 'phone +48501502503'],
  });
  expect(rows).toContainEqual({
    name: 'Jan Nowak',
    attributes: { city: 'Kraków' },
    handles: ['email jan.nowak@example.com', 'email jan@example.com', 'external crm:2'],
  });
  expect(report()).toContain('\r\n5,wrong_email,,4,Ola,Lis,not an address,,Opole\r\n');
  expect(await run(people)).toMatchObject({ resumedAfter: 0, new: 0, matched: 4, doubtful: 2, bad: 2 });
  expect(await count('customer')).toBe(3);
});

test('who wrote before is known by their own address, but not by one that others share or under another name', async () => {
  const wrote = (value: string, name?: string) =>
    database.transaction((tx) =>
      recognise(tx, { from: { type: 'email', value, name }, also: [], language: null, source: 'test' }),
    );
  const kasia = await wrote('kasia@example.com');
  await wrote('info@firm.example', 'Firm');
  await wrote('adam@example.com', 'Adam Mak');
  const outcome = await run(`email;name;phone
kasia@example.com;Kasia Wiśniewska;+48 22 123 45 67
info@firm.example;Firm;
adam@example.com;Barbara Zając;
`);
  expect(outcome).toMatchObject({ new: 0, matched: 1, doubtful: 2, bad: 0 });
  expect(reasons()).toEqual(['3 shared_address', '4 other_name']);
  const { rows } = await database.pool.query('select name from customer where id = $1', [kasia.customerId]);
  expect(rows).toEqual([{ name: 'Kasia Wiśniewska' }]);
});

test('broken off, it goes on where it was, and loses or doubles nothing', async () => {
  const lines = Array.from({ length: 2500 }, (_, index) =>
    index % 100 === 7 ? `${index};Person ${index};broken` : `${index};Person ${index};p${index}@example.com`,
  );
  const text = `externalId;name;email\n${lines.join('\n')}\n`;
  await expect(run(text, { breakAfter: 1000 })).rejects.toThrow('the power went');
  expect(await count('customer')).toBe(990);
  const outcome = await run(text);
  expect(outcome).toEqual({ rows: 2500, resumedAfter: 1000, new: 2475, matched: 0, doubtful: 0, bad: 25 });
  expect(await count('customer')).toBe(2475);
  expect(reasons()).toEqual(Array.from({ length: 25 }, (_, index) => `${index * 100 + 9} wrong_email`));
});

test('what a dry run says of rows far apart is what happens', async () => {
  const lines = Array.from({ length: 1500 }, (_, index) => `${index};Person A;p${index % 1100}@example.com`);
  const text = `externalId;name;email\n${lines.join('\n')}\n`;
  const said = await run(text, { dryRun: true });
  expect(said).toMatchObject({ new: 1100, doubtful: 400 });
  expect(await run(text)).toEqual(said);
});
