import { expect, test } from 'vitest';
import { makeDay } from './day.ts';
import { figuresOf } from './figures.ts';
import { runDay } from './run-day.ts';
import { firstCome, ours, roundRobin } from './strategies.ts';

const day = makeDay(7, 30, 5000);

/** `runDay` itself refuses work given twice, to somebody absent or unable, or beyond what they can take. */
test('thousands of customers and agents who come and go: everybody is helped once, by somebody who may', () => {
  const { begun, left } = runDay(day, ours());
  expect(begun).toHaveLength(new Set(begun.map(({ arrival }) => arrival.id)).size);
  expect(begun.length + left).toBe(day.arrivals.length);
  expect(left / day.arrivals.length).toBeLessThan(0.05);
});

test('more promises are kept than by the usual ways, above all to those who are worth the most', () => {
  const [mine, first, robin] = [ours(), firstCome(), roundRobin()].map((strategy) =>
    figuresOf(runDay(day, strategy), day.arrivals),
  );
  expect(mine?.within).toBeGreaterThan(first?.within ?? 1);
  expect(mine?.withinValuable).toBeGreaterThan(first?.withinValuable ?? 1);
  expect(first?.within).toBeGreaterThan(robin?.within ?? 1);
});

test('the same seed is the same day', () => {
  expect(makeDay(3, 5, 100)).toEqual(makeDay(3, 5, 100));
  expect(makeDay(3, 5, 100)).not.toEqual(makeDay(4, 5, 100));
});
