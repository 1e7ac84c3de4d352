import { conversationFields, parseFilter } from '@throughline/filter';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { readQueue } from './queue-store.ts';

let database: TestDatabase;
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [anna, ben, sales, returns, mail, chat] = [1, 2, 11, 12, 21, 22].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const now = new Date('2026-03-29T10:00:00Z');

/** Midnight in Warsaw on the day clocks go forward is 23:00 UTC the day before. */
const rows = [
  {
    n: 101,
    subject: 'Broken table',
    customer: 'Jan Kowalski',
    language: 'pl',
    state: 'open',
    agent: anna,
    team: sales,
    channels: [mail],
    types: ['email'],
    labels: ['vip'],
    waiting: '2026-03-29T07:00:00Z',
    created: '2026-03-28T22:59:59Z',
    due: ['2026-03-29T11:30:00Z', 'next_answer', 'at_risk'],
    value: '80',
  },
  {
    n: 102,
    subject: 'Rechnung 50%',
    customer: 'Jürgen Groß',
    language: 'de',
    state: 'open',
    agent: null,
    team: returns,
    channels: [mail, chat],
    types: ['email', 'chat'],
    labels: [],
    waiting: '2026-03-29T09:30:00Z',
    created: '2026-03-28T23:00:00Z',
    due: ['2026-03-29T09:00:00Z', 'first_answer', 'breached'],
    value: '12.5',
  },
  {
    n: 103,
    subject: 'Where is my order',
    customer: 'Emily Cole',
    language: null,
    state: 'snoozed',
    agent: ben,
    team: null,
    channels: [chat],
    types: ['chat'],
    labels: ['late', 'vip'],
    waiting: null,
    created: '2026-03-01T12:00:00Z',
    // Hours that never open.
    due: [null, 'resolution', 'on_time'],
    value: 'gold',
  },
  {
    n: 104,
    subject: 'Thanks',
    customer: 'Jan Kowalski',
    language: 'pl',
    state: 'closed',
    agent: ben,
    team: sales,
    channels: [mail],
    types: ['email'],
    labels: ['late'],
    waiting: null,
    created: '2026-02-01T12:00:00Z',
    due: [null, null, null],
    value: null,
  },
];

beforeAll(async () => {
  database = await createTestDatabase();
  for (const [index, row] of rows.entries()) {
    const customer = id(500 + index);
    await database.pool.query(
      'insert into customer (id, name, language, attributes) values ($1, $2, $3, $4)',
      [customer, row.customer, row.language, JSON.stringify(row.value === null ? {} : { value: row.value })],
    );
    await database.pool.query(
      `insert into conversation (id, number, customer_id, subject, state, awaiting, agent_id, team_id, channel_ids, channel_types, labels,
         unread, delivery_failed, waiting_since, snoozed_until, closed_at, created_at, last_message_at,
         due_at, due_kind, due_state)
       values ($1, $2, $3, $4, $5, 'us', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, $17, $18, $19)`,
      [
        id(row.n),
        row.n,
        customer,
        row.subject,
        row.state,
        row.agent,
        row.team,
        row.channels,
        row.types,
        row.labels,
        row.n === 101,
        row.n === 104,
        row.waiting,
        row.state === 'snoozed' ? now : null,
        row.state === 'closed' ? now : null,
        row.created,
        ...row.due,
      ],
    );
  }
});
afterAll(() => database.drop());

const found = async (text: string): Promise<number[]> => {
  const { filter, problems } = parseFilter(text, conversationFields);
  expect(problems).toEqual([]);
  const context = { agentId: anna, teamIds: [sales], now, timeZone: 'Europe/Warsaw' };
  const page = await readQueue(database.db, {
    view: 'all',
    agentId: anna,
    sort: 'newest',
    limit: 50,
    filter: { tree: filter, context },
  });
  return page.rows.map((row) => row.number).sort();
};

test.each([
  ['', [101, 102, 103, 104]],
  ['state:open,snoozed', [101, 102, 103]],
  ['is:unread', [101]],
  ['is:failed', [104]],
  ['is:unassigned', [102]],
  ['agent:me', [101]],
  ['agent:me,none', [101, 102]],
  [`agent:${ben}`, [103, 104]],
  [`-agent:${ben}`, [101, 102]],
  ['team:mine', [101, 104]],
  ['team:none', [103]],
  [`channel:${chat}`, [102, 103]],
  ['type:email -type:chat', [101, 104]],
  ['label:vip', [101, 103]],
  ['label:none', [102]],
  ['-label:vip', [102, 104]],
  ['due:<2h', [101, 102]],
  ['due:<30m', [102]],
  ['-due:<30m', [101, 103, 104]],
  ['due:>1h', [101]],
  ['service-level:at-risk', [101]],
  ['service-level:at-risk,breached', [101, 102]],
  ['service-level:none', [104]],
  ['service-level:on-time,none', [103, 104]],
  ['value:>=80', [101]],
  ['value:<80', [102]],
  ['value:80', [101]],
  ['language:pl', [101, 104]],
  ['-language:pl', [102, 103]],
  ['customer:kowal', [101, 104]],
  ['"50%"', [102]],
  ['5_%', []],
  ['number:103', [103]],
  ['number:>102', [103, 104]],
  ['waiting:>2h', [101]],
  ['waiting:<2h', [102]],
  ['created:today', [102]],
  ['created:yesterday', [101]],
  ['created:<2026-03-28', [103, 104]],
  ['created:>2026-03-28', [102]],
  ['created:>=2026-03-28', [101, 102]],
  ['created:>10d', [103, 104]],
  ['state:open (label:vip OR team:none OR is:unassigned)', [101, 102]],
  ['NOT (state:open OR label:vip)', [104]],
])('%s', async (text, expected) => {
  expect(await found(text)).toEqual(expected);
});

test('what looks like SQL is only text', async () => {
  expect(await found(`"' or true --" label:"x'); drop table conversation;--"`)).toEqual([]);
  expect(await found('')).toHaveLength(4);
});
