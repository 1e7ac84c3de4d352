import { expect, it } from 'vitest';
import { inCopy } from './in-copy.ts';

const mail = (value: string) => ({ type: 'email', value });

it('adds who is not there yet, and drops nobody', () => {
  const before = { to: [mail('jan@x.example')], cc: [mail('boss@x.example')], bcc: [] };
  expect(
    inCopy(before, {
      cc: [mail('Jan@X.example'), mail('store@shop.example'), mail('store@shop.example')],
      bcc: [mail('boss@x.example'), mail('file@shop.example')],
    }),
  ).toEqual({
    cc: [mail('boss@x.example'), mail('store@shop.example')],
    bcc: [mail('file@shop.example')],
  });
});
