/**
 * Desk and widget over a line that drops, stalls, delays and refuses, with reloads, repeated greetings and a server
 * that is killed: no event is missed, none is applied twice, and what a visitor says takes effect once.
 */
import { randomUUID } from 'node:crypto';
import { type ChatVisit, visitChat } from '@throughline/simulator/chat-customer';
import { createChance } from '@throughline/simulator/random';
import { newVisitor } from '@throughline/simulator/visitor';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBadLine } from './bad-line.ts';
import { openDesk, signIn } from './desk-client.ts';
import { hurriedTimers, pause, until } from './patience.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('say' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('cut' as const), line: fc.constantFrom('desk', 'chat') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('stall' as const),
      line: fc.constantFrom('desk', 'chat'),
      milliseconds: fc.integer({ min: 1, max: 300 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('delay' as const), most: fc.integer({ min: 0, max: 80 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reload' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hello' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refuse' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const) }) },
);

test('no event is missed and none is applied twice', async () => {
  let run = 0;
  let crashes = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.array(step, { minLength: 15, maxLength: 40 }), async (seed, steps) => {
      run++;
      const chance = createChance(seed);
      const lines = { desk: await openBadLine(shop.port), chat: await openBadLine(shop.port) };
      const cookie = await signIn(shop.address);
      const desk = openDesk({ address: shop.address, port: lines.desk.port, cookie, random: chance.next });
      const visit = await openVisit(lines.chat.port, chance.next);
      await until('the desk is live', () => desk.live);
      // The log may have moved since the desk became live: what it was told by then counts as told.
      const first = (desk.events[0]?.seq ?? (desk.applied ?? 0) + 1) - 1;
      const said: string[] = [];
      const saying: Promise<void>[] = [];
      const answered: string[] = [];

      for (const [at, now] of steps.entries()) {
        if (now.do === 'say') {
          const text = `run ${run} word ${at}`;
          said.push(text);
          saying.push(visit.say(text));
          // Sometimes the next thing happens before the answer came.
          if (chance.happens(0.5)) await pause(chance.between(0, 40));
        } else if (now.do === 'answer') {
          const text = `run ${run} answer ${at}`;
          if (await answer(text, `run ${run} `)) answered.push(text);
        } else if (now.do === 'cut') lines[now.line as 'desk' | 'chat'].cut();
        else if (now.do === 'stall') {
          lines[now.line as 'desk' | 'chat'].stall();
          await pause(now.milliseconds);
          lines[now.line as 'desk' | 'chat'].flow();
        } else if (now.do === 'delay') {
          for (const line of Object.values(lines)) line.delay(() => chance.between(0, now.most));
        } else if (now.do === 'reload') desk.reload();
        else if (now.do === 'hello') desk.helloAgain();
        else if (now.do === 'refuse') {
          for (const line of Object.values(lines)) line.refuse(true);
          for (const line of Object.values(lines)) line.cut();
          await pause(100);
          for (const line of Object.values(lines)) line.refuse(false);
          desk.retryNow();
        } else if (now.do === 'crash') {
          crashes++;
          await shop.crash();
        }
      }
      for (const line of Object.values(lines)) line.delay(() => 0);
      await Promise.all(saying);
      await until('the desk has everything', async () => desk.live && desk.applied === (await head()));
      await until('the visitor has everything', () =>
        [...said, ...answered].every((text) => visit.messages.some((message) => message.text === text)),
      );

      const last = desk.applied ?? 0;
      expect(desk.snapshots).toBe(0);
      expect(desk.events.map((event) => event.seq)).toEqual(
        Array.from({ length: last - first }, (_, index) => first + 1 + index),
      );
      const shown = desk.events
        .filter((event) => event.type === 'message.received')
        .map((event) => event.item?.text);
      expect(shown).toEqual(said);
      const own = visit.messages.filter((message) => message.direction === 'in').map(({ text }) => text);
      expect(own).toEqual(said);
      expect(new Set(visit.messages.map(({ id }) => id)).size).toBe(said.length + answered.length);
      desk.leave();
      visit.leave();
      for (const line of Object.values(lines)) await line.close();
    }),
    {
      numRuns: Number(process.env.LINE_RUNS ?? 8),
      seed: Number(process.env.LINE_SEED ?? 20_261_124),
      endOnFailure: true,
    },
  );
  expect(crashes).toBeGreaterThan(0);
});

function openVisit(port: number, random: () => number): Promise<ChatVisit> {
  return visitChat(newVisitor(`http://127.0.0.1:${port}`, 'en'), {
    channelId: shop.company.chatChannelId,
    timers: hurriedTimers(20),
    random,
    newId: randomUUID,
  });
}

/** An agent answers the visitor of this run; false while nothing of theirs has arrived. */
async function answer(text: string, of: string): Promise<boolean> {
  const { items } = await shop.api.queue({ view: 'open', sort: 'newest', limit: 10 });
  const row = items.find((one) => one.preview.startsWith(of));
  if (!row) return false;
  const { replyOptions } = await shop.api.conversation(row.id);
  const option = replyOptions.find((one) => one.channelId === shop.company.chatChannelId);
  if (!option) return false;
  const { channelId, to } = option;
  await shop.api.reply(row.id, {
    clientId: randomUUID(),
    channelId,
    to: [to],
    cc: [],
    bcc: [],
    subject: null,
    text,
    html: null,
    fileIds: [],
  });
  return true;
}

async function head(): Promise<number> {
  const client = new pg.Client({ connectionString: shop.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ seq: string; pending: boolean }>(
      'select seq, exists (select from event_pending) as pending from event_head',
    );
    return rows[0]?.pending ? -1 : Number(rows[0]?.seq);
  } finally {
    await client.end();
  }
}
