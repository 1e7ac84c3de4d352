import { expect, test } from 'vitest';
import { inventCustomer } from '../cast/customer.ts';
import { newExchange, reactTo } from './reactions.ts';

const today = new Date('2026-11-24T09:00:00Z');
const curious = inventCustomer(1, 0, today, { matter: 'missing_screws', temper: { curious: true } });
const { says } = curious;

test('a question is answered once, one thing is asked, then thanks are said once', () => {
  const heard: string[] = [];
  let exchange = newExchange(curious);
  for (const answer of ['Wie lautet die Nummer?', 'Wirklich?', 'Ist unterwegs.', 'Gern geschehen.']) {
    const reaction = reactTo(curious, answer, exchange, 'written');
    if (reaction) exchange = reaction.after;
    heard.push(reaction?.text ?? '');
  }
  expect(heard).toEqual([says.details, says.followUp, says.mailThanks, '']);
});

test('in a chat the thanks are shorter, and whoever praises wants nothing back', () => {
  const content = inventCustomer(1, 0, today, { matter: 'missing_screws', temper: { curious: false } });
  expect(reactTo(content, 'Ist unterwegs.', newExchange(content), 'spoken')).toMatchObject({
    text: content.says.chatThanks,
    content: true,
  });
  const happy = inventCustomer(1, 0, today, { matter: 'praise' });
  expect(reactTo(happy, 'Danke!', newExchange(happy), 'written')).toBeNull();
});
