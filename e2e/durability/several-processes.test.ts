/** Two servers on one database: what one takes in the other shows, each answer goes out once, and either may die. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Client } from '@throughline/sdk';
import { visitChat } from '@throughline/simulator/chat-customer';
import { openCompany } from '@throughline/simulator/company';
import { composeMail, plainly } from '@throughline/simulator/compose-mail';
import { type OutsideMail, openOutsideMail } from '@throughline/simulator/outside-mail';
import { openSession } from '@throughline/simulator/session';
import { administrator, password } from '@throughline/simulator/staff';
import { newVisitor } from '@throughline/simulator/visitor';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit, isAtRest } from './audit.ts';
import { openDesk, signIn } from './desk-client.ts';
import { type ExternalDatabase, startExternalDatabase } from './external-database.ts';
import { hurriedTimers, insist, until } from './patience.ts';
import { freePort, type RunningServer, runServer, type ServerSettings } from './run-server.ts';

let database: ExternalDatabase;
let outside: OutsideMail;
const settings: ServerSettings[] = [];
const servers: RunningServer[] = [];
const apis: Client[] = [];
let company: { mailAddress: string; mailChannelId: string; chatChannelId: string };
const dataDir = mkdtempSync(path.join(tmpdir(), 'throughline-several-'));

beforeAll(async () => {
  database = await startExternalDatabase();
  for (let n = 0; n < 2; n++)
    settings.push({ dataDir, port: await freePort(), smtpPort: await freePort(), databaseUrl: database.url });
  // The second is up before there is a company: it must learn of its channels from the database.
  for (const each of settings) servers.push(await runServer(each));
  const [first, second] = servers as [RunningServer, RunningServer];
  outside = await openOutsideMail({ company: { host: '127.0.0.1', port: settings[1]?.smtpPort ?? 0 } });
  const founded = await openCompany({
    address: first.address,
    // Each start makes a new link; the last one counts.
    setupToken: second.setupToken,
    outgoingMailPort: outside.port,
  });
  company = founded;
  apis.push(founded.api, openSession(second.address));
  await apis[1]?.signIn(administrator.email, password);
});
afterAll(async () => {
  for (const server of servers) await server.stop();
  await outside.close();
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a desk on one sees what arrives at the other, and a visitor on one hears the agent on the other', async () => {
  const [a, b] = servers as [RunningServer, RunningServer];
  const desk = openDesk({
    address: a.address,
    port: settings[0]?.port ?? 0,
    cookie: await signIn(a.address),
    random: Math.random,
  });
  await until('the desk is live', () => desk.live);
  const shown = () =>
    desk.events.filter(({ type }) => type === 'message.received').map(({ item }) => item?.text);
  await insist(
    () => sendMail('ann@customer.example', 'by mail to the other'),
    // It may not have heard of the channel yet.
    (error) => (error as { responseCode?: number }).responseCode === 550,
  );
  await until('the mail is shown', () => shown().includes('by mail to the other'));
  const visit = await visitChat(newVisitor(b.address, 'en'), {
    channelId: company.chatChannelId,
    timers: hurriedTimers(20),
    random: Math.random,
    newId: randomUUID,
  });
  await visit.say('by chat to the other');
  await until('the chat is shown', () => shown().includes('by chat to the other'));
  await reply(apis[0] as Client, await find('by chat to the other'), 'heard you');
  await until('the visitor hears it', () => visit.messages.some(({ text }) => text === 'heard you'));
  visit.leave();
  desk.leave();
});

test('answers given on both at once go out once each, in the order of their conversation', async () => {
  const writers = Array.from({ length: 4 }, (_, n) => `order${n}@customer.example`);
  for (const writer of writers) {
    outside.open({ address: writer, name: writer });
    await sendMail(writer, `question of ${writer}`);
  }
  const expected = new Map<string, string[]>();
  for (const writer of writers) {
    await until('it has arrived', async () => (await find(`question of ${writer}`)) !== '');
    const id = await find(`question of ${writer}`);
    const texts = Array.from({ length: 8 }, (_, n) => `${writer} ${n}`);
    expected.set(writer, texts);
    for (const [n, text] of texts.entries()) await reply(apis[n % 2] as Client, id, text);
  }
  const arrived = (writer: string) => outside.mailsOf(writer).map(({ text }) => text.split('\n')[0]?.trim());
  await until('all have arrived', () =>
    writers.every((writer) => new Set(arrived(writer)).size >= (expected.get(writer)?.length ?? 0)),
  );
  await until('all is at rest', () => isAtRest(database.url));
  for (const writer of writers) expect(arrived(writer)).toEqual(expected.get(writer));
});

test('whichever dies, the other goes on numbering events within seconds, without a gap', async () => {
  const waits: number[] = [];
  for (const [dies, lives] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const desk = openDesk({
      address: servers[lives]?.address ?? '',
      port: settings[lives]?.port ?? 0,
      cookie: await signIn(servers[lives]?.address ?? ''),
      random: Math.random,
    });
    await until('the desk is live', () => desk.live);
    const first = desk.applied ?? 0;
    const id = await find('by mail to the other');
    const notes = Array.from({ length: 20 }, (_, n) => `${dies} died, note ${n}`);
    for (const [n, text] of notes.entries()) {
      if (n === 10) {
        void servers[dies]?.kill();
      }
      await apis[lives]?.note(id, { clientId: randomUUID(), text, fileIds: [] });
    }
    const since = Date.now();
    // Other things are told meanwhile, such as who came: none of it may leave a gap.
    const shown = () => desk.events.filter(({ type }) => type === 'note.added').map(({ item }) => item?.text);
    await until('every note is shown', () => shown().length === notes.length);
    waits.push(Date.now() - since);
    expect(shown()).toEqual(notes);
    expect(desk.events.map(({ seq }) => seq)).toEqual(desk.events.map((_, n) => first + 1 + n));
    desk.leave();
    await servers[dies]?.kill();
    servers[dies] = await runServer(settings[dies] as ServerSettings);
  }
  await until('all is at rest', () => isAtRest(database.url));
  expect((await audit(database.url)).problems).toEqual([]);
  process.stdout.write(`${JSON.stringify({ takeOverMilliseconds: waits })}\n`);
});

test('one that hangs is not waited for', async () => {
  for (const [hangs, lives] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const cookie = await signIn(servers[lives]?.address ?? '');
    const desk = openDesk({
      address: servers[lives]?.address ?? '',
      port: settings[lives]?.port ?? 0,
      cookie,
      random: Math.random,
    });
    await until('the desk is live', () => desk.live);
    const id = await find('by mail to the other');
    servers[hangs]?.pause(true);
    try {
      const text = `${hangs} hangs`;
      await apis[lives]?.note(id, { clientId: randomUUID(), text, fileIds: [] });
      await until('the note is shown', () => desk.events.some(({ item }) => item?.text === text));
    } finally {
      servers[hangs]?.pause(false);
      desk.leave();
    }
  }
  // Whoever woke up goes on as if nothing had been.
  await apis[0]?.note(await find('by mail to the other'), {
    clientId: randomUUID(),
    text: 'awake',
    fileIds: [],
  });
  await until('all is at rest', () => isAtRest(database.url));
  expect((await audit(database.url)).problems).toEqual([]);
});

async function sendMail(address: string, text: string): Promise<void> {
  const { raw } = await composeMail({
    from: { name: '', address },
    to: company.mailAddress,
    subject: text,
    body: plainly(text),
    program: 'thunderbird',
    date: new Date(),
    nonce: text,
  });
  await outside.send({ raw, from: address, to: [company.mailAddress] });
}

/** The conversation whose customer wrote that, or an empty text. */
async function find(text: string): Promise<string> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'select conversation_id as id from message where text = $1',
      [text],
    );
    return rows[0]?.id ?? '';
  } finally {
    await client.end();
  }
}

async function reply(api: Client, id: string, text: string): Promise<void> {
  const option = (await api.conversation(id)).replyOptions.find(({ available }) => available);
  if (!option) throw new Error('nobody to answer');
  await api.reply(id, {
    clientId: randomUUID(),
    channelId: option.channelId,
    to: [option.to],
    cc: [],
    bcc: [],
    subject: null,
    text,
    html: null,
    fileIds: [],
  });
}
