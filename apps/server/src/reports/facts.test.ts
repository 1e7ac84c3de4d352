import { describe, expect, test } from 'vitest';
import type { OpeningTimes } from '../calendar/index.ts';
import type { Exchange } from '../conversations/index.ts';
import { factsOf } from './facts.ts';

const anna = '01900000-0000-7000-8000-000000000001';
const office: OpeningTimes = {
  timeZone: 'Europe/Berlin',
  days: [...Array.from({ length: 5 }, () => [{ from: '09:00', to: '17:00' }]), [], []],
  holidays: null,
  dates: [],
};
const at = (text: string) => new Date(text);
const message = (
  id: string,
  time: string,
  kind: 'customer' | 'agent' | 'system',
  automatic = false,
): Exchange['messages'][number] => ({
  id,
  at: at(time),
  direction: kind === 'customer' ? 'in' : 'out',
  channelId: null,
  author: { kind, id: kind === 'agent' ? anna : null },
  automatic,
});
const exchange = (...messages: Exchange['messages']): Exchange => ({
  conversationId: 'one',
  customerId: 'ewa',
  channelId: null,
  teamId: null,
  agentId: null,
  labels: [],
  mergedInto: null,
  messages,
});
const facts = (given: Exchange, changes: { closed: boolean; at: Date }[] = []) =>
  factsOf(given, { changes, promises: [] }, 'pl', office);

describe('waiting', () => {
  test('is counted from the first message without an answer, by the clock and by the hours of the company', () => {
    // Friday 16:00 in Berlin; the clocks go forward in the night to Sunday; Monday 10:00.
    const { messages } = facts(
      exchange(
        message('a', '2026-03-27T15:00:00Z', 'customer'),
        message('b', '2026-03-27T15:30:00Z', 'customer'),
        message('c', '2026-03-30T08:00:00Z', 'agent'),
        message('d', '2026-03-30T08:05:00Z', 'agent'),
        message('e', '2026-03-30T09:00:00Z', 'customer'),
        message('f', '2026-03-30T09:10:00Z', 'agent'),
      ),
    );
    const answers = messages.filter(({ direction }) => direction === 'out');
    expect(answers.map(({ first, wait, waitOpen }) => [first, wait, waitOpen])).toEqual([
      [true, 65 * 3600, 2 * 3600],
      [false, null, null],
      [false, 600, 600],
    ]);
  });

  test('is ended by people only, and begun by people only', () => {
    const { messages, answers } = facts(
      exchange(
        message('a', '2026-03-03T09:00:00Z', 'customer', true),
        message('b', '2026-03-03T09:30:00Z', 'customer'),
        message('c', '2026-03-03T09:31:00Z', 'system'),
        message('d', '2026-03-03T10:00:00Z', 'agent'),
      ),
    );
    expect(messages.map(({ messageId, first, wait }) => [messageId, first, wait])).toEqual([
      ['b', false, null],
      ['d', true, 1800],
    ]);
    expect(answers).toBe(1);
  });
});

describe('a conversation', () => {
  test('of machines alone, or merged into another, does not count', () => {
    const machine = message('a', '2026-03-03T09:00:00Z', 'customer', true);
    expect(facts(exchange(machine))).toMatchObject({ counted: false, episodes: [], messages: [] });
    const said = message('a', '2026-03-03T09:00:00Z', 'customer');
    expect(facts({ ...exchange(said), mergedInto: 'other' })).toMatchObject({ counted: false, messages: [] });
  });

  test('is open from its first message on, and each time it was opened again', () => {
    const said = message('a', '2026-03-03T09:00:00Z', 'customer');
    const changes = [
      { closed: true, at: at('2026-03-03T10:00:00Z') },
      { closed: false, at: at('2026-03-04T09:00:00Z') },
      { closed: true, at: at('2026-03-04T11:00:00Z') },
    ];
    const settled = facts(exchange(said), changes);
    expect(settled).toMatchObject({ closedAt: at('2026-03-04T11:00:00Z'), resolution: 26 * 3600 });
    expect(settled.episodes).toEqual([
      { openedAt: said.at, closedAt: changes[0]?.at, reopenedAt: changes[1]?.at },
      { openedAt: changes[1]?.at, closedAt: changes[2]?.at, reopenedAt: null },
    ]);
    expect(facts(exchange(said), changes.slice(0, 2))).toMatchObject({ closedAt: null, resolution: null });
  });

  test('that a machine began, closed at once, begins when a person goes on with it', () => {
    const begun = facts(
      exchange(
        message('a', '2026-03-03T09:00:00Z', 'customer', true),
        message('b', '2026-03-05T09:00:00Z', 'customer'),
      ),
      [
        { closed: true, at: at('2026-03-03T09:00:01Z') },
        { closed: false, at: at('2026-03-05T09:00:01Z') },
      ],
    );
    expect(begun.episodes).toEqual([
      { openedAt: at('2026-03-05T09:00:00Z'), closedAt: null, reopenedAt: null },
    ]);
  });
});
