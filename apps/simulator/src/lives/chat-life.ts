import type { Customer } from '../cast/customer.ts';
import { type ChatVisit, visitChat } from '../chat-customer.ts';
import { newVisitor, type Visitor } from '../visitor.ts';
import { type Exchange, reactTo } from './reactions.ts';
import { keepTrying, type Town, takeTime, typingTime } from './town.ts';

/**
 * Opens the chat, says what it is about, talks with whoever answers, and goes: content, or out of patience. From then
 * on the mailbox is where answers reach them.
 */
export async function liveByChat(
  town: Town,
  customer: Customer,
  exchange: Exchange,
  visitor: Visitor = newVisitor(town.company.address, customer.language),
): Promise<void> {
  const chat = await enterChat(town, customer, visitor);
  if (!chat) return;
  try {
    await speak(town, customer, chat, customer.says.chat);
    await speak(town, customer, chat, customer.says.more);
    await talk(town, customer, exchange, chat);
  } finally {
    chat.leave();
  }
}

export const enterChat = (town: Town, customer: Customer, visitor: Visitor): Promise<ChatVisit | null> =>
  keepTrying(town, () =>
    visitChat(visitor, {
      channelId: town.company.chatChannelId,
      timers: town.timers,
      random: customer.chance.branch('socket').next,
      newId: town.newId,
      // The shop knows who is signed in there; some of them never told it their address.
      about: { name: customer.name, ...(customer.temper.leavesAddress && { email: customer.address }) },
    }),
  );

/** Types, as seen by whoever looks, then sends. A server that is away gets it when it is back. */
export async function speak(town: Town, customer: Customer, chat: ChatVisit, text: string): Promise<void> {
  if (town.signal.aborted) return;
  chat.typing(true);
  await takeTime(town, typingTime(text, customer.temper.typing));
  chat.typing(false);
  if (!town.signal.aborted) await untilOver(town, chat.say(text));
}

async function talk(town: Town, customer: Customer, exchange: Exchange, chat: ChatVisit): Promise<void> {
  const { temper, says } = customer;
  for (;;) {
    // Nobody waits long before a sign that says nobody is there.
    const patience = chat.availability.mode === 'away' ? Math.min(25, temper.patience) : temper.patience;
    const answer = await answerWithin(town, chat, patience);
    if (!answer) break;
    await takeTime(town, Math.min(4, temper.notices));
    const reaction = reactTo(customer, answer.text, exchange, 'spoken');
    if (!reaction) break;
    Object.assign(exchange, reaction.after);
    await speak(town, customer, chat, reaction.text);
    if (!reaction.content) continue;
    // A word more may follow; then it is over.
    if (await answerWithin(town, chat, 20)) await speak(town, customer, chat, says.chatGoodbye);
    return;
  }
  if (!temper.leavesAddress && !exchange.thanked && !town.signal.aborted)
    await untilOver(town, chat.leaveAddress(customer.address));
}

async function answerWithin(town: Town, chat: ChatVisit, seconds: number) {
  const enough = new AbortController();
  const over = () => enough.abort();
  const cancel = town.timers.after((seconds * 1000) / town.haste, over);
  town.signal.addEventListener('abort', over);
  try {
    return await chat.nextAnswer(AbortSignal.any([enough.signal, town.signal]));
  } finally {
    cancel();
    town.signal.removeEventListener('abort', over);
  }
}

/** What the server has not taken when the life ends stays untaken. */
function untilOver(town: Town, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve();
    town.signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => town.signal.removeEventListener('abort', stop));
  });
}
