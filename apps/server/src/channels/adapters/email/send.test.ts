import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { OutboundMessage } from '../../contract/index.ts';
import { outboundMail, renderContext } from './__fixtures__/outbound.ts';
import { type SinkRules, startSink } from './__fixtures__/smtp-sink.ts';
import { renderMail } from './render.ts';
import { createSender } from './send.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function sink(rules?: SinkRules) {
  const started = await startSink(rules);
  closers.push(started.close);
  return started;
}

function sender(timeouts = { connection: 2000, silence: 2000, whole: 5000 }) {
  const created = createSender(timeouts);
  closers.push(created.close);
  return created;
}

async function sendTo(
  url: string | null,
  change: Partial<OutboundMessage> = {},
  settings = {},
  by = sender(),
) {
  const context = renderContext(settings, url);
  return by.send(await renderMail(outboundMail(change), context), context);
}

const two = {
  to: [
    { type: 'email', value: 'good@customer.example' },
    { type: 'email', value: 'gone@customer.example' },
  ],
};

describe('sending', () => {
  test('hands over exactly what was rendered and asks for delivery reports', async () => {
    const { url, mails } = await sink();
    const mail = await renderMail(outboundMail(), renderContext());
    expect(await sendTo(url, { bcc: [{ type: 'email', value: 'blind@customer.example' }] })).toEqual({
      providerId: mail.messageId,
      state: 'sent',
    });
    expect(mails).toEqual([
      {
        from: 'support@shop.example',
        to: ['max@customer.example', 'blind@customer.example'],
        raw: mail.raw,
        dsn: { envid: outboundMail().id, ret: 'HDRS', notify: ['FAILURE', 'DELAY'] },
      },
    ]);
  });

  test('keeps its connection for the next message', async () => {
    const { url, mails, connections } = await sink();
    const by = sender();
    for (let count = 0; count < 3; count++) await sendTo(url, {}, {}, by);
    expect([mails.length, connections()]).toEqual([3, 1]);
  });

  test('signs in to the channel’s own server', async () => {
    const { port, mails } = await sink({ password: 'right' });
    const own = {
      sending: 'smtp',
      smtpHost: '127.0.0.1',
      smtpPort: port,
      smtpSecurity: 'none',
      smtpUser: 'u',
    };
    await sendTo(null, {}, { ...own, smtpPassword: 'right' });
    expect(mails).toHaveLength(1);
    await expect(sendTo(null, {}, { ...own, smtpPassword: 'wrong' })).rejects.toMatchObject({
      retryable: false,
      hardBounce: false,
      message: expect.stringContaining('sign-in'),
    });
  });

  test('says who was refused while others got the message', async () => {
    const { url, mails } = await sink({
      recipient: (address) => (address.startsWith('gone') ? [550, '5.1.1 no such user'] : null),
    });
    expect(await sendTo(url, two)).toMatchObject({
      state: 'sent',
      refused: [
        {
          address: 'gone@customer.example',
          hardBounce: true,
          reason: expect.stringContaining('no such user'),
        },
      ],
    });
    expect(mails.map((mail) => mail.to)).toEqual([['good@customer.example']]);
  });

  test.each([
    [550, '5.1.1 no such user', { retryable: false, hardBounce: true }],
    [550, 'No such user here', { retryable: false, hardBounce: true }],
    [553, 'mailbox name not allowed', { retryable: false, hardBounce: true }],
    [550, '5.7.1 rejected by policy', { retryable: false, hardBounce: false }],
    [550, 'Blocked: spam reputation', { retryable: false, hardBounce: false }],
    [552, '5.2.2 mailbox full', { retryable: false, hardBounce: false }],
    [550, '5.1.8 bad sender system', { retryable: false, hardBounce: false }],
    [450, '4.2.0 greylisted', { retryable: true, hardBounce: false }],
  ])('a recipient refused with %i %s', async (code, text, expected) => {
    const { url } = await sink({ recipient: () => [code, text] });
    await expect(sendTo(url)).rejects.toMatchObject({ name: 'SendError', ...expected });
  });

  test('letters a server does not know are no proof against an address', async () => {
    const { url } = await sink({ recipient: () => [553, 'mailbox name not allowed'] });
    const to = [{ type: 'email', value: 'müller@customer.example' }];
    await expect(sendTo(url, { to })).rejects.toMatchObject({ retryable: false, hardBounce: false });
  });

  test('tries again later when one of all refused recipients may come back', async () => {
    const { url } = await sink({
      recipient: (address) => (address.startsWith('gone') ? [550, '5.1.1 gone'] : [451, '4.3.0 later']),
    });
    await expect(sendTo(url, two)).rejects.toMatchObject({ retryable: true, hardBounce: false });
  });

  test.each([
    [554, '5.7.1 looks like spam', { retryable: false, hardBounce: false }],
    [550, '5.1.1 unknown after all', { retryable: false, hardBounce: true }],
    [451, '4.3.0 disk trouble', { retryable: true, hardBounce: false }],
    [421, '4.3.2 going down', { retryable: true, hardBounce: false }],
  ])('content refused with %i %s', async (code, text, expected) => {
    const { url } = await sink({ content: () => [code, text] });
    await expect(sendTo(url)).rejects.toMatchObject(expected);
  });

  test('a server that is not there, says nothing, or hangs up is tried again later', async () => {
    const silent = await rawServer(() => {});
    const rude = await rawServer((socket) => socket.end());
    const midway = await hangsUpAt(/^DATA/);
    const impatient = sender({ connection: 60, silence: 60, whole: 1000 });
    for (const url of ['smtp://127.0.0.1:1', silent, rude, midway]) {
      await expect(sendTo(url, {}, {}, impatient)).rejects.toMatchObject({
        retryable: true,
        hardBounce: false,
      });
    }
  });

  test('a server that hangs up after the content may have taken it: it is not sent again by itself', async () => {
    await expect(sendTo(await hangsUpAt(/^\S+: /))).rejects.toMatchObject({
      retryable: false,
      hardBounce: false,
      message: expect.stringContaining('may or may not have been sent'),
    });
  });

  test('a server that answers a byte at a time does not hold a message for ever', async () => {
    const trickling = await rawServer((socket) => {
      const timer = setInterval(() => socket.write('2'), 10);
      socket.on('close', () => clearInterval(timer));
    });
    const impatient = sender({ connection: 5000, silence: 5000, whole: 150 });
    await expect(sendTo(trickling, {}, {}, impatient)).rejects.toMatchObject({ retryable: true });
  });

  test('says what to do when no server is configured', async () => {
    await expect(sendTo(null)).rejects.toMatchObject({
      retryable: false,
      message: expect.stringContaining('SMTP_OUT_URL'),
    });
  });
});

/** A server that ends the connection without a word when it hears that. */
function hangsUpAt(line: RegExp): Promise<string> {
  return rawServer((socket) => {
    socket.write('220 hello\r\n');
    socket.on('data', (data) => {
      const text = data.toString();
      if (line.test(text)) socket.destroy();
      else if (/^EHLO/.test(text)) socket.write('250 hello\r\n');
      else if (/^(MAIL|RCPT)/.test(text)) socket.write('250 ok\r\n');
      else if (/^DATA/.test(text)) socket.write('354 go\r\n');
    });
  });
}

async function rawServer(onSocket: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => sockets.delete(socket));
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return `smtp://127.0.0.1:${(server.address() as { port: number }).port}`;
}
