/** The whole demo against the real server: every customer comes by the front doors, every answer goes out through the API. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, ConversationDetail, TimelineItem } from '@throughline/sdk';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Customer } from './cast/customer.ts';
import { openCompany } from './company.ts';
import { type Demo, type DemoNews, startDemo } from './demo.ts';
import { customerAt, openingOf } from './opening.ts';
import { openSession } from './session.ts';
import { password } from './staff.ts';
import { storyCustomer } from './story.ts';
import { type RealServer, startRealServer } from './testing/real-server.ts';
import { waveOf } from './wave.ts';

// A real server and a real database may have to share a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const seed = 1;
const today = new Date();
const news: DemoNews[] = [];
let server: RealServer;
let demo: Demo;
let emily: Client;

const start = (pace: number) =>
  startDemo({
    address: server.address,
    smtpPort: server.smtpPort,
    setupToken: server.setupToken,
    seed,
    pace,
    stateFile: path.join(server.dataDir, 'demo.json'),
    haste: 12,
    tell: (each) => news.push(each),
  });

beforeAll(async () => {
  server = await startRealServer();
  await foundOpen();
  demo = await start(0);
  emily = openSession(server.address);
  await emily.signIn('emily@moebelhaus-linden.example', password);
  await until(() => news.find(({ event }) => event === 'opened'));
});
afterAll(async () => {
  await demo?.stop();
  await server?.close();
});

/** The company is there before the demo, and never closes: what customers do must not depend on when the test is run. */
async function foundOpen(): Promise<void> {
  const { address, setupToken } = server;
  const { api } = await openCompany({ address, setupToken, outgoingMailPort: 1 });
  const [calendar] = (await api.calendars()).items;
  const days = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);
  await api.patchCalendar(calendar?.id ?? '', { days, holidays: null, dates: [] });
}

/** Asks again until there is something; the test's own time limit ends it. */
async function until<T>(look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (;;) {
    const found = await look();
    if (found) return found;
    await sleep(100);
  }
}

async function conversationOf(customer: Pick<Customer, 'name'>): Promise<ConversationDetail | null> {
  for (const view of ['open', 'snoozed', 'closed'] as const) {
    const { items } = await emily.queue({ view, sort: 'newest', limit: 100 });
    const row = items.find((item) => item.customer.name === customer.name);
    if (row) return emily.conversation(row.id);
  }
  return null;
}

/** Answers on the channel the desk would take. */
async function answer(customer: Customer, text: string): Promise<ConversationDetail> {
  const detail = await until(() => conversationOf(customer));
  const way = detail.replyOptions.find((option) => option.preferred);
  if (!way) throw new Error(`${customer.name} cannot be reached`);
  await emily.reply(detail.conversation.id, {
    clientId: crypto.randomUUID(),
    channelId: way.channelId,
    to: [way.to],
    cc: [],
    bcc: [],
    subject: null,
    text,
    html: null,
    fileIds: [],
  });
  return detail;
}

/** The first message of the customer in the conversation that begins with one of the texts. */
const heard = (conversationId: string, texts: string[]): Promise<TimelineItem> =>
  until(async () => {
    const { timeline } = await emily.conversation(conversationId);
    return timeline.find(
      (item) => item.direction === 'in' && texts.some((text) => item.text.startsWith(text)),
    );
  });

const inboundOf = (timeline: TimelineItem[]): TimelineItem[] =>
  timeline.filter((item) => item.direction === 'in');

const opening = openingOf(seed, today);
const untouched = (habit: Customer['habit']): Customer => {
  const found = opening.find(
    ({ customer, deed }) => customer.habit === habit && !deed?.answers && customer.matter !== 'praise',
  );
  if (!found) throw new Error(`nobody comes by ${habit} and stays without an answer`);
  return found.customer;
};

test('whoever leaves a form, chats and writes mail has one conversation, with the form beside it', async () => {
  await until(() => news.find((each) => each.event === 'story' && each.state === 'told'));
  const story = storyCustomer(today);
  const detail = await until(async () => {
    const found = await conversationOf(story);
    // A mail of ours counts as a channel too: what the customer sent last is what is waited for.
    return found && inboundOf(found.timeline).length >= 4 ? found : null;
  });
  expect(detail.conversation.channelTypes).toHaveLength(3);
  const inbound = inboundOf(detail.timeline);
  expect(inbound.map((item) => item.text)).toEqual([
    story.says.message,
    story.says.chat,
    story.says.more,
    expect.stringMatching(/^Piszę trzeci raz/),
  ]);
  expect(inbound[0]?.form?.fields.map(({ value }) => value)).toContain(story.order);
  const panel = await emily.customerPanel(detail.conversation.customer.id);
  expect(panel.conversations.map(({ id }) => id)).toEqual([detail.conversation.id]);
  expect(panel.submissions).toHaveLength(1);
  expect(panel.submissions[0]?.state).not.toBe('submitted');
  expect(panel.submissions[0]?.fields.map(({ value }) => value)).toContain('2 × krzesło Lena, dąb');
  expect(panel.customer.identities.map(({ value }) => value)).toContain(story.address);
});

test('the opening fills the queue by every channel, and colleagues have done some of the work', async () => {
  const state = await until(async () => {
    const { items } = await emily.queue({ view: 'open', sort: 'newest', limit: 100 });
    return items.length >= 30 ? items : null;
  });
  expect(new Set(state.flatMap((row) => row.channelTypes)).size).toBe(3);
  const closed = await until(async () => {
    const { items } = await emily.queue({ view: 'closed', sort: 'newest' });
    return items.length >= 3 ? items : null;
  });
  // Mail of machines that belongs to no conversation is kept closed from the beginning.
  const others = closed.filter((row) => !row.labels.includes('Lob'));
  for (const row of others)
    expect((await emily.conversation(row.id)).timeline[0]?.automatic, row.subject).not.toBeNull();
  const counts = await until(async () => {
    const found = await emily.counts();
    return found.snoozed >= 1 ? found : null;
  });
  expect(Object.values(counts.byTeam).filter((count) => count > 0)).toHaveLength(3);
  expect(news.filter(({ event }) => event === 'trouble')).toEqual([]);
});

test('an answer in the chat is answered in the chat', async () => {
  const customer = customerAt(seed, 0, today);
  const { conversation } = await answer(customer, 'Ich schaue gleich nach.');
  const said = await heard(conversation.id, [customer.says.followUp, customer.says.chatThanks]);
  expect(said.channelId).toBe((await emily.conversation(conversation.id)).timeline[0]?.channelId);
});

test('an answer by mail is answered by mail, in the same conversation', async () => {
  const customer = untouched('mail');
  const { conversation } = await answer(customer, 'Das klären wir heute noch.');
  const said = await heard(conversation.id, [customer.says.followUp, customer.says.mailThanks]);
  expect(said.text).not.toContain('Das klären wir');
});

test('whoever has left the chat is answered by mail and goes on by mail, in the same conversation', async () => {
  const customer = customerAt(seed, 9, today);
  const gone = await until(async () => {
    const found = await conversationOf(customer);
    return found?.replyOptions.some(({ reason }) => reason === 'customer_left') ? found : null;
  });
  expect(gone.replyOptions.find(({ preferred }) => preferred)?.to.value).toBe(customer.address);
  const { conversation } = await answer(customer, 'Wir melden uns morgen früh bei Ihnen.');
  const said = await heard(conversation.id, [customer.says.followUp, customer.says.mailThanks]);
  const { timeline } = await emily.conversation(conversation.id);
  expect(said.channelId).not.toBe(timeline.find((item) => item.kind === 'message')?.channelId);
});

test('an absent customer’s mailbox answers by itself, and a mistyped address bounces', async () => {
  const away = await until(async () => {
    const found = await conversationOf(customerAt(seed, 3, today));
    return found?.timeline.find((item) => item.automatic !== null);
  });
  expect(away.automatic?.kind).toBe('out-of-office');
  const bounced = await until(async () => {
    const found = await conversationOf(customerAt(seed, 4, today));
    return found?.conversation.deliveryFailed ? found : null;
  });
  expect(bounced.timeline.find((item) => item.direction === 'out')?.delivery?.state).toBe('failed');
});

test('a wave of customers comes with one matter, by every channel, and each has a conversation of their own', async () => {
  const found = new Map<string, ConversationDetail>();
  for (const { customer } of waveOf(seed, today))
    found.set(customer.name, await until(() => conversationOf(customer)));
  const channels = [...found.values()].flatMap(({ conversation }) => conversation.channelTypes);
  expect(found.size).toBe(9);
  expect(new Set([...found.values()].map(({ conversation }) => conversation.id)).size).toBe(9);
  expect(new Set(channels).size).toBe(3);
});

test('a restarted demo goes on where it was, and customers keep coming through a crash of the server', async () => {
  const before = (await emily.counts()).open;
  await demo.stop();
  news.length = 0;
  demo = await start(60);
  expect(news[0]).toMatchObject({ event: 'ready', resumed: true });
  await server.crashAndRestart();
  const first = await until(() => news.find((each) => each.event === 'customer'));
  expect(first).toMatchObject({ number: opening.length });
  await until(async () => {
    const customer = customerAt(seed, opening.length, today);
    return conversationOf(customer).catch(() => null);
  });
  expect((await emily.counts()).open).toBeGreaterThan(before);
});
