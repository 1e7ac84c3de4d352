import type { ConversationRow } from '@throughline/sdk';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { treeOf } from '../api/filter-names.ts';
import { peekAfter, QueueList } from './queue-list.ts';
import { RowStore } from './row-store.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const names = { agents: [], teams: [], channels: [{ id: 'c1', name: 'Mail' }], types: [], labels: [] };
const row = (id: string, seq: number, minute: number): ConversationRow => ({
  id,
  seq,
  number: 1,
  subject: '',
  state: 'open',
  awaiting: 'us',
  customer: { id: 'c', name: 'Jan' },
  channelTypes: [],
  preview: '',
  lastMessageAt: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  waitingSince: null,
  snoozedUntil: null,
  due: null,
  agentId: null,
  teamId: null,
  labels: [],
  unread: false,
  deliveryFailed: false,
  mergedInto: null,
  callback: null,
});

function openList(filter: string, pages: () => ConversationRow[]) {
  const rows = new RowStore();
  const fetchPage = vi.fn(async () => ({ items: pages(), nextCursor: null, seq: 1 }));
  const list = new QueueList(
    { view: 'all', sort: 'newest', q: filter, tree: treeOf(filter, names) },
    {
      rows,
      fetchPage,
      looker: () => ({ agentId: 'me', teamIds: [] }),
      now: () => Date.UTC(2026, 0, 2),
      channels: () => [],
    },
  );
  rows.onChange((_before, after, own) => list.notice(after, own));
  return { rows, list, fetchPage };
}

test('a row that only the server can place is asked for once, and waits above without moving anything', async () => {
  let page = [row('old', 1, 0)];
  const { rows, list, fetchPage } = openList('channel:Mail', () => page);
  await list.refresh();
  page = [row('new', 2, 5), row('old', 2, 0)];
  rows.put([row('new', 2, 5)]);
  rows.put([row('elsewhere', 3, 6)]);
  expect(list.state.arrivals.size).toBe(0);
  await vi.advanceTimersByTimeAsync(peekAfter);
  expect(list.state.ids).toEqual(['old']);
  expect([...list.state.arrivals]).toEqual(['new']);
  await vi.advanceTimersByTimeAsync(10 * peekAfter);
  expect(fetchPage).toHaveBeenCalledTimes(2);
});

test('what a row tells is not asked for', async () => {
  const { rows, list, fetchPage } = openList('label:vip', () => []);
  await list.refresh();
  rows.put([row('plain', 2, 5), { ...row('vip', 3, 5), labels: ['vip'] }]);
  await vi.advanceTimersByTimeAsync(10 * peekAfter);
  expect(list.state.ids).toEqual(['vip']);
  expect(fetchPage).toHaveBeenCalledTimes(1);
});

test('a look that fails changes nothing', async () => {
  let broken = false;
  const { list } = openList('channel:Mail', () => {
    if (broken) throw new Error('away');
    return [row('old', 1, 0)];
  });
  await list.refresh();
  broken = true;
  await list.peek();
  expect(list.state).toMatchObject({ ids: ['old'], status: 'ready' });
});

test('a list that is shown again has let go what left it meanwhile', async () => {
  const { rows, list } = openList('channel:Mail', () => [row('stays', 1, 1), row('leaves', 1, 0)]);
  await list.refresh();
  rows.put([{ ...row('leaves', 2, 0), mergedInto: 'stays' }]);
  expect(list.state.ids).toEqual(['stays', 'leaves']);
  list.tidy();
  expect(list.state.ids).toEqual(['stays']);
  rows.put([row('leaves', 3, 0)]);
  await vi.advanceTimersByTimeAsync(peekAfter);
  expect(list.state.ids).toContain('leaves');
});
