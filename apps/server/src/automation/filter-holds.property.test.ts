import { conversationFields, type Filter, formatFilter, parseFilter } from '@throughline/filter';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPassing, readFacts } from '../conversations/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { filterHolds } from './filter-holds.ts';

let database: TestDatabase;
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = new Date('2026-03-29T10:00:00Z');
const timeZone = 'Europe/Warsaw';
const ids = [101, 102, 103, 104, 105].map(id);

beforeAll(async () => {
  database = await createTestDatabase();
  const hours = (count: number) => new Date(now.getTime() - count * 3_600_000);
  for (const [index, conversation] of ids.entries()) {
    await database.pool.query(
      `insert into customer (id, name, language, attributes, segment_ids) values ($1, $2, $3, $4, $5)`,
      [
        id(index + 1),
        ['Jan Kowalski', 'Jürgen Groß', 'Emily Cole', '50%_off', 'Jo'][index],
        ['pl', 'de', null, 'en', 'nl'][index],
        ['{"value": "100"}', '{"value": "99.5"}', '{"value": "much"}', '{}', '{}'][index],
        [[id(41)], [id(41), id(42)], [], [id(42)], []][index],
      ],
    );
    await database.pool.query(
      `insert into conversation (id, number, customer_id, subject, preview, state, awaiting, agent_id, team_id, channel_ids,
         channel_types, labels, unread, waiting_since, closed_at, last_message_at, created_at, due_at, due_kind, due_state)
       values ($1, $2, $3, $4, 'see the Invoice', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [
        conversation,
        1001 + index,
        id(index + 1),
        ['Broken table', 'Rechnung 50%', 'Where is it', '', 'table'][index],
        ['open', 'open', 'snoozed', 'closed', 'closed'][index],
        index % 2 ? 'us' : 'customer',
        index === 0 ? id(11) : index === 1 ? id(12) : null,
        index === 0 ? id(21) : index === 2 ? id(22) : null,
        index === 3 ? [] : [id(31 + (index % 2))],
        index === 3 ? [] : [index % 2 ? 'letter' : 'whisper'],
        [['vip'], [], ['late', 'vip'], ['late'], []][index],
        index === 2,
        index === 0 ? hours(3) : index === 1 ? hours(11) : null,
        index > 2 ? hours(12 * index) : null,
        hours(10 * index + 1),
        hours(11 * index + 12),
        index < 2 ? hours(index * 5 - 4) : null,
        index < 3 ? 'next_answer' : null,
        ['on_time', 'breached', 'at_risk', null, null][index],
      ],
    );
    if (index % 2 === 0)
      await database.pool.query(
        `insert into message (id, conversation_id, kind, direction, author_kind, author_name, created_at)
         values ($1, $2, 'message', 'out', 'agent', 'Anna', $3)`,
        [id(200 + index), conversation, hours(10 * index + 1)],
      );
  }
});
afterAll(() => database.drop());

const is = (field: string, ...values: string[]) =>
  fc
    .array(fc.constantFrom(...values), { minLength: 1, maxLength: 2 })
    .map((chosen): Filter => ({ kind: 'is', field, values: [...new Set(chosen)] }));
const compare = (field: string, ...values: string[]) =>
  fc.record({
    kind: fc.constant('compare' as const),
    field: fc.constant(field),
    operator: fc.constantFrom('>', '>=', '<', '<=' as const) as fc.Arbitrary<'>' | '>=' | '<' | '<='>,
    value: fc.constantFrom(...values),
  });
const days = ['today', 'yesterday', '2026-03-28', '2026-03-27'];
const lengths = ['3h', '13h', '2d', '1w'];
const leaf: fc.Arbitrary<Filter> = fc.oneof(
  is('state', 'open', 'snoozed', 'closed'),
  is('awaiting', 'us', 'customer'),
  is('is', 'unread', 'assigned', 'unassigned', 'failed'),
  is('agent', 'none', id(11), id(12)),
  is('team', 'none', id(21), id(22)),
  is('channel', id(31), id(32)),
  is('type', 'letter', 'whisper'),
  is('label', 'none', 'vip', 'late'),
  is('language', 'pl', 'de', 'en'),
  is('segment', 'none', id(41), id(42)),
  is('customer', 'kowal', 'GROSS', '50%_'),
  is('subject', 'TABLE', '50%'),
  is('number', '1001', '1003'),
  is('value', '100', '99.5'),
  compare('value', '99.5', '200'),
  is('answered', ...days),
  compare('answered', ...days, ...lengths),
  is('created', ...days),
  is('updated', ...days),
  is('closed', ...days),
  compare('created', ...days, ...lengths),
  compare('updated', ...days, ...lengths),
  compare('closed', ...days, ...lengths),
  compare('waiting', ...lengths),
  is('service-level', 'none', 'on-time', 'at-risk', 'breached'),
  compare('due', '1h', '3h', '1d'),
  compare('number', '1002', '1004'),
  fc.constantFrom('table', 'INVOICE', 'it').map((text): Filter => ({ kind: 'text', text })),
);
const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constant('not' as const), part: tie('filter') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

test('every field of the language is drawn', () => {
  const drawn = new Set(
    fc.sample(leaf, { numRuns: 2000, seed: 16 }).map((each) => ('field' in each ? each.field : '')),
  );
  expect(conversationFields.map((field) => field.name).filter((name) => !drawn.has(name))).toEqual([]);
});

test('a filter holds in memory where it holds in the database', async () => {
  const facts = await readFacts(database.db, ids);
  await fc.assert(
    fc.asyncProperty(filter, async (drawn) => {
      // As it is kept: written and read again.
      const tree = parseFilter(formatFilter(drawn), conversationFields).filter;
      const context = { agentId: null, teamIds: [], now, timeZone };
      const stored = await findPassing(database.db, tree, context, { limit: 10, offset: 0 });
      const held = ids.filter((each) => {
        const known = facts.get(each);
        return known && filterHolds(tree, known, { now, timeZone });
      });
      expect(held).toEqual(stored.toSorted());
    }),
    { numRuns: 400, seed: 16 },
  );
});
