import type { ConversationRow } from '@throughline/sdk';
import { expect, test } from 'vitest';
import { RowStore } from './row-store.ts';

const row = (seq: number, agentId: string | null): ConversationRow => ({
  id: 'c1',
  number: 1,
  subject: 'A table',
  state: 'open',
  awaiting: 'us',
  customer: { id: 'p1', name: 'Ada First' },
  channelTypes: [],
  preview: '',
  lastMessageAt: '2026-11-24T17:00:00Z',
  waitingSince: null,
  snoozedUntil: null,
  due: null,
  agentId,
  teamId: null,
  labels: [],
  unread: false,
  deliveryFailed: false,
  mergedInto: null,
  callback: null,
  seq,
});

test('a change that is settled by whoever hears of it ends once, also when another waits behind it', () => {
  const rows = new RowStore();
  rows.put([row(1, 'emily')]);
  const given = rows.begin('one', 'c1', { agentId: 'jonas' });
  rows.begin('two', 'c1', { agentId: 'emily' });
  let heard = 0;
  rows.subscribe('c1', () => {
    heard += 1;
    rows.settle(given);
  });
  rows.put([row(2, 'jonas')]);
  expect(rows.get('c1')?.agentId).toBe('emily');
  expect(heard).toBeLessThanOrEqual(2);
});

test('a row older than the one held is ignored, whatever order they come in', () => {
  const rows = new RowStore();
  rows.put([row(5, 'emily')]);
  rows.put([row(4, 'jonas')]);
  expect(rows.get('c1')?.agentId).toBe('emily');
});
