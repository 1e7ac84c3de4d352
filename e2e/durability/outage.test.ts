/** The database or the outgoing mail server goes away and comes back: the product waits, says so, and goes on by itself. */
import { randomUUID } from 'node:crypto';
import { ApiError, type ReplyInput, type TimelineItem } from '@throughline/sdk';
import { type ChatVisit, visitChat } from '@throughline/simulator/chat-customer';
import { composeMail, plainly } from '@throughline/simulator/compose-mail';
import { type OutsideMail, openOutsideMail } from '@throughline/simulator/outside-mail';
import { createChance } from '@throughline/simulator/random';
import { newVisitor } from '@throughline/simulator/visitor';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit, isAtRest } from './audit.ts';
import { gatherCrowd } from './crowd.ts';
import { type DeskClient, openDesk, signIn } from './desk-client.ts';
import { type ExternalDatabase, startExternalDatabase } from './external-database.ts';
import { hurriedTimers, insist, pause, until } from './patience.ts';
import { freePort } from './run-server.ts';
import { openShop, type Shop } from './shop.ts';

let database: ExternalDatabase;
let shop: Shop;
let desk: DeskClient;

beforeAll(async () => {
  database = await startExternalDatabase();
  shop = await openShop({ databaseUrl: database.url });
  const cookie = await signIn(shop.address);
  desk = openDesk({ address: shop.address, port: shop.port, cookie, random: () => 0.5 });
  await until('the desk is live', () => desk.live);
});
afterAll(async () => {
  desk.leave();
  await shop.close();
  await database.close();
});

test('while the database is away nothing is acknowledged, everybody is told, and all goes on afterwards', async () => {
  const visit = await openVisit();
  await visit.say('before');
  await sendMail('before', shop.outside);
  expect(await health()).toEqual({ status: 200, problems: [] });

  await database.stop();
  await until('the health page tells', async () => (await health()).status === 503);
  expect((await health()).problems).toContain('database');
  expect((await fetch(`${shop.address}/health/live`)).status).toBe(200);
  await until('the desk is told', () => problemsShown().includes('database'));
  const refusal = await sendMail('during', shop.outside).catch((error: unknown) => error);
  expect((refusal as { responseCode?: number }).responseCode).toBe(451);
  const refused = await shop.api.queue({ view: 'open', sort: 'newest' }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'unavailable', status: 503, retryable: true });
  let taken = false;
  const saying = visit.say('during').then(() => {
    taken = true;
  });
  await pause(1500);
  expect(taken).toBe(false);
  expect(shop.server.ended).toBe(false);

  await database.start();
  await saying;
  await insist(
    () => sendMail('during', shop.outside),
    (error) => ((error as { responseCode?: number }).responseCode ?? 0) < 500,
  );
  await until('the health page tells', async () => (await health()).status === 200);
  await until('the desk is told', () => desk.signals.length > 0 && !problemsShown().includes('database'));
  await until('the desk shows what came', () =>
    ['before', 'during'].every((text) => shownOnDesk(text) === 2),
  );
  await until('all is at rest', () => isAtRest(database.url));
  const found = await audit(database.url);
  expect(found.problems).toEqual([]);
  expect(found.messages.map(({ text }) => text).sort()).toEqual(['before', 'before', 'during', 'during']);
  visit.leave();
});

test('connections that are cut again and again lose nothing and double nothing', async () => {
  const crowd = gatherCrowd({
    seed: 5,
    address: shop.address,
    chatChannelId: shop.company.chatChannelId,
    mailAddress: shop.company.mailAddress,
    outside: shop.outside,
    api: shop.api,
    correspondents: 3,
    visitors: 3,
  });
  let cut = 0;
  const chance = createChance(5);
  const answersOut = () => [...crowd.received.values()].flat().length;
  // At least that often, and until answers have gone out under it: else nothing would be shown about them.
  for (let round = 0; round < 40 || (answersOut() < 5 && round < 300); round++) {
    await pause(chance.between(50, 500));
    cut += await database.cutConnections();
  }
  await crowd.finish();
  await until('all is at rest', () => isAtRest(database.url), 120_000);
  const found = await audit(database.url);
  const { ledger, received } = crowd;
  const times = (text: string) => found.messages.filter((message) => message.text === text).length;
  expect(found.problems).toEqual([]);
  expect([...ledger.mails, ...ledger.chats, ...ledger.notes].filter((text) => times(text) !== 1)).toEqual([]);
  const twice = ledger.replies.filter(
    ({ to, text }) =>
      (received.get(to) ?? []).filter((mail) => mail.text.trim().split('\n')[0] === text).length > 1,
  );
  expect(twice).toEqual([]);
  expect(answersOut()).toBeGreaterThanOrEqual(5);
  expect(shop.server.ended).toBe(false);
  expect(cut).toBeGreaterThan(40);
  crowd.leave();
}, 240_000);

test('while the mail server is away answers wait with the reason shown, and each goes out once when it is back', async () => {
  const port = await freePort();
  await shop.api.patchChannel(shop.company.mailChannelId, {
    settings: {
      ...(await shop.api.channels()).items.find(({ id }) => id === shop.company.mailChannelId)?.settings,
      smtpPort: port,
    },
  });
  await sendMail('please answer', shop.outside, 'patient@customer.example');
  let id = '';
  await until('the mail is in the queue', async () => {
    const { items } = await shop.api.queue({ view: 'open', sort: 'newest', limit: 100 });
    id = items.find(({ preview }) => preview === 'please answer')?.id ?? '';
    return id !== '';
  });
  await shop.api.reply(id, await replyTo(id, 'here it is'));
  await until('the reason is shown', async () => (await outgoing(id))?.delivery?.reason !== null);
  expect((await outgoing(id))?.delivery).toMatchObject({
    state: 'queued',
    reason: expect.stringContaining('ECONNREFUSED'),
  });

  const back = await openOutsideMail({ company: { host: '127.0.0.1', port: shop.smtpPort }, port });
  back.open({ address: 'patient@customer.example', name: 'Patient' });
  try {
    await until('it is sent', async () => (await outgoing(id))?.delivery?.state === 'sent');
    await shop.crash();
    await pause(1500);
    expect(back.mailsOf('patient@customer.example')).toHaveLength(1);
  } finally {
    await back.close();
  }
});

function openVisit(): Promise<ChatVisit> {
  return visitChat(newVisitor(shop.address, 'en'), {
    channelId: shop.company.chatChannelId,
    timers: hurriedTimers(20),
    random: Math.random,
    newId: randomUUID,
  });
}

async function sendMail(text: string, outside: OutsideMail, address = 'max@customer.example'): Promise<void> {
  const { raw } = await composeMail({
    from: { name: '', address },
    to: shop.company.mailAddress,
    subject: text,
    body: plainly(text),
    program: 'thunderbird',
    date: new Date(),
    nonce: text,
  });
  await outside.send({ raw, from: address, to: [shop.company.mailAddress] });
}

async function health(): Promise<{ status: number; problems: string[] }> {
  const answer = await fetch(`${shop.address}/health/ready`);
  return { status: answer.status, problems: ((await answer.json()) as { problems: string[] }).problems };
}

function problemsShown(): string[] {
  const status = desk.signals.filter((signal) => signal.kind === 'status').at(-1);
  return (status?.problems ?? []).map(({ component }) => component);
}

const shownOnDesk = (text: string): number =>
  desk.events.filter((event) => event.type === 'message.received' && event.item?.text === text).length;

async function replyTo(id: string, text: string): Promise<ReplyInput> {
  const option = (await shop.api.conversation(id)).replyOptions.find(
    ({ channelId }) => channelId === shop.company.mailChannelId,
  );
  if (!option) throw new ApiError('no_way', 0, 'nobody to answer');
  const { channelId, to } = option;
  return {
    clientId: randomUUID(),
    channelId,
    to: [to],
    cc: [],
    bcc: [],
    subject: null,
    text,
    html: null,
    fileIds: [],
  };
}

const outgoing = async (id: string): Promise<TimelineItem | undefined> =>
  (await shop.api.conversation(id)).timeline.find(({ direction }) => direction === 'out');
