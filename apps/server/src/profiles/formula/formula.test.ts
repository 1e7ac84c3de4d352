import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../platform/errors/index.ts';
import { computeValue } from './compute.ts';
import { factsIn, readFormula } from './read-formula.ts';

const value = (text: string, facts: Record<string, number> = {}) => computeValue(readFormula(text), facts);

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['10 - 2 - 3', 5],
  ['12 / 4 / 3', 1],
  ['-2 * -3', 6],
  ['2 > 1', 1],
  ['1 + 1 = 2', 1],
  ['round(2.5) + min(4, 1, 2) + max(3, 9)', 13],
  ['if(orders > 10, 100, 5)', 100],
  ['orders_total_12m * 0.2 + relationship_days / 365', 21],
  ['nobody_told_this', 0],
  ['toString', 0],
  ['1 / 0', null],
  ['0 / 0', null],
  ['99999999999999 * 10', null],
  ['-0', 0],
])('%s is %s', (text, expected) =>
  expect(value(text, { orders: 11, orders_total_12m: 100, relationship_days: 365 })).toBe(expected),
);

test.each([
  ['1 +', 'ends too early'],
  ['1 2', 'character 3'],
  ['(1', 'ends too early'],
  ['1 $ 2', 'character 3'],
  ['sqrt(4)', 'no function'],
  ['if(1, 2)', 'gives if 2 values'],
  ['', 'ends too early'],
  [`${'('.repeat(40)}1${')'.repeat(40)}`, 'too many brackets'],
  ['1'.repeat(501), 'longer'],
])('%s is refused with the place where it cannot be read', (text, message) =>
  expect(() => readFormula(text)).toThrow(message),
);

test('says which facts it asks for', () =>
  expect(factsIn(readFormula('a + min(b, a) * -c'))).toEqual(['a', 'b', 'c']));

test('whatever is written is read or refused by name, and comes to a number or to none', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('1', '2.5', 'a', '+', '-', '*', '/', '(', ')', 'min(', 'if(', ',', '>', '='), {
        maxLength: 30,
      }),
      (parts) => {
        try {
          const result = value(parts.join(' '), { a: 3 });
          return result === null || Number.isFinite(result);
        } catch (error) {
          return error instanceof AppError && error.fields[0]?.field === 'formula';
        }
      },
    ),
    { seed: 4, numRuns: 2000 },
  ));
