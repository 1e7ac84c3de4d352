import { expect, test } from 'vitest';
import { median, percentile } from './statistics.ts';

const hundred = Array.from({ length: 100 }, (_, index) => index + 1).reverse();

test('a percentile is the smallest value that so many are not above, whatever their order', () => {
  expect([0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 99, 100]);
  expect(percentile([10, 9, 100], 0.99)).toBe(100);
  expect(percentile([7], 0.01)).toBe(7);
});

test('the median is a value that was seen, and nothing has none', () => {
  expect(median([3, 1, 4, 2])).toBe(2);
  expect(median([])).toBeNaN();
});
