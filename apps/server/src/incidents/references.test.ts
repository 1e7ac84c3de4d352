import { expect, test } from 'vitest';
import { compileReferences, usualReferences } from './references.ts';

const find = compileReferences(usualReferences);

test.each([
  ['Where is my order 4711?', 'Order 4711'],
  ['order no. A-4711 has not come', 'Order A4711'],
  ['Bestellung Nr. 4711 ist nicht angekommen', 'Order 4711'],
  ['meine Bestellnummer ist 20-4711', 'Order 204711'],
  ['Auftrag #4711', 'Order 4711'],
  ['Gdzie jest moje zamówienie nr 4711?', 'Order 4711'],
  ['w sprawie zamówienia 4711', 'Order 4711'],
  ['Mijn bestelling 4711 is nog niet geleverd', 'Order 4711'],
  ['ordernummer: 4711', 'Order 4711'],
  ['faktura nr 2026/0815', 'Invoice 20260815'],
  ['Rechnung RE-20260815 stimmt nicht', 'Invoice RE20260815'],
])('%s', (text, expected) => {
  expect(find(text).map(({ name, value }) => `${name} ${value}`)).toEqual([expected]);
});

test.each(['I would like to order 2 chairs', 'in order to', 'bestellen', 'phone 0151 4711'])(
  '%s names none',
  (text) => {
    expect(find(text)).toEqual([]);
  },
);

test('a pattern that would explode elsewhere takes linear time, and one that cannot be read is named', () => {
  expect(compileReferences([{ name: 'x', pattern: '(a+)+$' }])(`${'a'.repeat(5000)}!`)).toEqual([]);
  expect(() => compileReferences([{ name: 'x', pattern: '(' }])).toThrow(/references\.0\.pattern/);
});
