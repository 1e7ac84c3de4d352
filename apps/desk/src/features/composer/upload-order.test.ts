import type { FileRef } from '@throughline/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from './upload-order.ts';

const fileOf = (id: string) => ({ id }) as FileRef;

test('whichever way files arrive, they stand as they were put in, behind those of before', () => {
  const arrivals = fc.shuffledSubarray(
    Array.from({ length: 30 }, (_, place) => place),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(arrivals, (order) => {
      const places = new Map(order.map((place) => [String(place), place]));
      const files = order.reduce(
        (all, place) => inOrder(all, fileOf(String(place)), places),
        [fileOf('of before')],
      );
      const expected = ['of before', ...order.toSorted((a, b) => a - b).map(String)];
      expect(files.map((file) => file.id)).toEqual(expected);
    }),
  );
});
