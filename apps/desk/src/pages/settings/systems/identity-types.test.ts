import { expect, test } from 'vitest';
import { likelySystem, numberOf, systemOf } from './identity-types.ts';

test('numbers of customers say whose they are, at first by the name of the system', () => {
  expect(numberOf(likelySystem(' Öur  Shop: EU'))).toBe('external:our-shop-eu');
  expect(systemOf('external:shop')).toBe('shop');
  expect([systemOf('email'), systemOf('external_id'), systemOf('external:')]).toEqual([null, null, '']);
});
