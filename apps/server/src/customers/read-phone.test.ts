import { expect, test } from 'vitest';
import { readPhone } from './read-phone.ts';

test.each([
  ['+49 30 1234567', 'pl', '+49301234567'],
  ['030 1234567', 'de', '+49301234567'],
  ['601 234 567', 'pl', '+48601234567'],
  ['06 12345678', 'nl', '+31612345678'],
  ['0048 601 234 567', 'de', '+48601234567'],
  ['12', 'de', null],
  ['call me', 'en', null],
])('%s in %s is %s', (typed, language, phone) => expect(readPhone(typed, language)).toBe(phone));
