import type { VisitorEvent, VisitorMessage } from '@throughline/realtime';
import { expect, test } from 'vitest';
import { applyEvents, nothingKept, unreadOf } from './kept.ts';

const message = (id: string, change: Partial<VisitorMessage> = {}): VisitorMessage => ({
  id,
  clientId: null,
  direction: 'out',
  authorName: 'Marta',
  text: id,
  files: [],
  at: '2026-11-21T12:00:00Z',
  state: 'sent',
  ...change,
});
const event = (seq: number, given: VisitorMessage): VisitorEvent => ({
  seq,
  kind: 'message',
  message: given,
});

test('keeps messages with their place, changes what comes again, and notes what was read', () => {
  const kept = applyEvents(
    nothingKept(),
    [
      event(3, message('a', { direction: 'in' })),
      event(5, message('b')),
      { seq: 6, kind: 'state', messageId: 'b', state: 'delivered' },
      { seq: 7, kind: 'read', upTo: 'a' },
      event(9, message('a', { direction: 'in', text: 'again' })),
    ],
    9,
  );
  expect(kept.lines.map(({ id, seq, text, state }) => [id, seq, text, state])).toEqual([
    ['a', 3, 'again', 'sent'],
    ['b', 5, 'b', 'delivered'],
  ]);
  expect([kept.seq, kept.readUpTo]).toEqual([9, 'a']);
});

test('counts as unread only answers that were neither seen here nor read elsewhere', () => {
  const events = [event(1, message('a')), event(2, message('b', { state: 'read' })), event(3, message('c'))];
  const kept = applyEvents(nothingKept(), [...events, event(4, message('d', { direction: 'in' }))], 4);
  expect(unreadOf(kept).map(({ id }) => id)).toEqual(['a', 'c']);
  expect(unreadOf({ ...kept, seen: 1 }).map(({ id }) => id)).toEqual(['c']);
});

test('does not grow for ever', () => {
  const events = Array.from({ length: 500 }, (_, i) => event(i + 1, message(`m${i}`)));
  const { lines } = applyEvents(nothingKept(), events, 500);
  expect([lines.length, lines.at(-1)?.id]).toEqual([200, 'm499']);
});
