import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { guessColumns, personFields } from './map-columns.ts';
import { readTable, type TableRow } from './read-table.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'throughline-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: Buffer | string) {
  const file = path.join(folder, 'table.csv');
  writeFileSync(file, content);
  const table = await readTable(file);
  const rows: TableRow[] = [];
  for await (const row of table.rows()) rows.push(row);
  return { ...table, rows };
}

const polish = 'imię;nazwisko;miasto\nMałgorzata;Śliwińska;Łódź\nZbyszek;Żółć;Gdańsk\n';
const german = 'Vorname;Nachname;Ort\nJörg;Weiß;Köln\nKäthe;Müller;Nürnberg\n';

test.each([
  ['UTF-8', Buffer.from(polish), 'utf-8', 'Łódź'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${polish}`), 'utf-8', 'Łódź'],
  ['Windows-1250', iconv.encode(polish, 'windows-1250'), 'windows-1250', 'Łódź'],
  [
    'Windows-1250 with a mark before it',
    Buffer.concat([Buffer.from('\ufeff'), iconv.encode(polish, 'windows-1250')]),
    'windows-1250',
    'Łódź',
  ],
  ['ISO 8859-2', iconv.encode(polish, 'iso-8859-2'), 'iso-8859-2', 'Łódź'],
  ['UTF-16', iconv.encode(polish, 'utf-16le', { addBOM: true }), 'utf-16le', 'Łódź'],
  ['Windows-1252', iconv.encode(german, 'windows-1252'), 'windows-1252', 'Köln'],
])('%s is read', async (_, content, encoding, city) => {
  const table = await read(content);
  expect(table.encoding).toBe(encoding);
  expect(Object.values(table.rows[0]?.cells ?? {}).at(-1)).toBe(city);
});

test.each([',', ';', '\t', '|'])('what is parted by %j is parted', async (sign) => {
  const { columns, rows } = await read(
    ['name', 'e-mail', '"with, all; signs|"'].join(sign).concat('\n', ['Ada', 'a@b.example', 'x'].join(sign)),
  );
  expect(columns).toHaveLength(3);
  expect(rows[0]?.cells.name).toBe('Ada');
});

test('ragged rows are read and said', async () => {
  const { rows } = await read('name,city\nAda\nBo,Bonn,more\n"Cy ""the"" Third","Köln\nSüd"\n');
  expect(rows).toMatchObject([
    { cells: { name: 'Ada', city: '' }, problem: 'too_few_cells' },
    { cells: { name: 'Bo', city: 'Bonn' }, problem: 'too_many_cells' },
    { cells: { name: 'Cy "the" Third', city: 'Köln\nSüd' }, problem: null },
  ]);
});

test('columns of one name, and of none, are told apart', async () => {
  expect((await read('name,name,\na,b,c\n')).columns).toEqual(['name', 'name (2)', 'column 3']);
});

test('columns are understood in all our languages', () => {
  expect([
    ...guessColumns(['Vorname', 'Nazwisko', 'Geboortedatum', 'E-Mail', 'Kod pocztowy', 'notes']),
  ]).toEqual([
    ['Vorname', 'givenName'],
    ['Nazwisko', 'surname'],
    ['Geboortedatum', 'birthDate'],
    ['E-Mail', 'email'],
    ['Kod pocztowy', 'postcode'],
  ]);
});

test('parts of a date, and several columns of one field, are put together', () => {
  const map = guessColumns(['tussenvoegsel', 'achternaam', 'by', 'bm', 'bd']);
  expect(
    personFields({ tussenvoegsel: 'van der', achternaam: 'Berg', by: '1984', bm: '3', bd: '2' }, map),
  ).toEqual({
    surname: 'van der Berg',
    birthDate: '1984-3-2',
  });
});
