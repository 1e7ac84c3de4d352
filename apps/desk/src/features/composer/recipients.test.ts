import type { Channel, ConversationDetail, Handle, ReplyOption } from '@throughline/sdk';
import { expect, test } from 'vitest';
import { recipientsFor } from './state.ts';

const mail = (value: string): Handle => ({ type: 'email', value });
const option = { channelId: 'm', to: mail('ada@mail.example') } as ReplyOption;
const channels = [{ addresses: ['service@shop.example', 'info@shop.example'] }] as Channel[];
const detail = (to: Handle[], cc: Handle[]) =>
  ({
    timeline: [
      { kind: 'message', direction: 'in', channelId: 'm', to, cc },
      // Somebody outside answered what was forwarded to them: nobody of it belongs into the customer's mail.
      { kind: 'side', direction: 'in', channelId: 'm', to: [mail('expert@other.example')], cc: [] },
    ],
  }) as unknown as ConversationDetail;

test('everybody else of the last mail is in copy, once, and none of our own addresses, tagged or not', () => {
  const last = detail(
    [mail('service+t.abc@shop.example'), mail('Info@Shop.example')],
    [
      mail('ben@mail.example'),
      mail('BEN@mail.example'),
      mail('ada@mail.example'),
      mail('eve+x@shop.example'),
    ],
  );
  expect(recipientsFor(option, last, channels)).toEqual({
    to: [mail('ada@mail.example')],
    cc: [mail('ben@mail.example'), mail('eve+x@shop.example')],
  });
});
