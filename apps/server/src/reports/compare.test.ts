import { expect, test } from 'vitest';
import { changeOf } from './compare.ts';

const figure = (n: number, more: object = {}) => ({
  n,
  part: null,
  median: null,
  p90: null,
  mean: null,
  ...more,
});

test('changes are of counts and medians a share, of shares a difference, and none of too few', () => {
  expect(changeOf('count', figure(6), figure(5))).toBeCloseTo(0.2);
  expect(changeOf('count', figure(0), figure(5))).toBe(-1);
  expect(changeOf('count', figure(6), figure(4))).toBeNull();
  expect(changeOf('count', figure(6), null)).toBeNull();
  expect(changeOf('duration', figure(5, { median: 30 }), figure(5, { median: 60 }))).toBe(-0.5);
  expect(changeOf('duration', figure(4, { median: 30 }), figure(5, { median: 60 }))).toBeNull();
  expect(changeOf('duration', figure(5, { median: 30 }), figure(5, { median: 0 }))).toBeNull();
  expect(changeOf('share', figure(10, { part: 3 }), figure(10, { part: 1 }))).toBeCloseTo(0.2);
});
