/** Process of the customers: connected widgets and senders of mail. */
import { createChance } from '@throughline/simulator/random';
import { clock, watchLag } from '../lib/lag.ts';
import { percentile } from '../lib/statistics.ts';
import { work } from '../lib/worker.ts';
import { arrivals, keepTo } from './arrivals.ts';
import { openPostOffice, type PostOffice } from './mails.ts';
import { markOf } from './mark.ts';
import { sentence } from './sentence.ts';
import { openVisitor, type Visitor } from './visitor.ts';

export type CustomersTask =
  | { do: 'connect'; address: string; channelId: string; widgets: number; smtpPort: number; mailTo: string }
  /** Sends at a rate whatever comes back. */
  | {
      do: 'rate';
      prefix: string;
      seed: number;
      chatPerSecond: number;
      mailPerSecond: number;
      seconds: number;
    }
  /** Each writer writes again as soon as the message before was accepted. */
  | { do: 'saturate'; prefix: string; seed: number; writers: number; seconds: number };

export interface Sent {
  id: string;
  /** Milliseconds on the shared clock. */
  sent: number;
  accepted: number;
}

export interface CustomersAnswer {
  chat: Sent[];
  mail: Sent[];
  refused: string[];
  /** Of this process, milliseconds. */
  lagP99: number;
  lateP99: number;
  /** From the first message to the last acceptance, seconds. */
  seconds: number;
}

const visitors: Visitor[] = [];
let post: PostOffice;

work<CustomersTask, CustomersAnswer | null>(async (task) => {
  if (task.do === 'connect') return connect(task);
  return task.do === 'rate' ? rate(task) : saturate(task);
});

async function connect(task: CustomersTask & { do: 'connect' }): Promise<null> {
  post = openPostOffice(task.smtpPort, task.mailTo);
  for (let begun = 0; begun < task.widgets; begun += 20) {
    const group = Array.from({ length: Math.min(20, task.widgets - begun) }, (_, index) =>
      openVisitor(task.address, task.channelId, `127.0.0.${2 + ((begun + index) % 200)}`),
    );
    visitors.push(...(await Promise.all(group)));
  }
  // Everyone has begun a conversation: what follows are further messages, as most are.
  for (let begun = 0; begun < visitors.length; begun += 20)
    await Promise.all(
      visitors
        .slice(begun, begun + 20)
        .map((visitor, index) => visitor.say(`first-${begun + index}`, 'Hello!')),
    );
  return null;
}

async function rate(task: CustomersTask & { do: 'rate' }): Promise<CustomersAnswer> {
  const chance = createChance(task.seed);
  const chatAt = arrivals(chance.branch('chat'), task.chatPerSecond, task.seconds);
  const mailAt = arrivals(chance.branch('mail'), task.mailPerSecond, task.seconds);
  const plan = [
    ...chatAt.map((at, index) => ({ at, id: `${task.prefix}-c${index}`, mail: false })),
    ...mailAt.map((at, index) => ({ at, id: `${task.prefix}-m${index}`, mail: true })),
  ].sort((one, other) => one.at - other.at);
  await post.prepare(
    plan.filter(({ mail }) => mail).map(({ id }) => id),
    chance.branch('mails'),
  );
  const texts = chance.branch('texts');
  const answer = emptyAnswer();
  const under: Promise<void>[] = [];
  const lag = watchLag();
  const began = clock();
  const late = await keepTo(
    plan.map(({ at }) => at),
    (index) => {
      const { id, mail } = plan[index] as (typeof plan)[number];
      under.push(
        mail
          ? note(answer, answer.mail, id, () => post.post(id))
          : note(answer, answer.chat, id, () =>
              texts.pick(visitors).say(id, `${sentence(texts)} ${markOf(id)}`),
            ),
      );
    },
  );
  await Promise.all(under);
  return finish(answer, lag.p99(), percentile(late, 0.99), began);
}

async function saturate(task: CustomersTask & { do: 'saturate' }): Promise<CustomersAnswer> {
  const texts = createChance(task.seed);
  const answer = emptyAnswer();
  const lag = watchLag();
  const began = clock();
  const end = began + task.seconds * 1000;
  let count = 0;
  let turn = 0;
  await Promise.all(
    Array.from({ length: task.writers }, async () => {
      while (clock() < end) {
        const id = `${task.prefix}-s${count++}`;
        // Round robin: nobody writes faster than a person is allowed to.
        const visitor = visitors[turn++ % visitors.length] as Visitor;
        await note(answer, answer.chat, id, () => visitor.say(id, `${sentence(texts)} ${markOf(id)}`));
      }
    }),
  );
  return finish(answer, lag.p99(), 0, began);
}

const emptyAnswer = (): CustomersAnswer => ({
  chat: [],
  mail: [],
  refused: [],
  lagP99: 0,
  lateP99: 0,
  seconds: 0,
});

async function note(
  answer: CustomersAnswer,
  list: Sent[],
  id: string,
  send: () => Promise<void>,
): Promise<void> {
  const sent = clock();
  try {
    await send();
    list.push({ id, sent, accepted: clock() });
  } catch (error) {
    answer.refused.push((error as Error).message);
  }
}

const finish = (
  answer: CustomersAnswer,
  lagP99: number,
  lateP99: number,
  began: number,
): CustomersAnswer => ({
  ...answer,
  lagP99,
  lateP99,
  seconds: (clock() - began) / 1000,
});
