import { expect, it } from 'vitest';
import { linkAddress } from './link-address.ts';

it.each([
  ['https://shop.example/a?b=c', 'https://shop.example/a?b=c'],
  [' shop.example/returns ', 'https://shop.example/returns'],
  ['shop.example:8080', 'https://shop.example:8080'],
  ['help@shop.example', 'mailto:help@shop.example'],
  ['mailto:help@shop.example', 'mailto:help@shop.example'],
  ['javascript:alert(1)', null],
  ['https://', null],
  ['returns', null],
  ['two words.example', null],
  ['', null],
])('%s', (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
});
