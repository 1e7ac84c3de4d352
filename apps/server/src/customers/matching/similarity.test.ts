import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, jaroWinkler } from './similarity.ts';

test.each([
  ['martha', 'marhta', 0.9611],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.8133],
  ['same', 'same', 1],
  ['abc', 'xyz', 0],
  ['', 'a', 0],
])('%s and %s are as alike as Winkler says', (a, b, expected) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(expected, 4);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

test('likeness is the same both ways, between 0 and 1', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const likeness = jaroWinkler(a, b);
      expect(likeness).toBeCloseTo(jaroWinkler(b, a), 10);
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
    }),
  );
});

test('a distance is what a plain recursion says, or one more than asked for', () => {
  const plain = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length;
    const swap =
      a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
        ? 1 + plain(a.slice(0, -2), b.slice(0, -2))
        : Infinity;
    return Math.min(
      swap,
      1 + plain(a.slice(0, -1), b),
      1 + plain(a, b.slice(0, -1)),
      (a.at(-1) === b.at(-1) ? 0 : 1) + plain(a.slice(0, -1), b.slice(0, -1)),
    );
  };
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  fc.assert(
    fc.property(short, short, fc.nat(3), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(plain(a, b), most + 1));
    }),
    { numRuns: 60 },
  );
});
