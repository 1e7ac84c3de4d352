import { createChance } from '@throughline/simulator/random';
import { expect, test } from 'vitest';
import { arrivals } from './arrivals.ts';

test('customers write at the rate asked for, in order, the same in every run', () => {
  const moments = arrivals(createChance(7), 200, 30);
  expect(moments).toEqual(arrivals(createChance(7), 200, 30));
  expect(moments).toEqual([...moments].sort((one, other) => one - other));
  // Six thousand are expected; chance alone strays by 77 either way.
  expect(Math.abs(moments.length - 6000)).toBeLessThan(4 * 77);
  expect(moments.at(-1)).toBeLessThan(30_000);
});
