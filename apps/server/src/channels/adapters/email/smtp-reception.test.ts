import fc from 'fast-check';
import nodemailer from 'nodemailer';
import { afterEach, describe, expect, test } from 'vitest';
import { testCertificate } from '../../../testing/certificate.ts';
import type { RawInbound } from '../../contract/index.ts';
import { rawClient } from './__fixtures__/smtp-client.ts';
import { withoutPlus } from './own-addresses.ts';
import { receptionLimits } from './reception-limits.ts';
import { type ReceptionOptions, startReception } from './smtp-reception.ts';
import { createSessions } from './smtp-sessions.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const CHANNELS: Record<string, string> = { 'support@shop.example': 'c1', 'sales@shop.example': 'c2' };

async function reception(change: Partial<ReceptionOptions> = {}) {
  const accepted: { channelId: string; raw: RawInbound }[] = [];
  const logged: string[] = [];
  const log = (context: object, message: string) => logged.push(`${message} ${JSON.stringify(context)}`);
  const started = await startReception({
    host: '127.0.0.1',
    port: 0,
    hostname: 'mx.shop.example',
    maxMessageBytes: 25 * 1024 * 1024,
    tls: null,
    channelOf: (address) => CHANNELS[withoutPlus(address)] ?? null,
    accept: async (channelId, raw) => {
      accepted.push({ channelId, raw });
      return { inboundId: `i${accepted.length}`, duplicate: false };
    },
    now: () => new Date('2026-11-21T10:00:00Z'),
    log: { info: log, warn: log, error: log },
    ...change,
    limits: { closeMs: 50, ...change.limits },
  });
  closers.push(started.close);
  return { ...started, accepted, logged };
}

async function client(port: number) {
  const connected = await rawClient(port);
  closers.push(connected.close);
  return connected;
}

async function ready(port: number, recipient = 'support@shop.example') {
  const connected = await client(port);
  await connected.say('EHLO customer.example');
  await connected.say('MAIL FROM:<max@customer.example>');
  await connected.say(`RCPT TO:<${recipient}>`);
  expect(await connected.say('DATA')).toMatch(/^354/);
  return connected;
}

describe('taking mail', () => {
  test('says yes only after the mail is stored', async () => {
    const store = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const { port, logged } = await reception({
      accept: async () => {
        asked.resolve();
        await store.promise;
        return { inboundId: 'i1', duplicate: false };
      },
    });
    const sender = await ready(port);
    const other = await client(port);
    const answer = sender.say('Subject: secret words\r\n\r\nhello\r\n.');
    await asked.promise;
    // Whatever the server had to say to the first client would have come before this.
    expect(await other.say('NOOP')).toMatch(/^250/);
    expect(sender.repliesSoFar()).toBe(5);
    store.resolve();
    expect(await answer).toMatch(/^250 2\.0\.0 stored as i1/);
    expect(logged.join()).toContain('"inboundId":"i1"');
    expect(logged.join()).not.toContain('secret words');
  });

  test('asks the sender to try again when storing fails', async () => {
    const { port } = await reception({ accept: () => Promise.reject(new Error('database away')) });
    const sender = await ready(port);
    const answer = await sender.say('Subject: x\r\n\r\nhello\r\n.');
    expect(answer).toMatch(/^451/);
    expect(answer).not.toContain('database');
  });

  test('keeps bytes and envelope as they came', async () => {
    const { port, accepted } = await reception();
    const sender = await client(port);
    expect(sender.greeting).toContain('mx.shop.example');
    const features = await sender.say('EHLO customer.example');
    for (const feature of ['PIPELINING', '8BITMIME', 'SMTPUTF8', 'SIZE 26214400'])
      expect(features).toContain(feature);
    expect(features).not.toMatch(/STARTTLS|AUTH/);
    const body = Buffer.concat([
      Buffer.from('Subject: \xc3\xbc\r\n\r\n..dot\r\n\n.\nlone\r\n', 'latin1'),
      Buffer.from([0, 255, 128]),
    ]);
    sender.write('MAIL FROM:<> BODY=8BITMIME SMTPUTF8 SIZE=100\r\nRCPT TO:<Support+t.abc@SHOP.example>\r\n');
    sender.write('RCPT TO:<nobody@shop.example>\r\nRCPT TO:<sales@shop.example>\r\nDATA\r\n');
    const replies = [];
    for (let count = 0; count < 5; count++) replies.push((await sender.reply()).slice(0, 3));
    expect(replies).toEqual(['250', '250', '550', '250', '354']);
    sender.write(body);
    expect(await sender.say('\r\n.')).toMatch(/^250/);
    expect(accepted).toHaveLength(1);
    const [{ channelId, raw }] = accepted as [{ channelId: string; raw: RawInbound }];
    expect(channelId).toBe('c1');
    const sent = body.toString('latin1').replace('..dot', '.dot');
    expect(Buffer.from(raw.body).toString('latin1')).toBe(`${sent}\r\n`);
    expect(raw.meta).toMatchObject({
      mailFrom: '',
      rcptTo: 'Support+t.abc@SHOP.example, sales@shop.example',
    });
    expect(raw.receivedAt).toBe('2026-11-21T10:00:00.000Z');
  });

  test('gives the same bytes the same id, and others another', async () => {
    const { port, accepted } = await reception();
    for (const text of ['one', 'one', 'two']) {
      const sender = await ready(port);
      await sender.say(`Message-ID: <same@device>\r\n\r\n${text}\r\n.`);
    }
    const ids = accepted.map(({ raw }) => raw.providerId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('offers encryption only with a certificate, and then encrypts', async () => {
    const { port, accepted } = await reception({ tls: testCertificate });
    await nodemailer
      .createTransport({ host: '127.0.0.1', port, requireTLS: true, tls: { rejectUnauthorized: false } })
      .sendMail({ from: 'max@customer.example', to: 'support@shop.example', text: 'hello' });
    expect(accepted).toHaveLength(1);
  });
});

describe('bounds', () => {
  test('30 MB are refused, without being kept, and the connection goes on', async () => {
    const { port, accepted } = await reception();
    const sender = await ready(port);
    const megabyte = Buffer.from(`${'x'.repeat(1022)}\r\n`.repeat(1024));
    for (let count = 0; count < 30; count++) {
      if (!sender.socket.write(megabyte))
        await new Promise((resolve) => sender.socket.once('drain', resolve));
    }
    expect(await sender.say('\r\n.')).toMatch(/^552 5\.3\.4/);
    expect(accepted).toHaveLength(0);
    expect(await sender.say('MAIL FROM:<max@customer.example> SIZE=30000000')).toMatch(/^552/);
    await sender.say('MAIL FROM:<max@customer.example>');
    await sender.say('RCPT TO:<support@shop.example>');
    await sender.say('DATA');
    expect(await sender.say('Subject: small\r\n\r\nx\r\n.')).toMatch(/^250/);
  });

  test('mail beyond the memory set aside is asked to come later', async () => {
    const { port } = await reception({ limits: { bufferedMessages: 0 } });
    expect(await (await ready(port)).say('Subject: x\r\n\r\nx\r\n.')).toMatch(/^452/);
  });

  test('a silent client is hung up on', async () => {
    const { port } = await reception({ limits: { idleMs: 250 } });
    expect(await (await client(port)).reply()).toMatch(/^421/);
  });

  test('a client that sends a byte at a time is hung up on, others are served meanwhile', async () => {
    const { port, accepted } = await reception({ limits: { messageMs: 400 } });
    const slow = await ready(port);
    const timer = setInterval(() => slow.write('x'), 10);
    closers.push(() => clearInterval(timer));
    expect(await (await ready(port)).say('Subject: x\r\n\r\n.\r\n.')).toMatch(/^250/);
    expect(await slow.reply()).toMatch(/^421/);
    expect(accepted).toHaveLength(1);
  });

  test('nobody tries out names', async () => {
    const { port } = await reception({ limits: { refusedRecipients: 2 } });
    const sender = await client(port);
    await sender.say('EHLO x');
    await sender.say('MAIL FROM:<a@b.example>');
    const answers = [];
    for (const name of ['a', 'b', 'c'])
      answers.push((await sender.say(`RCPT TO:<${name}@shop.example>`)).slice(0, 3));
    expect(answers).toEqual(['550', '550', '421']);
  });

  test('one client is bounded, this machine is not', () => {
    let now = 0;
    const limits = { ...receptionLimits, connectionsPerClient: 2, newConnectionsPerMinute: 4 };
    const sessions = createSessions(limits, () => now);
    const open = (id: string, client: string) => sessions.open(id, client, () => {}) === null;
    expect([open('1', '192.0.2.1'), open('2', '192.0.2.1'), open('3', '192.0.2.1')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(open('4', '192.0.2.2')).toBe(true);
    sessions.end('1');
    expect([open('5', '192.0.2.1'), open('6', '192.0.2.1')]).toEqual([true, false]);
    for (const id of ['1', '2', '4', '5']) sessions.end(id);
    expect(open('7', '192.0.2.1')).toBe(false);
    now += 60_000;
    expect(open('8', '192.0.2.1')).toBe(true);
    for (let count = 0; count < 10; count++) expect(open(`local${count}`, '127.0.0.1')).toBe(true);
    for (const id of ['8', ...Array.from({ length: 10 }, (_, count) => `local${count}`)]) sessions.end(id);
  });
});

test('whatever is said, the server lives and takes the next mail', async () => {
  const { port, accepted } = await reception({ limits: { idleMs: 150 } });
  const line = fc.oneof(
    fc.constantFrom(
      'EHLO',
      'EHLO x',
      'HELO x',
      'MAIL FROM:<>',
      'MAIL FROM:<a@b',
      'MAIL FROM:<a@b>\0',
      'RCPT TO:<support@shop.example>',
    ),
    fc.constantFrom(
      'RCPT TO:<"; DROP"@x>',
      'DATA',
      'RSET',
      'WIZ',
      'SHELL',
      'XCLIENT ADDR=1.2.3.4',
      'BDAT 5 LAST',
      'VRFY support',
      'AUTH PLAIN AA==',
    ),
    fc.constantFrom(
      'STARTTLS',
      'GET / HTTP/1.1',
      `MAIL FROM:<${'a'.repeat(5000)}@b>`,
      '.',
      '\r\n.\r\n',
      'EHLO \u0007',
      'MAIL FROM:<a@b> SIZE=x',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
      const rude = await rawClient(port);
      rude.write(lines.join('\r\n'));
      rude.write('\r\n');
      rude.socket.end();
      await new Promise((resolve) => rude.socket.once('close', resolve));
    }),
    { seed: 11, numRuns: 25 },
  );
  const before = accepted.length;
  const sender = await ready(port);
  expect(await sender.say('Subject: fine\r\n\r\nstill here\r\n.')).toMatch(/^250/);
  expect(accepted).toHaveLength(before + 1);
}, 30_000);
