import type { Channel, ConversationDetail, Handle, ReplyOption } from '@throughline/sdk';
import { expect, test } from 'vitest';
import { recipientsFor } from './state.ts';

const mail = (value: string): Handle => ({ type: 'email', value });
const option = { channelId: 'm', to: mail('ada@mail.example') } as ReplyOption;
const ada = { kind: 'customer', id: 'a', name: 'Ada', handle: 'ada@mail.example' };
const channels = [{ addresses: ['service@shop.example', 'info@shop.example'] }] as Channel[];
const detail = (to: Handle[], cc: Handle[]) =>
  ({
    replyOptions: [option],
    timeline: [
      { kind: 'message', direction: 'in', channelId: 'm', author: ada, automatic: null, to, cc },
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

test('a colleague in copy who answered to all is answered too; another address of the customer is not', () => {
  const written = (from: string) => {
    const last = detail([mail('service@shop.example'), mail('ada@mail.example')], [mail('eve@mail.example')]);
    const [message, ...rest] = last.timeline;
    const author = { kind: 'customer', id: 'x', name: 'Ben', handle: from };
    const options = [option, { ...option, to: mail('ada@work.example') }];
    return {
      ...last,
      replyOptions: options,
      timeline: [{ ...message, author }, ...rest],
    } as ConversationDetail;
  };
  expect(recipientsFor(option, written('ben@mail.example'), channels).cc).toEqual([
    { ...mail('ben@mail.example'), name: 'Ben' },
    mail('eve@mail.example'),
  ]);
  expect(recipientsFor(option, written('ada@work.example'), channels).cc).toEqual([mail('eve@mail.example')]);
});

test('what a machine answered says nothing of who is in the talk', () => {
  const last = detail([mail('service@shop.example')], [mail('ben@mail.example')]);
  const away = {
    ...detail([mail('service@shop.example')], []).timeline[0],
    automatic: { kind: 'out-of-office', reason: 'test' },
  };
  const timeline = [...last.timeline, away] as ConversationDetail['timeline'];
  expect(recipientsFor(option, { ...last, timeline }, channels).cc).toEqual([mail('ben@mail.example')]);
});
