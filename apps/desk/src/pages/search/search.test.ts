import { expect, it } from 'vitest';
import { readPageSearch } from './search.ts';

it.each([
  [{ q: 'chair' }, 'chair'],
  // The router reads digits as a number.
  [{ q: 1042 }, '1042'],
  [{}, ''],
  [{ q: ['x'] }, ''],
  [{ q: 'x'.repeat(600) }, 'x'.repeat(500)],
])('%j is read leniently', (search, q) => {
  expect(readPageSearch(search as never)).toEqual({ q });
});
