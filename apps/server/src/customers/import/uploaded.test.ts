import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLocalFileStore } from '../../platform/files/index.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { cancelImport, chooseReading, findImport, startImport, startTrial } from './change-import.ts';
import { dropForgotten } from './drop-table.ts';
import { leftOutTable } from './left-out-table.ts';
import { runImport } from './run-import.ts';
import { uploadTable } from './upload-table.ts';
import { selectToldRows } from './uploaded-store.ts';
import type { ImportDeps } from './uploaded-types.ts';

let database: TestDatabase;
let folder: string;
let deps: ImportDeps;
const clock = { now: new Date('2026-03-04T09:00:00Z') };
const anna = { kind: 'agent' as const, id: 'a', name: 'Anna' };

beforeEach(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-upload-'));
  clock.now = new Date('2026-03-04T09:00:00Z');
  deps = { database, files: openLocalFileStore(folder), now: () => clock.now };
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

async function* inChunks(content: Buffer, size = 7) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}
const upload = (content: Buffer | string) =>
  uploadTable(
    deps,
    { fileName: 'people.csv', content: inChunks(Buffer.from(content)), language: 'pl' },
    anna,
  );
const count = async (table: string) =>
  (await database.pool.query(`select count(*)::int as count from ${table}`)).rows[0].count as number;
const stored = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );

const people = `Kundennummer;Vorname;Nachname;E-Mail;Telefon;Ort
1;Kasia;Wiśniewska;kasia@example.com;501 502 503;Gdańsk
2;Jan;Nowak;jan@example.com;;Łódź
4;Ola;Lis;not an address;;Opole
6;Ewa;Lis;kasia@example.com;;
7;Jan;Nowak
`;

test('an upload in Windows-1250 with a mark is guessed, tried out and imported; its bytes go, and who was left out stays', async () => {
  const bytes = Buffer.concat([Buffer.from('\ufeff'), iconv.encode(people, 'windows-1250')]);
  const id = await upload(bytes);
  expect((await findImport(deps, id)).reading).toMatchObject({
    encoding: 'windows-1250',
    delimiter: ';',
    map: { Kundennummer: 'externalId', Vorname: 'givenName', Nachname: 'surname', 'E-Mail': 'email' },
  });

  await startTrial(deps, id);
  expect(await runImport(deps, id)).toBeNull();
  const counts = { new: 2, matched: 0, doubtful: 1, bad: 2 };
  expect(await findImport(deps, id)).toMatchObject({
    state: 'checked',
    trial: { rows: 5, counts, whole: true },
  });
  expect(await count('customer')).toBe(0);
  expect(await selectToldRows(database.db, id, ['new'], { limit: 9 })).toMatchObject([
    {
      line: 2,
      customerIds: [],
      cells: ['1', 'Kasia', 'Wiśniewska', 'kasia@example.com', '501 502 503', 'Gdańsk'],
    },
    { line: 3 },
  ]);

  await startImport(deps, id);
  expect(await runImport(deps, id)).toBeNull();
  expect(await findImport(deps, id)).toMatchObject({ state: 'done', counts, rowsDone: 5, fileId: null });
  expect(await count('customer')).toBe(2);
  expect(stored()).toEqual([]);
  const lines = [];
  for await (const line of leftOutTable(deps, await findImport(deps, id), 'de')) lines.push(line);
  expect(lines[0]?.slice(0, 4)).toEqual(['Zeile', 'Warum ausgelassen', 'Vielleicht', 'Kundennummer']);
  expect(lines.slice(1).map(([line, reason]) => `${line} ${reason}`)).toEqual([
    '4 Die E-Mail-Adresse kann nicht stimmen',
    '5 Unter dieser Adresse mit einer anderen Kundennummer bekannt',
    '6 Die Zeile hat weniger Zellen als die Kopfzeile',
  ]);
  expect(lines[2]?.[2]).toMatch(/^Kasia Wiśniewska \([0-9a-f-]{36}\)$/);
  await expect(startImport(deps, id)).rejects.toMatchObject({ code: 'customer_import_busy' });
});

const many = `externalId;name;email\n${Array.from({ length: 3500 }, (_, index) =>
  index % 100 === 7 ? `${index};Person ${index};broken` : `${index};Person ${index};p${index}@example.com`,
).join('\n')}\n`;

test('cancelled, stopped and broken off, an import goes on where it was, and nothing is lost or doubled', async () => {
  const id = await upload(many);
  await startImport(deps, id);
  let batches = 0;
  // The process is stopped in an orderly way after a batch.
  expect(await runImport(deps, id, () => ++batches === 1)).toEqual(clock.now);
  expect(await findImport(deps, id)).toMatchObject({ state: 'running', rowsDone: 1000 });
  await cancelImport(deps, id);
  expect(await runImport(deps, id)).toBeNull();
  expect(await findImport(deps, id)).toMatchObject({ state: 'cancelled', rowsDone: 1000 });
  expect(await count('customer')).toBe(990);

  await startImport(deps, id);
  // The power goes within the second batch: a transaction that does not end.
  const dies = {
    ...deps,
    database: {
      ...database,
      transaction: <T>(work: (tx: never) => Promise<T>) =>
        database.transaction(async (tx) => {
          await work(tx as never);
          throw new Error('the power went');
        }) as Promise<T>,
    },
  } as ImportDeps;
  await expect(runImport(dies, id)).rejects.toThrow('the power went');
  expect(await findImport(deps, id)).toMatchObject({ state: 'running', rowsDone: 1000 });
  // Somebody else has it at the moment.
  await database.pool.query(
    "update customer_import set worked_until = $1::timestamptz + interval '1 minute'",
    [clock.now],
  );
  expect(await runImport(deps, id)).toEqual(new Date('2026-03-04T09:01:00Z'));
  clock.now = new Date('2026-03-04T09:01:01Z');
  expect(await runImport(deps, id)).toBeNull();
  expect(await findImport(deps, id)).toMatchObject({
    state: 'done',
    rowsDone: 3500,
    counts: { new: 3465, matched: 0, doubtful: 0, bad: 35 },
  });
  expect(await count('customer')).toBe(3465);
  expect(await selectToldRows(database.db, id, ['bad'], { limit: 100 })).toHaveLength(35);
});

test('what is no table is refused and leaves nothing; one quote that never ends fails with its reason', async () => {
  for (const content of ['PK\u0003\u0004 a spreadsheet', '%PDF-1.7', ''])
    await expect(upload(content)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'file' }],
    });
  expect([await count('customer_import'), await count('file'), stored().length]).toEqual([0, 0, 0]);

  const id = await uploadTable(
    deps,
    {
      fileName: 'a.csv',
      content: inChunks(Buffer.from(`name;email\n"never ends;${'x\n'.repeat(600_000)}`), 65_536),
      language: 'en',
    },
    anna,
  );
  await startTrial(deps, id);
  expect(await runImport(deps, id)).toBeNull();
  expect(await findImport(deps, id)).toMatchObject({ state: 'failed', problem: 'row_too_long' });
  await expect(
    chooseReading(deps, id, {
      encoding: 'utf-8',
      delimiter: ';',
      columns: { name: null, email: null },
      source: 'crm',
      language: 'en',
    }),
  ).resolves.toBeUndefined();
  await expect(startTrial(deps, id)).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ field: 'columns' }],
  });
  clock.now = new Date('2026-05-01T09:00:00Z');
  expect(await dropForgotten(deps)).toBe(1);
  expect(stored()).toEqual([]);
});
