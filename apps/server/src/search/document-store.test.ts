import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { findDocuments, type Lookup, sampleShare } from './document-store.ts';

let database: TestDatabase;
const documents = 10_000;

/** All have a lamp, one in a hundred a chair, one in 2,500 a chair on a table; times are not in order. */
beforeAll(async () => {
  database = await createTestDatabase();
  await sql`
    insert into search_document (message_id, conversation_id, customer_id, at, tokens)
    select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '2026-01-01'::timestamptz + (n * 7919 % 10000) * interval '1 minute',
      (case when n % 2500 = 3 then '''lamp'':1 ''chair'':2 ''table'':3' when n % 100 = 3 then '''lamp'':1 ''chair'':2 ''table'':9' else '''lamp'':1' end)::tsvector
    from generate_series(1, ${documents}::int) n`.execute(database.db);
});
afterAll(() => database.drop());

/** Every page from the newest into the past. */
async function everyPage(
  lookup: Omit<Lookup, 'upTo' | 'condition'>,
  condition: Lookup['condition'] = null,
): Promise<string[][]> {
  const pages: string[][] = [];
  let upTo: number | null = documents;
  while (upTo !== null) {
    const page = await findDocuments(database.db, { ...lookup, upTo, condition });
    pages.push(page.documents.map(({ messageId }) => messageId));
    upTo = page.olderThan === null ? null : page.olderThan - 1;
  }
  return pages;
}

const whole = { check: null, block: null, reach: Infinity, limit: 300, enough: 1000 } as const;

test.each([
  ['a frequent word in small blocks', { ...whole, index: "'lamp'", block: 12, limit: 700 }, documents],
  ['a frequent word in one large block', { ...whole, index: "'lamp'", block: 16, limit: 700 }, documents],
  ['a rarer word, at once', { ...whole, index: "'chair'" }, 100],
  ['a rarer word, a block a page', { ...whole, index: "'chair'", block: 12, reach: 4096 }, 100],
  ['a word checked in the document', { ...whole, index: "'lamp'", check: "'chair'", block: 12 }, 100],
  ['a phrase, a block a page', { ...whole, index: "'chair' <-> 'table'", block: 12, reach: 1 }, 4],
  ['what is only ruled out', { ...whole, index: null, check: "!'chair'", reach: 1500, limit: 1000 }, 9900],
  ['nothing', { ...whole, index: "'sofa'", block: 12, reach: 4096 }, 0],
] as const)('%s: pages have each of them once', async (_name, lookup, expected) => {
  const found = (await everyPage(lookup)).flat();
  expect(found).toHaveLength(expected);
  expect(new Set(found).size).toBe(expected);
});

test('the newest come first, whatever the size of blocks, and those where words stand together weigh more', async () => {
  const first = async (lookup: Omit<Lookup, 'upTo' | 'condition'>) =>
    (await findDocuments(database.db, { ...lookup, upTo: documents, condition: null })).documents;
  const ids = async (block: 12 | 16 | null) =>
    (await first({ ...whole, index: "'chair'", block, limit: 20 })).map(({ messageId }) => messageId).sort();
  expect(await ids(12)).toEqual(await ids(null));
  expect(await ids(16)).toEqual(await ids(null));
  const both = await first({ ...whole, index: "'chair' & 'table'" });
  const together = both.toSorted((a, b) => b.relevance - a.relevance).slice(0, 4);
  const phrase = await first({ ...whole, index: "'chair' <-> 'table'" });
  expect(together.map(({ messageId }) => messageId).sort()).toEqual(
    phrase.map(({ messageId }) => messageId).sort(),
  );
});

test('a condition holds for what is returned and not for how far it is looked', async () => {
  const page = await findDocuments(database.db, {
    ...whole,
    index: "'lamp'",
    block: 12,
    limit: 500,
    upTo: documents,
    condition: sql<boolean>`found.ordinal % 100 = 3`,
  });
  expect(page.documents).toHaveLength(5);
  expect(page.olderThan).toBe(documents - 499);
});

test.each([12, 16, null] as const)(
  'with a condition pages have each once, however few are enough: blocks %s',
  async (block) => {
    const condition = sql<boolean>`found.ordinal % 3 = 0`;
    const pages = await everyPage({ ...whole, index: "'lamp'", block, limit: 800, enough: 70 }, condition);
    const found = pages.flat();
    expect(found).toHaveLength(Math.floor(documents / 3));
    expect(new Set(found).size).toBe(found.length);
    expect(Math.max(...pages.map((page) => page.length))).toBe(70);
  },
);

test('how frequent a word is that nobody counted is told from some blocks', async () => {
  const share = (token: string) => sampleShare(database.db, `'${token}'`, documents);
  expect(await share('lamp')).toBeGreaterThan(0.1);
  expect(await share('chair')).toBeCloseTo(0.01, 3);
  expect(await share("cha':*|'x")).toBeCloseTo(0.01, 3);
  expect(await share('sofa')).toBe(0);
});
