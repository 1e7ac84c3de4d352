import { expect, it } from 'vitest';
import { piecesOf } from './pieces.ts';

const shown = (text: string, ranges: number[][]) =>
  piecesOf(text, ranges)
    .map(({ part, marked }) => (marked ? `[${part}]` : part))
    .join('');

it('a text is cut at its marks, and nothing of it is lost', () => {
  expect(
    shown('two chairs, one chair', [
      [4, 10],
      [16, 21],
    ]),
  ).toBe('two [chairs], one [chair]');
  expect(shown('chair', [[0, 5]])).toBe('[chair]');
  expect(shown('chair', [])).toBe('chair');
});
