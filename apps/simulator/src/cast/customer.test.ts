import { expect, test } from 'vitest';
import { openingOf, openingSize } from '../opening.ts';
import { photoOf } from '../photo.ts';
import { inventCustomer } from './customer.ts';

const today = new Date('2026-11-24T09:00:00Z');
const many = (seed: number, count: number) =>
  Array.from({ length: count }, (_none, number) => inventCustomer(seed, number, today));
const shown = (seed: number, count: number) =>
  many(seed, count).map(({ chance: _chance, ...customer }) => customer);

test('the same seed gives the same customers and words, another seed others', () => {
  expect(shown(5, 60)).toEqual(shown(5, 60));
  expect(shown(5, 1)).not.toEqual(shown(6, 1));
});

test('what one customer is asked does not change the next', () => {
  const [first, second] = many(5, 2);
  first?.chance.next();
  expect(second?.says).toEqual(shown(5, 2)[1]?.says);
  expect(photoOf(many(5, 1)[0]!).content).toEqual(photoOf(many(5, 1)[0]!).content);
});

test('everything is said once in every language before it is said again', () => {
  const said = many(5, 48).map(({ language, matter }) => `${language} ${matter}`);
  expect(new Set(said).size).toBe(48);
});

test('a thousand customers have a thousand addresses, and no text keeps an open slot', () => {
  const customers = shown(9, 1000);
  expect(new Set(customers.map(({ address }) => address)).size).toBe(1000);
  for (const { address } of customers) expect(address).toMatch(/^[a-z.]+\d*@[a-z0-9.-]+\.example$/);
  for (const { says } of customers) expect(Object.values(says).join()).not.toMatch(/[{}|]|undefined/);
});

test('the opening comes within a minute, by every door, the same for the same seed', () => {
  const plain = (seed: number) =>
    openingOf(seed, today).map(({ customer, at, deed }) => [customer.address, customer.habit, at, deed]);
  expect(plain(1)).toEqual(plain(1));
  const opening = openingOf(1, today);
  expect(opening).toHaveLength(openingSize);
  expect(Math.max(...opening.map(({ at }) => at))).toBeLessThan(60);
  expect(new Set(opening.map(({ customer }) => customer.habit)).size).toBe(5);
  expect(new Set(opening.map(({ customer }) => customer.language)).size).toBe(4);
  const untouched = opening.filter(({ deed }) => deed === null).length;
  expect(untouched).toBeGreaterThan(5);
  expect(opening.filter(({ deed }) => deed?.answers).length).toBeGreaterThan(5);
});
