import { expect, it } from 'vitest';
import { durationText } from './figure-text.ts';

const t = (key: string, values?: Record<string, string | number>) =>
  `${values?.n}${key.split('.').at(-1)?.[0]}`;

it.each([
  [0.4, '0s'],
  [59, '59s'],
  [60, '1m'],
  [3599, '1h'],
  [3600 + 20 * 60, '1h 20m'],
  [86_399, '1d'],
  [86_400 + 4 * 3600, '1d 4h'],
  [10 * 86_400, '10d'],
])('%d seconds are %s', (seconds, text) => {
  expect(durationText(seconds, t as never)).toBe(text);
});
