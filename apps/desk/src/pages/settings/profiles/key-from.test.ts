import { expect, test } from 'vitest';
import { keyFrom } from './key-from.ts';

test.each([
  ['Gold', [], 'gold'],
  ['Złoty klient', [], 'zloty-klient'],
  ['Größte', ['grosste'], 'grosste-2'],
  ['2nd', [], 'nd'],
  ['…', [], 'entry'],
] as const)('%s is called %s', (name, taken, key) => expect(keyFrom(name, taken)).toBe(key));
