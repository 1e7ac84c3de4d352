import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { FakeServer } from './__fixtures__/mailbox.ts';
import { channel, fakeRuntime } from './__fixtures__/runtime.ts';
import { rawClient } from './__fixtures__/smtp-client.ts';
import { type DoorOptions, openDoor } from './door.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const sending: DoorOptions['sending'] = {
  check: async () => {},
  of: () => ({
    state: 'works',
    message: 'the mail server takes our mail',
    since: '2026-11-21T10:00:00.000Z',
  }),
};
const imap = { reception: 'imap', imapHost: 'imap.shop.example', imapPassword: 'x' };

async function opened(host: ReturnType<typeof fakeRuntime>, options: Partial<DoorOptions> = {}) {
  const door = await openDoor(host.runtime, {
    random: () => 0,
    limits: { closeMs: 20 },
    open: (_channel, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped')))),
    sending,
    onClose: () => {},
    ...options,
  });
  closers.push(() => door.close());
  const port = Number(/port (\d+)/.exec(door.health()[0]?.message ?? '')?.[1]);
  return { door, port };
}

async function recipientAnswers(port: number, addresses: string[]): Promise<string[]> {
  const client = await rawClient(port);
  closers.push(client.close);
  await client.say('EHLO customer.example');
  await client.say('MAIL FROM:<max@customer.example>');
  const answers = [];
  for (const address of addresses) answers.push((await client.say(`RCPT TO:<${address}>`)).slice(0, 3));
  return answers;
}

describe('the mail door', () => {
  test('takes a mail to two of our addresses once, for the first, naming both', async () => {
    const host = fakeRuntime([
      channel('c1', { address: 'support@shop.example', aliases: ['help@shop.example'] }),
      channel('c2', { address: 'sales@shop.example' }),
    ]);
    const { port } = await opened(host);
    const client = await rawClient(port);
    closers.push(client.close);
    for (const line of [
      'EHLO x',
      'MAIL FROM:<max@customer.example>',
      'RCPT TO:<sales@shop.example>',
      'RCPT TO:<help+x@shop.example>',
      'DATA',
    ])
      await client.say(line);
    expect(await client.say('Subject: x\r\n\r\nx\r\n.')).toMatch(/^250/);
    expect(host.accepted.map((one) => [one.channelId, one.raw.meta.rcptTo])).toEqual([
      ['c2', 'sales@shop.example, help+x@shop.example'],
    ]);
  });

  test('says apart whether mail comes in and goes out, and calls a channel broken when either is', async () => {
    const since = '2026-11-21T10:00:00.000Z';
    const checked: string[] = [];
    const host = fakeRuntime([channel('c1', { address: 'support@shop.example' })]);
    const sends: { state: 'unknown' | 'works' | 'fails'; message: string } = {
      state: 'unknown',
      message: '?',
    };
    const { door } = await opened(host, {
      sending: { check: async ({ id }) => void checked.push(id), of: () => ({ ...sends, since }) },
    });
    expect(checked).toEqual(['c1']);
    expect(door.health()).toMatchObject([
      { ok: true, receiving: { state: 'works' }, sending: { state: 'unknown' } },
    ]);
    Object.assign(sends, { state: 'fails', message: 'no outgoing mail server' });
    expect(door.health()).toMatchObject([
      { ok: false, message: 'no outgoing mail server', since, receiving: { state: 'works' } },
    ]);
  });

  test('follows channels that come, change and go', async () => {
    const host = fakeRuntime([
      channel('c1', { address: 'support@shop.example' }),
      channel('c3', { address: 'box@shop.example', ...imap }),
    ]);
    const { door, port } = await opened(host);
    const addresses = ['support@shop.example', 'new@shop.example', 'box@shop.example'];
    expect(await recipientAnswers(port, addresses)).toEqual(['250', '550', '550']);
    host.channels.splice(0, 1, channel('c4', { address: 'new@shop.example' }));
    await door.refresh();
    expect(await recipientAnswers(port, addresses)).toEqual(['550', '250', '550']);
    expect(door.health().map(({ channelId }) => channelId)).toEqual(['c4', 'c3']);
  });

  test('begins a mailbox anew only when its settings changed', async () => {
    const opens: string[] = [];
    const stops: string[] = [];
    const host = fakeRuntime([channel('c1', { address: 'a@shop.example', ...imap })]);
    const asked: PromiseWithResolvers<void>[] = [Promise.withResolvers(), Promise.withResolvers()];
    const { door } = await opened(host, {
      open: ({ settings }, signal) => {
        opens.push(settings.imapFolder);
        asked[opens.length - 1]?.resolve();
        return new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            stops.push(settings.imapFolder);
            reject(new Error('stopped'));
          }),
        );
      },
    });
    await asked[0]!.promise;
    await Promise.all([door.refresh(), door.refresh()]);
    expect([opens, stops]).toEqual([['INBOX'], []]);
    host.channels[0] = channel('c1', { address: 'a@shop.example', ...imap, imapFolder: 'Shop' });
    await door.refresh();
    await asked[1]!.promise;
    expect([opens, stops]).toEqual([['INBOX', 'Shop'], ['INBOX']]);
    await door.close();
    expect(stops).toEqual(['INBOX', 'Shop']);
  });

  test('a port in use is said in words, keeps no mailbox from being fetched, and is taken when it is free', async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
    const { port } = squatter.address() as { port: number };
    const server = new FakeServer();
    const host = fakeRuntime(
      [
        channel('c1', { address: 'support@shop.example' }),
        channel('c2', { address: 'box@shop.example', ...imap }),
      ],
      port,
    );
    const fetched = Promise.withResolvers<void>();
    const waiting = Promise.withResolvers<void>();
    const { door } = await opened(host, {
      open: async () => ({
        ...server.open(),
        waitForChange: () => {
          fetched.resolve();
          return waiting.promise;
        },
        close: () => waiting.reject(new Error('closed')),
      }),
    });
    await fetched.promise;
    expect(door.health()).toMatchObject([
      { channelId: 'c1', ok: false, message: expect.stringContaining('EADDRINUSE') },
      { channelId: 'c2', ok: true },
    ]);
    await new Promise((resolve) => squatter.close(resolve));
    while (!door.health()[0]!.ok) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await recipientAnswers(port, ['support@shop.example'])).toEqual(['250']);
  });
});
