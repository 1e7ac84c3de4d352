import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFile, findFiles } from '../platform/files/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { changeReply, createReply, deleteReply, fillHtml, listReplies, useReply } from './index.ts';

let database: TestDatabase;
const fileId = '00000000-0000-7000-8000-000000000001';
const now = new Date('2026-11-24T12:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query(
    `insert into file (id, sha256, filename, content_type, size, owner_type) values ($1, 'abc', 'label.pdf', 'application/pdf', 3, 'upload')`,
    [fileId],
  );
});
afterAll(() => database.drop());

const content = (shortcut: string, texts: Record<string, string>, fileIds: string[] = []) => ({
  name: shortcut.toUpperCase(),
  shortcut,
  teamId: null,
  texts,
  html: {},
  subjects: {},
  cc: [],
  bcc: [],
  fileIds,
});

test('is kept, changed and deleted; empty languages are left out', async () => {
  const made = await createReply(
    database,
    content('hi', { en: 'Hi {{customer.firstName|there}}', de: ' ' }),
    'x',
  );
  expect((await listReplies(database.db))[0]).toMatchObject({
    shortcut: 'hi',
    texts: { en: 'Hi {{customer.firstName|there}}' },
  });
  await changeReply(database, made.id, { texts: { pl: 'Cześć' } }, 'x');
  expect((await listReplies(database.db))[0]).toMatchObject({ shortcut: 'hi', texts: { pl: 'Cześć' } });
  await deleteReply(database, made.id, 'x');
  expect(await listReplies(database.db)).toEqual([]);
  await expect(deleteReply(database, made.id, 'x')).rejects.toMatchObject({ code: 'canned_reply_not_found' });
});

test.each([
  [{ de: 'Hallo {{customer.firstname}}' }, 'texts.de', 'there is no variable {{customer.firstname}}'],
  [{ en: 'ok', nl: 'Dag {{customer.name' }, 'texts.nl', 'a variable is not closed with }}'],
  [{ en: '  ' }, 'texts', 'needs a text in one language at least'],
])('%j is refused where it is wrong', async (texts, field, message) => {
  await expect(createReply(database, content('bad', texts), 'x')).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ field, message }],
  });
});

test('a subject is kept by language, and checked as texts are', async () => {
  const about = { subjects: { en: 'About {{company.name}}', de: ' ' } };
  const made = await createReply(database, { ...content('about', { en: 'x' }), ...about }, 'x');
  expect((await listReplies(database.db))[0]).toMatchObject({ subjects: { en: 'About {{company.name}}' } });
  await expect(
    changeReply(database, made.id, { subjects: { pl: '{{customer.nme}}' } }, 'x'),
  ).rejects.toMatchObject({ code: 'invalid_input', fields: [{ field: 'subjects.pl' }] });
  await deleteReply(database, made.id, 'x');
});

test('formatting stands beside the text of its language, and names variables as texts do', async () => {
  const formatted = { html: { en: '<p>Hi <b>{{customer.firstName|there}}</b></p>', de: ' ' } };
  const copies = { cc: [{ type: 'email', value: 'store@shop.example' }], bcc: [] };
  const made = await createReply(
    database,
    { ...content('bold', { en: 'Hi' }), ...formatted, ...copies },
    'x',
  );
  expect(await listReplies(database.db)).toMatchObject([{ html: { en: formatted.html.en }, ...copies }]);
  const refused = (html: Record<string, string>) => changeReply(database, made.id, { html }, 'x');
  await expect(refused({ pl: '<p>Cześć</p>' })).rejects.toMatchObject({ fields: [{ field: 'html.pl' }] });
  await expect(refused({ en: '{{<b>customer</b>.name}}' })).rejects.toMatchObject({
    fields: [{ field: 'html.en' }],
  });
  await deleteReply(database, made.id, 'x');
});

test('in HTML a value is words, whatever it looks like', () => {
  const values = { 'customer.name': 'Tom & <i>Co</i>' };
  expect(fillHtml('<b>{{customer.name}}</b>', values)).toBe('<b>Tom &amp; &lt;i&gt;Co&lt;/i&gt;</b>');
});

test('a shortcut is there once, whatever its case', async () => {
  const made = await createReply(database, content('refund', { en: 'x' }), 'x');
  await expect(createReply(database, content('Refund', { en: 'y' }), 'x')).rejects.toMatchObject({
    code: 'already_exists',
    fields: [{ field: 'shortcut' }],
  });
  await deleteReply(database, made.id, 'x');
});

test('using it counts, and every use has files of its own', async () => {
  const made = await createReply(database, content('label', { en: 'x' }, [fileId]), 'x');
  expect(await findFile(database.db, fileId)).toMatchObject({ ownerType: 'canned_reply', ownerId: made.id });
  const [[one], [two]] = await Promise.all([
    useReply(database, made.id, now),
    useReply(database, made.id, now),
  ]);
  expect(new Set([one?.id, two?.id, fileId]).size).toBe(3);
  expect(await findFiles(database.db, [one?.id ?? ''])).toMatchObject([
    { sha256: 'abc', filename: 'label.pdf', ownerType: 'upload' },
  ]);
  expect((await listReplies(database.db))[0]).toMatchObject({ usedCount: 2, lastUsedAt: now });
});

test('files that do not exist are refused', async () => {
  const missing = '00000000-0000-7000-8000-000000000009';
  await expect(createReply(database, content('f', { en: 'x' }, [missing]), 'x')).rejects.toMatchObject({
    code: 'file_not_found',
  });
});
