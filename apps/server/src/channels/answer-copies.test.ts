import { expect, test } from 'vitest';
import type { TimelineItem } from '../conversations/index.ts';
import { copiesOf } from './answer-copies.ts';

const mail = (value: string) => ({ type: 'email', value });
const way = { channelId: 'm', to: mail('ada@mail.example') };
const ways = [way, { to: mail('ada@work.example') }];
const own = ['service@shop.example', 'info@shop.example'];
const message = (from: string, cc: string[], automatic: string | null = null) =>
  ({
    kind: 'message',
    direction: 'in',
    channelId: 'm',
    author: { kind: 'customer', id: 'x', name: from, handle: from },
    automatic: automatic && { kind: automatic, reason: 'test' },
    to: [mail('service+t.abc@shop.example'), mail('Info@Shop.example')],
    cc: cc.map(mail),
  }) as unknown as TimelineItem;
const copies = (...timeline: TimelineItem[]) => copiesOf(way, ways, timeline, own).map(({ value }) => value);

test('everybody else of the last mail is in copy, once, and none of our own addresses, tagged or not', () => {
  const cc = ['ben@mail.example', 'BEN@mail.example', 'ada@mail.example', 'eve+x@shop.example'];
  const side = { ...message('expert@other.example', []), kind: 'side' } as TimelineItem;
  expect(copies(message('ada@mail.example', cc), side)).toEqual(['ben@mail.example', 'eve+x@shop.example']);
});

test('a colleague in copy who answered to all is answered too; another address of the customer is not', () => {
  const cc = ['ada@mail.example', 'eve@mail.example'];
  expect(copies(message('ben@mail.example', cc))).toEqual(['ben@mail.example', 'eve@mail.example']);
  expect(copies(message('ada@work.example', cc))).toEqual(['eve@mail.example']);
});

test('what a machine answered says nothing of who is in the talk; a list passes on what people write', () => {
  const first = message('ada@mail.example', ['ben@mail.example']);
  expect(copies(first, message('ada@mail.example', [], 'out-of-office'))).toEqual(['ben@mail.example']);
  expect(copies(first, message('eve@mail.example', [], 'list'))).toEqual(['eve@mail.example']);
});
