import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkify } from './linkify.ts';

const links = (text: string) => linkify(text).flatMap(({ href }) => href ?? []);

test.each([
  ['See https://shop.example/a?b=c#d.', ['https://shop.example/a?b=c#d']],
  [
    '(https://en.example/wiki/Oak_(tree)) and www.shop.example!',
    ['https://en.example/wiki/Oak_(tree)', 'https://www.shop.example'],
  ],
  ['Write to k.wisniewska@poczta.example, please', ['mailto:k.wisniewska@poczta.example']],
  ['„https://shop.example”', ['https://shop.example']],
  ['javascript:alert(1) data:text/html,x file:///etc', []],
  ['3.50 at 10:30, nothing here', []],
])('%s', (text, expected) => {
  expect(links(text)).toEqual(expected);
});

test('loses no character and links nowhere but http, https and mailto', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('https://', 'www.', 'a@b.c', ')', '.', 'javascript:', '"', '<'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const cut = linkify(text);
      expect(cut.map((part) => part.text).join('')).toBe(text);
      for (const { href } of cut) if (href) expect(href).toMatch(/^(https?:\/\/|mailto:)/i);
    }),
    { seed: 20_261_121 },
  );
});
