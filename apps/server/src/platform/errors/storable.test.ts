import { expect, test } from 'vitest';
import { assertStorable } from './storable.ts';

test.each([
  ['text', { text: 'nu\0ll' }],
  ['labels.1', { labels: ['ok', 'half \ud800'] }],
  ['attributes', { attributes: { 'k\0': 'v' } }],
  ['a.b.c', { a: { b: { c: '\udc00' } } }],
  ['body', '\0'],
])('names %s', (field, body) => {
  expect(() => assertStorable(body)).toThrow(
    expect.objectContaining({ code: 'invalid_input', fields: [expect.objectContaining({ field })] }),
  );
});

test('lets everything else pass, bytes and dates too', () => {
  assertStorable({ text: 'Zażółć 🛒\r\n\t', n: 1, none: null, when: new Date(), bytes: Buffer.from([0]) });
  assertStorable(undefined);
});

test('refuses what is nested beyond all reason', () => {
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
  expect(() => assertStorable({ deep })).toThrow('nested too deeply');
});
