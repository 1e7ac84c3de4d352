import { createChance } from '@throughline/simulator/random';
import { expect, test } from 'vitest';
import { type Company, conversation } from './distribution.ts';
import { seedId } from './ids.ts';

const company: Company = {
  agentIds: Array.from({ length: 20 }, (_, index) => `agent-${index}`),
  teamIds: ['service', 'returns', 'delivery'],
  channels: ['mail', 'chat', 'form'].map((id) => ({ id, type: id })),
};
const total = 20_000;
const all = Array.from({ length: total }, (_, index) =>
  conversation(createChance(1000 + index), company, index, total),
);
const share = (holds: (one: (typeof all)[number]) => boolean) => all.filter(holds).length / total;

test('one in ten is open, few are put aside, and the rest is done', () => {
  expect(share(({ state }) => state === 'open')).toBeCloseTo(0.1, 1.5);
  expect(share(({ state }) => state === 'snoozed')).toBeCloseTo(0.03, 1.5);
  expect(all.every(({ state, snoozedUntil }) => (state === 'snoozed') === (snoozedUntil !== null))).toBe(
    true,
  );
});

test('the first agent, team and channel have most, and nobody has none', () => {
  for (const [list, of] of [
    [company.agentIds, (one: (typeof all)[number]) => one.agentId],
    [company.teamIds, (one: (typeof all)[number]) => one.teamId],
    [company.channels.map(({ id }) => id), (one: (typeof all)[number]) => one.channels[0]?.id],
  ] as const) {
    const counts = list.map((id) => all.filter((one) => of(one) === id).length);
    expect(counts[0]).toBe(Math.max(...counts));
    expect(Math.min(...counts)).toBeGreaterThan(0);
  }
});

test('conversations have two messages on average, begin with the customer, and a few are very long', () => {
  const lengths = all.map(({ messages }) => messages.length);
  expect(
    lengths.filter((length) => length < 100).reduce((sum, length) => sum + length, 0) / total,
  ).toBeCloseTo(2, 0);
  expect(lengths.some((length) => length >= 100)).toBe(true);
  expect(all.every(({ messages }) => messages[0]?.direction === 'in')).toBe(true);
  expect(all.every((one) => one.lastMessageAt === one.messages.at(-1)?.at)).toBe(true);
});

test('a larger company begins with the same customers, and ids are as unique as their numbers', () => {
  const again = conversation(createChance(1005), company, 5, total);
  expect(again).toEqual(all[5]);
  expect(all.every(({ customer, index }) => customer <= index)).toBe(true);
  const ids = new Set(all.map(({ startedAt, index }) => seedId('conversation', startedAt, index)));
  expect(ids.size).toBe(total);
  expect(
    [...ids].every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true);
});
