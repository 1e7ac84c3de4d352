import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { type DraftContent, deleteDraft, findDraft, saveDraft } from './draft-store.ts';

let database: TestDatabase;
const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [customer, id, agent] = [uuid(1), uuid(2), uuid(3)];
const [first, second, third] = [uuid(11), uuid(12), uuid(13)];

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query('insert into customer (id, name) values ($1, $2)', [customer, 'Jan']);
  await database.pool.query(`insert into conversation (id, customer_id, subject) values ($1, $2, 'Chair')`, [
    id,
    customer,
  ]);
});
beforeEach(() => database.pool.query('delete from draft'));
afterAll(() => database.drop());

const content = (text: string, revision?: string): DraftContent => ({
  mode: 'reply',
  channelId: null,
  to: [],
  cc: [],
  bcc: [],
  subject: null,
  text,
  html: null,
  fileIds: [],
  ...(revision === undefined ? {} : { revision }),
});
const save = (text: string, revision: string, replaces?: string | null) =>
  saveDraft(database.db, id, agent, content(text, revision), replaces);
const found = () => findDraft(database.db, id, agent);
const changed = { code: 'draft_changed' };

test('a device that did not see what another one saved overwrites nothing', async () => {
  await save('office', first, null);
  await expect(save('train', second, null)).rejects.toMatchObject(changed);
  await save('office, later', third, first);
  await expect(save('train', second, first)).rejects.toMatchObject(changed);
  expect(await found()).toMatchObject({ text: 'office, later', revision: third });
  await save('train', second, third);
  expect(await found()).toMatchObject({ text: 'train', revision: second });
});

test('of two that save at once on the same one, one is told', async () => {
  await save('begun', first, null);
  const results = await Promise.allSettled([save('one', second, first), save('other', third, first)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('the same saving again is fine: its answer may have been lost', async () => {
  await save('begun', first, null);
  await save('begun', first, null);
  expect(await found()).toMatchObject({ text: 'begun' });
});

test('only what was sent goes; one that is newer stays', async () => {
  await save('begun', first, null);
  await save('and changed elsewhere', second, first);
  await deleteDraft(database.db, id, agent, first);
  await deleteDraft(database.db, id, agent, null);
  expect(await found()).toMatchObject({ revision: second });
  await deleteDraft(database.db, id, agent, second);
  expect(await found()).toBeNull();
});

test('one from before revisions were kept can be gone on with', async () => {
  await database.pool.query('insert into draft (conversation_id, agent_id, content) values ($1, $2, $3)', [
    id,
    agent,
    JSON.stringify(content('old')),
  ]);
  await save('old and new', first, (await found())?.revision);
  expect(await found()).toMatchObject({ text: 'old and new' });
});
