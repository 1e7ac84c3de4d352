import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeCalendar, readCalendar } from '../calendar/index.ts';
import { type PastConversation, readLogIntoReports, writePast } from '../testing/past.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { listBehind, measureNames, readGroups, readHours, readSeries, readSummary } from './index.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
  const { id } = await readCalendar(database.db, null);
  const days = Array.from({ length: 7 }, () => [{ from: '08:00', to: '18:00' }]);
  await changeCalendar(database, id, { timeZone: 'Europe/Berlin', days }, 'system');
});
afterEach(() => database.drop());

const [anna, piotr, sales] = [uuid(), uuid(), uuid()];
const now = new Date('2026-12-01T00:00:00Z');
/** The day on which clocks go back in Berlin: 25 hours from 22:00 UTC on. */
const day = { from: '2026-10-25', to: '2026-10-25', filter: {}, now };
const page = { cursor: undefined, limit: 100 };

async function happened(...all: PastConversation[]): Promise<string[]> {
  const ids: string[] = [];
  for (const past of all) ids.push(await writePast(database, past));
  await readLogIntoReports(database);
  return ids;
}

/** One before the day, four in it, one after it. */
const ewa = uuid();
const fixture: PastConversation[] = [
  // A second before midnight; answered on the day, after 2 hours; 0 open.
  {
    customerId: ewa,
    agentId: anna,
    steps: [
      ['2026-10-24T21:59:59Z', 'in'],
      ['2026-10-24T23:59:59Z', 'out'],
      ['2026-10-24T23:59:59Z', 'kept'],
      ['2026-10-25T09:00:00Z', 'close'],
    ],
  },
  // Midnight exactly; answered at 09:00 by the clock, 10 hours later; one of them open.
  {
    customerId: ewa,
    agentId: piotr,
    teamId: sales,
    labels: ['vip', 'return'],
    steps: [
      ['2026-10-24T22:00:00Z', 'in'],
      ['2026-10-25T06:00:00Z', 'broken'],
      ['2026-10-25T08:00:00Z', 'out'],
      ['2026-10-25T08:30:00Z', 'close'],
      ['2026-10-25T12:00:00Z', 'in'],
      ['2026-10-25T12:00:01Z', 'reopen'],
      ['2026-10-25T12:20:00Z', 'out'],
    ],
  },
  // 02:30 in summer time, and 02:30 an hour later in winter time.
  { steps: [['2026-10-25T00:30:00Z', 'in']], labels: ['vip'] },
  { steps: [['2026-10-25T01:30:00Z', 'in']] },
  // The last second of the day.
  { steps: [['2026-10-25T22:59:59Z', 'in']] },
  { steps: [['2026-10-25T23:00:00Z', 'in']] },
  // A newsletter, closed at once.
  {
    steps: [
      ['2026-10-25T10:00:00Z', 'auto'],
      ['2026-10-25T10:00:00Z', 'close'],
    ],
  },
];

test('a day is counted as by hand, although its clocks go back', async () => {
  await happened(...fixture);
  const { measures, period } = await readSummary(database, { ...day, compare: 'none' });
  expect(period.span).toEqual({
    from: new Date('2026-10-24T22:00:00Z'),
    to: new Date('2026-10-25T23:00:00Z'),
  });
  const current = Object.fromEntries(measureNames.map((name) => [name, measures[name].current]));
  const none = { part: null, median: null, p90: null, mean: null };
  expect(current).toMatchObject({
    conversations: { ...none, n: 4 },
    // Ewa wrote again a second after her conversation before.
    repeat: { n: 4, part: 1 },
    messages: { n: 5 },
    answers: { n: 3 },
    first_answer: { n: 2, median: 21_600, p90: 33_120, mean: 21_600 },
    first_answer_open: { n: 2, median: 1800, p90: 3240, mean: 1800 },
    next_answer: { n: 1, median: 1200, p90: 1200, mean: 1200 },
    // The one that was opened again is not settled.
    resolved: { n: 1 },
    resolution: { n: 1, median: 11 * 3600 + 1 },
    touches: { n: 1, median: 1 },
    one_touch: { n: 1, part: 1 },
    reopened: { n: 2, part: 1 },
    kept: { n: 2, part: 1 },
    backlog: { n: 4 },
  });
});

test('hours of the week are those the clock shows, the doubled one together', async () => {
  await happened(...fixture);
  const { counts } = await readHours(database, { ...day, measure: 'conversations' });
  expect(counts[6]?.slice(0, 4)).toEqual([1, 0, 2, 0]);
  expect(counts.flat().reduce((sum, count) => sum + count)).toBe(4);
});

test('groups tell the same by who, and what has two labels counts with both', async () => {
  await happened(...fixture);
  const groups = async (groupBy: 'agent' | 'label' | 'team' | 'language') => {
    const found = await readGroups(database, { ...day, compare: 'none', groupBy, liveChannelIds: [] });
    return Object.fromEntries(
      found.groups.map(({ key, measures }) => [
        key ?? 'none',
        [measures.conversations.current.n, measures.answers.current.n, measures.backlog.current.n],
      ]),
    );
  };
  expect(await groups('agent')).toEqual({ [anna]: [0, 1, 0], [piotr]: [1, 2, 1], none: [3, 0, 3] });
  expect(await groups('label')).toEqual({ vip: [2, 2, 2], return: [1, 2, 1], none: [2, 1, 2] });
  expect(await groups('team')).toEqual({ [sales]: [1, 2, 1], none: [3, 1, 3] });
  expect(await groups('language')).toEqual({ pl: [4, 3, 4] });
});

test('the backlog at any moment is what was opened and not closed by then, by age', async () => {
  await happened(
    { steps: [['2026-10-01T10:00:00Z', 'in']] },
    {
      steps: [
        ['2026-10-20T10:00:00Z', 'in'],
        ['2026-10-23T10:00:00Z', 'close'],
        ['2026-10-24T10:00:00Z', 'reopen'],
      ],
    },
    {
      steps: [
        ['2026-10-23T20:00:00Z', 'in'],
        ['2026-10-25T23:00:00Z', 'close'],
      ],
    },
  );
  const { points } = await readSeries(database, {
    from: '2026-10-22',
    to: '2026-10-26',
    filter: {},
    now,
    interval: 'day',
  });
  expect(points.map(({ backlog }) => backlog)).toEqual([
    [0, 1, 0, 1, 0],
    [1, 0, 0, 1, 0],
    [1, 1, 0, 1, 0],
    [0, 2, 0, 1, 0],
    [0, 1, 0, 1, 0],
  ]);
});

test('behind every number are as many as it says', async () => {
  await happened(...fixture);
  const { measures } = await readSummary(database, { ...day, compare: 'none' });
  const behind = { ...day, hour: null, band: null, piece: {} };
  for (const measure of measureNames) {
    const { n, part } = measures[measure].current;
    const all = await listBehind(database, { ...behind, measure, part: false }, page);
    expect([measure, all.total, all.items.length]).toEqual([measure, n, n]);
    if (part === null) continue;
    const some = await listBehind(database, { ...behind, measure, part: true }, page);
    expect([measure, some.total]).toEqual([measure, part]);
  }
  const { counts } = await readHours(database, { ...day, measure: 'messages' });
  const hour = { weekday: 6, hour: 2 };
  const inHour = await listBehind(database, { ...behind, measure: 'messages', part: false, hour }, page);
  expect(inHour.total).toBe(counts[6]?.[2]);
});

test('pages follow each other without gap or double, the longest first', async () => {
  await happened(
    ...Array.from(
      { length: 7 },
      (_, index): PastConversation => ({
        steps: [
          ['2026-10-25T10:00:00Z', 'in'],
          [`2026-10-25T1${Math.floor(index / 2)}:30:00Z`, 'out'],
        ],
      }),
    ),
  );
  const seen: (number | null)[] = [];
  const ids = new Set<string>();
  for (let cursor: string | undefined; ; ) {
    const input = {
      ...day,
      measure: 'first_answer',
      part: false,
      hour: null,
      band: null,
      piece: {},
    } as const;
    const { items, nextCursor } = await listBehind(database, input, { cursor, limit: 2 });
    for (const { value, conversationId } of items) {
      seen.push(value);
      ids.add(conversationId);
    }
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  expect(seen).toEqual([12_600, 9000, 9000, 5400, 5400, 1800, 1800]);
  expect(ids.size).toBe(7);
});

describe('what is compared', () => {
  const asked = (count: number, on: string): PastConversation[] =>
    Array.from({ length: count }, () => ({ steps: [[`${on}T12:00:00Z`, 'in']] }));

  test('is the time before, and a change is told from five on', async () => {
    await happened(...asked(4, '2026-10-22'), ...asked(5, '2026-10-23'), ...asked(8, '2026-10-24'));
    const change = async (on: string) =>
      (await readSummary(database, { ...day, from: on, to: on, compare: 'before' })).measures.conversations;
    expect(await change('2026-10-24')).toMatchObject({ before: { n: 5 } });
    expect((await change('2026-10-24')).change).toBeCloseTo(0.6);
    expect(await change('2026-10-23')).toMatchObject({ before: { n: 4 }, change: null });
  });
});
