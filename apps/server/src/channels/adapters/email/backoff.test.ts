import { expect, test } from 'vitest';
import { backoff } from './backoff.ts';

test('doubles up to its bound and spreads over the upper half', () => {
  expect([1, 2, 3, 10, 1000].map((attempt) => backoff(attempt, 1000, 300_000, 0))).toEqual([
    500, 1000, 2000, 150_000, 150_000,
  ]);
  expect(backoff(3, 1000, 300_000, 0.5)).toBe(3000);
});
