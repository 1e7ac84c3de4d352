import { expect, test } from 'vitest';
import { type Figure, meets } from './figure.ts';
import { table } from './table.ts';

const figure = (change: Partial<Figure>): Figure => ({
  name: 'queue page, p99',
  value: 12.345,
  unit: 'ms',
  reference: { what: 'empty answer', value: 1, unit: 'ms' },
  ...change,
});

test('an aim is met up to and with its bound, and no aim is neither met nor missed', () => {
  expect(meets({ value: 20, aim: { atMost: 20 } })).toBe(true);
  expect(meets({ value: 20.1, aim: { atMost: 20 } })).toBe(false);
  expect(meets({ value: 60, aim: { atLeast: 60 } })).toBe(true);
  expect(meets({ value: 59, aim: { atLeast: 60 } })).toBe(false);
  expect(meets({ value: 1 })).toBeNull();
  expect(meets({ value: Number.NaN, aim: { atMost: 20 } })).toBe(false);
});

test('every figure stands beside its aim, its verdict and its reference', () => {
  const lines = table([
    figure({ aim: { atMost: 10 } }),
    figure({ name: 'x', value: 1234.5, unit: '/s' }),
  ]).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]).toMatch(/queue page, p99 +\| 12\.3 ms +\| ≤ 10 ms +\| MISSED +\| empty answer: 1 ms/);
  expect(lines[3]).toMatch(/x +\| 1235 \/s +\| +\| +\|/);
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
});
