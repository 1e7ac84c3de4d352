/**
 * Hostile input through the real doors: a clear answer or a held item, and what follows is unharmed. Long because every
 * door is tried in one running product, and the audit at the end is of all of it.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { type VisitorSession, visitorProtocols } from '@throughline/realtime';
import { visitChat } from '@throughline/simulator/chat-customer';
import { composeMail, plainly } from '@throughline/simulator/compose-mail';
import { newVisitor } from '@throughline/simulator/visitor';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { audit, isAtRest } from './audit.ts';
import { signIn } from './desk-client.ts';
import { hurriedTimers, until } from './patience.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
let cookie: string;
let counter = 0;
const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';

beforeAll(async () => {
  shop = await openShop();
  cookie = await signIn(shop.address);
});
afterAll(() => shop.close());

/** Whatever was done: the next customers are served, by every door. */
afterEach(async () => {
  const text = `still served ${++counter}`;
  await sendRaw(await mailOf(text));
  const visit = await openVisit();
  await visit.say(`${text} by chat`);
  visit.leave();
  await until('both are there', async () => (await conversationOf(text)) !== '');
  expect(await conversationOf(`${text} by chat`)).not.toBe('');
  expect(shop.server.ended).toBe(false);
});

describe('mail', () => {
  test('100 MB are refused when announced, and when they come unannounced', async () => {
    expect(await dialogue([`MAIL FROM:<a@b.example> SIZE=${100 * 1024 * 1024}`])).toMatch(/^552/);
    const line = `${'x'.repeat(1022)}\r\n`;
    const answer = await dialogue(
      ['MAIL FROM:<a@b.example>', `RCPT TO:<${shop.company.mailAddress}>`, 'DATA'],
      function* () {
        yield 'Subject: large\r\n\r\n';
        for (let kilobytes = 0; kilobytes < 100 * 1024; kilobytes++) yield line;
        yield '.\r\n';
      },
    );
    expect(answer).toMatch(/^552/);
  });

  const nested = (depth: number) => {
    const open = Array.from(
      { length: depth },
      (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`,
    ).join('');
    return `From: deep@evil.example\r\nSubject: deep\r\n${open}\r\ninside\r\n`;
  };
  test.each([
    ['nothing at all', ''],
    [
      'bytes without meaning',
      Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256)).toString('latin1'),
    ],
    ['a header that never ends', `Subject: ${'x'.repeat(200_000)}`],
    ['a thousandfold nesting', nested(1000)],
    [
      'an unknown charset',
      'From: a@evil.example\r\nContent-Type: text/plain; charset=x-martian\r\n\r\ncharset text',
    ],
    [
      'a broken encoding',
      'From: a@evil.example\r\nContent-Transfer-Encoding: base64\r\n\r\n=== not base64 ===',
    ],
    [
      'NUL bytes everywhere',
      'From: "a\0b" <a@evil.example>\r\nSubject: nu\0ll\r\nMessage-ID: <nul\0l@evil.example>\r\n\r\nbo\0dy',
    ],
    [
      'encoded NUL and halves of letters',
      'From: =?utf-8?B?AAE=?= <b@evil.example>\r\nSubject: =?utf-16?B?2AA=?= =?utf-8?Q?=00x?=\r\n\r\nx',
    ],
    ['no sender', 'Subject: who\r\n\r\nnobody'],
    [
      'a thousand recipients in the header',
      `From: a@evil.example\r\nTo: ${Array.from({ length: 1000 }, (_, n) => `x${n}@y.example`).join(',\r\n ')}\r\nSubject: many\r\n\r\nmany`,
    ],
  ])('%s is taken and either understood or held', async (what, text) => {
    await sendRaw(Buffer.from(text, 'latin1'));
    await until(`${what} is settled`, () => isAtRest(shop.databaseUrl));
    const waiting = await query(`select id from inbound where state = 'received'`);
    expect(waiting).toEqual([]);
  });

  test('attachment names lead nowhere, and types do not run', async () => {
    const names = [
      '../../etc/passwd',
      '..\\..\\windows\\system.ini',
      '/etc/shadow',
      'a\r\nX-Evil: 1.txt',
      `${script}.html`,
      '.',
      'con',
      '‮gpj.exe',
    ];
    const { raw } = await composeMail({
      from: { name: script, address: 'files@evil.example' },
      to: shop.company.mailAddress,
      subject: script,
      body: {
        text: 'look at these',
        html: `<p onclick="alert(1)">look</p>${script}<a href="javascript:alert(1)">x</a>`,
      },
      files: names.map((filename) => ({ filename, content: Buffer.from(script), contentType: 'text/html' })),
      program: 'gmail',
      date: new Date(),
      nonce: 'files',
    });
    await sendRaw(raw);
    const id = await conversationWith('look at these');
    const { timeline } = await shop.api.conversation(id);
    const [item] = timeline;
    expect(item?.files).toHaveLength(names.length);
    for (const file of item?.files ?? []) {
      expect(file.filename).not.toMatch(/[/\\\r\n]|^\.+$/);
      const answer = await fetch(shop.address + file.url, { headers: { cookie } });
      expect(answer.headers.get('content-type')).toBe('application/octet-stream');
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[^"\r\n]*$/);
      expect(answer.headers.get('content-security-policy')).toContain('sandbox');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('x-evil')).toBeNull();
    }
    const frame = await fetch(`${shop.address}/api/v1/messages/${item?.id}/frame`, { headers: { cookie } });
    expect(frame.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await frame.text()).not.toMatch(/<script|onerror|onclick|javascript:/i);
  });

  test('nothing that is written gets into the headers of what goes out', async () => {
    const address = 'victim@customer.example';
    shop.outside.open({ address, name: 'Victim' });
    const evil = 'Hello\r\nBcc: spy@evil.example\r\nX-Injected: yes\r\n\r\n<b>body</b>';
    await sendRaw(
      Buffer.from(
        `From: =?utf-8?B?${Buffer.from(`Eve\r\nBcc: spy@evil.example`).toString('base64')}?= <${address}>\r\nMessage-ID: <a@b>\r\n X: y\r\nReferences: <x\r\n\tBcc:spy@evil.example>\r\nSubject: =?utf-8?B?${Buffer.from(evil).toString('base64')}?=\r\n\r\ninjected question`,
      ),
    );
    const id = await conversationWith('injected question');
    const option = (await shop.api.conversation(id)).replyOptions[0];
    const say = (subject: string | null, name: string) =>
      shop.api.reply(id, {
        clientId: randomUUID(),
        channelId: option?.channelId ?? '',
        to: [{ type: 'email', value: address, name }],
        cc: [],
        bcc: [],
        subject,
        text: `answer ${subject === null ? 'without' : 'with'} a subject`,
        html: null,
        fileIds: [],
      });
    await say(evil, evil);
    await say(null, evil);
    await until('both went out', () => shop.outside.mailsOf(address).length === 2);
    for (const { raw, envelope } of shop.outside.mailsOf(address)) {
      const head = raw.subarray(0, raw.indexOf('\r\n\r\n')).toString('latin1');
      expect(envelope.to).toEqual([address]);
      expect(head).not.toMatch(/^(bcc|x-injected):/im);
      expect(head.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/);
      for (const line of head.split('\r\n')) expect(line).toMatch(/^([!-9;-~]+:|[ \t]\S)/);
    }
    // An address is no place for a header either.
    const refused = await shop.api
      .reply(id, {
        clientId: randomUUID(),
        channelId: option?.channelId ?? '',
        to: [{ type: 'email', value: 'a@b.example>\r\nRCPT TO:<spy@evil.example' }],
        cc: [],
        bcc: [],
        subject: 'x',
        text: 'to nobody',
        html: null,
        fileIds: [],
      })
      .catch((error: unknown) => error);
    if (refused && typeof refused === 'object' && 'code' in refused)
      expect(refused).toMatchObject({ code: 'invalid_input' });
    await until('all is at rest', () => isAtRest(shop.databaseUrl));
    expect(shop.outside.mailsOf('spy@evil.example')).toEqual([]);
  });

  test('a machine that answers every mail is not answered: the exchange ends by itself', async () => {
    const address = 'away@customer.example';
    shop.outside.open({ address, name: 'Away' });
    await sendRaw(await mailOf('before the holidays', address));
    const id = await conversationWith('before the holidays');
    // A bad one: it answers machines too, and says nowhere that it is one.
    let answers = 0;
    shop.outside.open({
      address,
      name: 'Away',
      onMail: (mail) => {
        answers++;
        void mailOf(`out of office ${answers}`, address, {
          inReplyTo: mail.messageId,
          subject: `Automatic reply: ${mail.subject}`,
        }).then((raw) => sendRaw(raw));
      },
    });
    const [option] = (await shop.api.conversation(id)).replyOptions;
    await shop.api.reply(id, {
      clientId: randomUUID(),
      channelId: option?.channelId ?? '',
      to: [{ type: 'email', value: address }],
      cc: [],
      bcc: [],
      subject: null,
      text: 'we look into it',
      html: null,
      fileIds: [],
    });
    await conversationWith('out of office 1');
    await until('all is at rest', () => isAtRest(shop.databaseUrl));
    expect(answers).toBe(1);
    expect(shop.outside.mailsOf(address)).toHaveLength(1);
    expect(await conversationOf('out of office 1')).toBe(id);
  });
});

describe('HTTP and WebSocket', () => {
  const json = (path: string, body: string, method = 'POST') =>
    fetch(shop.address + path, {
      method,
      headers: { 'content-type': 'application/json', cookie, origin: shop.address },
      body,
    });

  test('100 MB are refused at every door', async () => {
    const large = Buffer.alloc(100 * 1024 * 1024, 'x');
    const id = await conversationWith('still served 1');
    for (const [path, type] of [
      [`/api/v1/conversations/${id}/notes`, 'application/json'],
      ['/widget/v1/sessions', 'application/json'],
      ['/f/contact', 'application/x-www-form-urlencoded'],
    ] as const)
      expect(await statusOfUpload(path, type, large)).toBe(413);
    const boundary = Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n');
    expect(
      await statusOfUpload(
        '/api/v1/files',
        'multipart/form-data; boundary=b',
        Buffer.concat([boundary, large, Buffer.from('\r\n--b--\r\n')]),
      ),
    ).toBe(413);
  });

  test('nesting, broken JSON and characters that cannot be stored are named', async () => {
    const id = await conversationWith('still served 1');
    const notes = `/api/v1/conversations/${id}/notes`;
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const cut = await statusOfUpload(
      '/api/v1/files',
      'multipart/form-data; boundary=b',
      Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\ncut off'),
    );
    expect(cut).toBe(400);
    for (const body of [deep, '{"clientId":', 'null', `{"text":${deep}}`])
      expect((await json(notes, body)).status).toBe(400);
    for (const [text, label] of [
      ['nu\u0000ll', 'NUL'],
      ['half \ud800 a letter', 'half'],
    ]) {
      const answer = await json(notes, JSON.stringify({ clientId: randomUUID(), text, fileIds: [] }));
      expect([label, answer.status]).toEqual([label, 400]);
      expect(await answer.json()).toMatchObject({ code: 'invalid_input', fields: [{ field: 'text' }] });
    }
    const labels = await json(`/api/v1/conversations/${id}/labels`, '{"labels":["ok","b\\u0000d"]}', 'PUT');
    expect(await labels.json()).toMatchObject({ code: 'invalid_input', fields: [{ field: 'labels.1' }] });
    expect((await fetch(`${shop.address}/api/v1/customers?q=%00`, { headers: { cookie } })).status).toBe(400);
    expect(
      (
        await fetch(`${shop.address}/api/v1/conversations?view=open&sort=newest&label=%00`, {
          headers: { cookie },
        })
      ).status,
    ).toBe(400);
    expect((await fetch(`${shop.address}/f/%00`)).status).toBeLessThan(500);
  });

  test('frames that are too large, broken, too many or hold what cannot be stored are refused in words', async () => {
    const session = await beginSession();
    expect((await exchange(session, ['x'.repeat(1024 * 1024)])).code).toBe(1009);
    // The server may have hung up before the client had written all of it.
    expect([1006, 1009]).toContain((await exchange(session, ['x'.repeat(100 * 1024 * 1024)])).code);
    const op = (clientId: string, operation: object) =>
      JSON.stringify({ type: 'operation', clientId, operation });
    const { frames } = await exchange(
      session,
      [
        'not json',
        '['.repeat(20_000),
        op('large', { kind: 'send', text: 'x'.repeat(140_000), fileIds: [] }),
        op('c\u0000', { kind: 'send', text: 'x', fileIds: [] }),
        op('name', { kind: 'send', text: 'x', fileIds: [], name: 'n\u0000n' }),
        op('half', { kind: 'send', text: 'half \ud800', fileIds: [] }),
        op('attribute', { kind: 'identify', attributes: { 'k\u0000': 'v\ud800' } }),
        op('good', { kind: 'send', text: 'after all that', fileIds: [] }),
      ],
      8,
    );
    expect(
      frames.map(({ type, code, retryable }) => (type === 'ack' ? 'ack' : `${code} ${retryable}`)),
    ).toEqual([
      'malformed_body false',
      'malformed_body false',
      'too_large false',
      'invalid_input false',
      'invalid_input false',
      'invalid_input false',
      'ack',
      'ack',
    ]);
  });

  test('a thousand chats at once from a few addresses: whoever is too many is told so, others go on', async () => {
    const from = (address: string, count: number) =>
      Promise.all(Array.from({ length: count }, () => openSessionFrom(address)));
    const answers = (
      await Promise.all([from('127.0.0.2', 1500), from('127.0.0.3', 1500), from('127.0.0.2', 2500)])
    ).flat();
    const taken = answers.filter(({ status }) => status === 200).length;
    const refused = answers.filter(({ status }) => status !== 200);
    expect(taken).toBeGreaterThanOrEqual(1000);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, body } of refused)
      expect([status, JSON.parse(body).code]).toEqual([429, 'too_many_requests']);
    expect((await openSessionFrom('127.0.0.4')).status).toBe(200);

    const session = await beginSession();
    const flood = Array.from({ length: 60 }, (_, n) =>
      JSON.stringify({
        type: 'operation',
        clientId: `f${n}`,
        operation: { kind: 'send', text: `flood ${n}`, fileIds: [] },
      }),
    );
    const { frames } = await exchange(session, flood, 60);
    const told = frames.filter(({ type }) => type === 'reject');
    expect(told.length).toBeGreaterThan(0);
    for (const { code, retryable } of told) expect([code, retryable]).toEqual(['too_many_requests', true]);
  });

  test('a known user is only who a valid signature says', async () => {
    const secret = 'a secret of the shop that nobody else knows';
    const channel = (await shop.api.channels()).items.find(({ id }) => id === shop.company.chatChannelId);
    await shop.api.patchChannel(shop.company.chatChannelId, {
      settings: { ...channel?.settings, identitySecret: secret },
    });
    const soon = Math.floor(Date.now() / 1000) + 600;
    const claims = { sub: 'u1', email: 'known@customer.example', exp: soon, aud: shop.company.chatChannelId };
    const attempt = async (identity: object) => {
      const answer = await fetch(`${shop.address}/widget/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ channel: shop.company.chatChannelId, identity }),
      });
      return [answer.status, ((await answer.json()) as { code?: string }).code];
    };
    const refused = [403, 'wrong_signature'];
    expect(await attempt({ jwt: jwt(claims, secret) })).toEqual([200, undefined]);
    expect(await attempt({ jwt: jwt(claims, 'another key') })).toEqual(refused);
    expect(await attempt({ jwt: jwt({ ...claims, exp: soon - 6000 }, secret) })).toEqual(refused);
    expect(await attempt({ jwt: jwt({ ...claims, aud: 'other' }, secret) })).toEqual(refused);
    expect(await attempt({ jwt: jwt(claims, secret, 'none').replace(/[^.]*$/, '') })).toEqual(refused);
    expect(await attempt({ jwt: jwt(claims, secret, 'none') })).toEqual(refused);
    expect(await attempt({ jwt: 'a.b.c' })).toEqual(refused);
    const hmac = createHmac('sha256', secret).update('u1').digest('hex');
    expect(await attempt({ userId: 'u1', hmac })).toEqual([200, undefined]);
    expect(await attempt({ userId: 'u2', hmac })).toEqual(refused);
    expect(await attempt({ userId: 'u1', hmac: '' })).toEqual(refused);
    expect(await attempt({ userId: 'u1' })).toEqual(refused);
  });

  test('script in the names of a form, its fields and answers is text on its pages', async () => {
    const texts = { en: script, de: script, pl: script, nl: script };
    const [existing] = (await shop.api.forms()).items;
    const definition = structuredClone(existing?.definition);
    if (!definition) throw new Error('the company has no form');
    definition.title = texts as never;
    for (const step of definition.steps) for (const field of step.fields) field.label = texts as never;
    const { slug } = await shop.api.createForm({ definition });
    const page = await fetch(`${shop.address}/f/${slug}?${new URLSearchParams({ 'f.name': script })}`);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src [^;]*/);
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe-inline');
    const html = await page.text();
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('alert(1)');
  });
});

test('after all of it everything that is stored fits together', async () => {
  await until('all is at rest', () => isAtRest(shop.databaseUrl));
  const held = await query(`select problems::text from inbound where state = 'failed'`);
  // Held for what it is, not because a database took offence.
  for (const { problems } of held) expect(problems).not.toMatch(/error:|byte sequence|Unicode/i);
  const problems = (await audit(shop.databaseUrl)).problems.filter(
    (problem) => !problem.startsWith('inbound '),
  );
  expect(problems).toEqual([]);
});

interface Frame {
  type: string;
  code?: string;
  retryable?: boolean;
}

/** Sends frames on a socket of its own; resolves when that many were answered, or when the server closes it. */
function exchange(session: VisitorSession, send: string[], answers = Number.POSITIVE_INFINITY) {
  return new Promise<{ frames: Frame[]; code: number }>((resolve) => {
    const frames: Frame[] = [];
    const socket = new WebSocket(
      `${shop.address.replace('http', 'ws')}/widget/v1/socket`,
      visitorProtocols(session.token),
    );
    socket.on('open', () => {
      for (const frame of send) socket.send(frame);
    });
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as Frame;
      if (frame.type === 'ack' || frame.type === 'reject') frames.push(frame);
      if (frames.length >= answers) socket.close();
    });
    socket.on('error', () => {});
    socket.on('close', (code) => resolve({ frames, code }));
  });
}

async function beginSession(): Promise<VisitorSession> {
  const answer = await openSessionFrom('127.0.0.1');
  return JSON.parse(answer.body) as VisitorSession;
}

/** As many connections at a time as a few busy offices have. */
const crowd = new Agent({ keepAlive: true, maxSockets: 200 });

function openSessionFrom(localAddress: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${shop.address}/widget/v1/sessions`,
      { method: 'POST', localAddress, agent: crowd, headers: { 'content-type': 'application/json' } },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces).toString() }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(JSON.stringify({ channel: shop.company.chatChannelId }));
  });
}

/** The answer's status, also when the server answers, or hangs up, before it has read everything. */
function statusOfUpload(path: string, type: string, body: Buffer): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(
      shop.address + path,
      {
        method: 'POST',
        headers: { 'content-type': type, 'content-length': body.length, cookie, origin: shop.address },
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
        asked.destroy();
      },
    );
    // Refused and hung up on while it was still writing.
    asked.on('error', () => resolve(413));
    asked.end(body);
  });
}

function jwt(claims: object, secret: string, alg = 'HS256'): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg, typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

function openVisit() {
  return visitChat(newVisitor(shop.address, 'en'), {
    channelId: shop.company.chatChannelId,
    timers: hurriedTimers(20),
    random: Math.random,
    newId: randomUUID,
  });
}

async function mailOf(
  text: string,
  address = 'honest@customer.example',
  more: { inReplyTo?: string; subject?: string } = {},
): Promise<Buffer> {
  const { raw } = await composeMail({
    from: { name: 'Honest', address },
    to: shop.company.mailAddress,
    subject: text,
    body: plainly(text),
    program: 'thunderbird',
    date: new Date(),
    nonce: text,
    ...more,
  });
  return raw;
}

const sendRaw = (raw: Buffer): Promise<void> =>
  shop.outside.send({ raw, from: 'sender@customer.example', to: [shop.company.mailAddress] });

async function query(text: string, values: unknown[] = []): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: shop.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(text, values)).rows;
  } finally {
    await client.end();
  }
}

const conversationOf = async (text: string): Promise<string> =>
  (await query('select conversation_id as id from message where text = $1', [text]))[0]?.id ?? '';

async function conversationWith(text: string): Promise<string> {
  let id = '';
  await until(`"${text}" has arrived`, async () => {
    id = await conversationOf(text);
    return id !== '';
  });
  return id;
}

/** An SMTP client that sends line after line, then a body. @returns the last answer */
function dialogue(lines: string[], body?: () => Generator<string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(shop.smtpPort, '127.0.0.1');
    const say = ['EHLO evil.example', ...lines];
    let buffer = '';
    let streaming = false;
    socket.on('error', reject);
    socket.on('data', (data) => {
      buffer += String(data);
      const last = buffer.trimEnd().split('\r\n').at(-1) ?? '';
      if (!buffer.endsWith('\r\n') || !/^\d{3} /.test(last)) return;
      buffer = '';
      const next = say.shift();
      if (next !== undefined) socket.write(`${next}\r\n`);
      else if (body && !streaming) {
        streaming = true;
        void stream(body());
      } else {
        resolve(last);
        socket.destroy();
      }
    });
    async function stream(pieces: Generator<string>): Promise<void> {
      for (const piece of pieces) {
        if (socket.destroyed) return;
        if (!socket.write(piece)) await new Promise((drained) => socket.once('drain', drained));
      }
    }
  });
}
