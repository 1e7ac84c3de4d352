import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { signVisitorToken, visitorTokenPurpose } from '../../contract/index.ts';
import { DEFAULT_LIMITS } from './rate-limit.ts';
import { type ServedChat, serveChat } from './testing/serve.ts';
import { postSession, RawVisitor } from './testing/visitor.ts';

let chat: ServedChat;
const serve = async (options: Parameters<typeof serveChat>[0] = {}) => {
  chat = await serveChat(options);
  return chat;
};
afterEach(() => chat.close());

describe('a session', () => {
  test('keeps its visitor by the token, and begins anew with a forged one', async () => {
    const { url } = await serve();
    const first = await postSession(url);
    expect(first.body).toMatchObject({
      fresh: true,
      config: { accent: '#3b5bdb' },
      availability: { mode: 'live' },
    });
    const again = await postSession(url, { token: first.body.token });
    expect(again.body).toMatchObject({ fresh: false, visitorId: first.body.visitorId });
    const [body, signature] = first.body.token.split('.');
    const forged = await postSession(url, { token: `${body}x.${signature}` });
    expect(forged.body.visitorId).not.toBe(first.body.visitorId);
  });

  test('takes the visitor of a form on the same site, unless the token is not ours', async () => {
    const { url, runtime } = await serve();
    const visitor = signVisitorToken(runtime.secret(visitorTokenPurpose), { visitorId: 'from-a-form' });
    const session = await postSession(url, { visitor });
    expect(session.body).toMatchObject({ visitorId: 'from-a-form', visitor });
    const forged = await postSession(url, { visitor: visitor.replace('from-a-form', 'somebody-else') });
    expect(forged.body.visitorId).not.toBe('somebody-else');
  });

  test('of an unknown channel is refused by name, and so is one that was switched off', async () => {
    const { url, runtime, refresh } = await serve();
    const unknown = await postSession(url, { channel: 'nowhere' });
    expect([unknown.status, unknown.body.code, unknown.body.fields?.[0]?.field]).toEqual([
      404,
      'channel_not_found',
      'channel',
    ]);
    const visitor = await RawVisitor.open(url);
    await visitor.next('ready');
    runtime.configured = [];
    await refresh();
    expect(await visitor.closed).toBe(4401);
    expect((await postSession(url)).status).toBe(404);
  });

  test('is for pages of the channel only, at the socket too', async () => {
    const { url } = await serve({ settings: { allowedOrigins: ['https://*.shop.example'] } });
    const from = (origin: string) => postSession(url, {}, { origin });
    const good = await from('https://www.shop.example');
    expect([good.status, good.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'https://www.shop.example',
    ]);
    expect((await from('https://www.shop.example.evil.example')).body.code).toBe('wrong_origin');
    const stranger = new RawVisitor(url, good.body.token, { origin: 'https://evil.example' });
    expect(await stranger.closed).toBe(4401);
  });

  test('believes a signed user, and makes another visitor of the next user on the same browser', async () => {
    const identitySecret = 'a secret of the shop';
    const { url, runtime } = await serve({ settings: { identitySecret } });
    const sign = (userId: string) => createHmac('sha256', identitySecret).update(userId).digest('hex');
    const anna = await postSession(url, { identity: { userId: 'anna', hmac: sign('anna') } });
    expect(runtime.calls).toEqual([
      {
        name: 'identify',
        visitor: anna.body.visitorId,
        value: {
          handles: [{ type: 'external', value: 'anna', verified: true }],
          subject: expect.any(String),
        },
      },
    ]);
    const { token, visitor } = anna.body;
    const ben = await postSession(url, { token, visitor, identity: { userId: 'ben', hmac: sign('ben') } });
    expect(ben.body).toMatchObject({ fresh: true });
    expect(ben.body.visitorId).not.toBe(anna.body.visitorId);
    const wrong = await postSession(url, { identity: { userId: 'ben', hmac: sign('anna') } });
    expect([wrong.status, wrong.body.code, wrong.body.fields?.[0]?.field]).toEqual([
      403,
      'wrong_signature',
      'hmac',
    ]);
  });

  test('names what is wrong in its body and limits one address', async () => {
    const limits = { ...DEFAULT_LIMITS, sessionsPerAddress: { burst: 2, perSecond: 0 } };
    const { url } = await serve({ limits });
    const bad = await postSession(url, { identity: { email: 'nobody' } });
    expect([bad.status, bad.body.fields?.[0]?.field]).toEqual([400, 'identity.email']);
    await postSession(url);
    expect((await postSession(url)).status).toBe(429);
  });
});

describe('the socket', () => {
  test('acknowledges only what was accepted for good, and twice is once', async () => {
    const { url, runtime } = await serve();
    const visitor = await RawVisitor.open(url);
    await visitor.next('ready');
    const down = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    runtime.gate = async () => {
      throw down;
    };
    visitor.operate('m1', { kind: 'send', text: 'Dzień dobry', fileIds: [] });
    expect(await visitor.next('reject')).toMatchObject({
      clientId: 'm1',
      code: 'unavailable',
      retryable: true,
    });
    runtime.gate = async () => {};
    visitor.operate('m1', { kind: 'send', text: 'Dzień dobry', fileIds: [] });
    visitor.operate('m1', { kind: 'send', text: 'Dzień dobry', fileIds: [] });
    expect((await visitor.next('events')).events).toMatchObject([
      { message: { clientId: 'm1', text: 'Dzień dobry' } },
    ]);
    await visitor.next('ack');
    await visitor.next('ack');
    expect(runtime.texts(visitor.visitorId)).toEqual(['Dzień dobry']);
  });

  test('brings the widget’s language along, unless the visitor’s own is known', async () => {
    const { url, runtime } = await serve();
    const accept = vi.spyOn(runtime, 'accept');
    const visitor = await RawVisitor.open(url);
    await visitor.next('ready');
    visitor.operate('m1', { kind: 'send', text: 'Ok?', fileIds: [], language: 'nl' });
    visitor.operate('i1', { kind: 'identify', language: 'pl-PL' });
    visitor.operate('m2', { kind: 'send', text: 'Ok?', fileIds: [], language: 'nl' });
    for (let acks = 0; acks < 3; acks++) await visitor.next('ack');
    const stored = accept.mock.calls.map(([, raw]) => JSON.parse(new TextDecoder().decode(raw.body)));
    expect(stored.map(({ language }) => language)).toEqual(['nl', 'pl-PL']);
  });

  test('sends after a lost socket what was missed, and nothing of what was not', async () => {
    const { url, runtime, cut } = await serve();
    const first = await RawVisitor.open(url);
    await first.next('ready');
    runtime.say(first.visitorId, 'one');
    const { seq } = await first.next('events');
    cut();
    await first.closed;
    runtime.say(first.visitorId, 'two');
    runtime.say('somebody else', 'not for you');
    const second = new RawVisitor(url, first.token);
    await second.hello(seq);
    expect((await second.next('events')).events).toMatchObject([{ message: { text: 'two' } }]);
    expect(await second.next('ready')).toEqual({ type: 'ready', seq: 3 });
  });

  test('answers each malformed frame and goes on', async () => {
    const { url, runtime } = await serve();
    const visitor = await RawVisitor.open(url);
    await visitor.next('ready');
    const reply = async (frame: object | string) => {
      visitor.say(frame);
      const { clientId, code, message, retryable } = await visitor.next('reject');
      return [clientId, code, message.split(':')[0], retryable];
    };
    expect(await reply('{"type":')).toEqual(['', 'malformed_body', 'the frame is not JSON', false]);
    expect(await reply('null')).toEqual(['', 'invalid_input', 'frame', false]);
    expect(await reply({ type: 'operation', clientId: 'a', operation: { kind: 'fly' } })).toEqual([
      'a',
      'invalid_input',
      'operation.kind',
      false,
    ]);
    const long = { kind: 'send', text: 'x'.repeat(20_001) };
    expect(await reply({ type: 'operation', clientId: 'b', operation: long })).toEqual([
      'b',
      'invalid_input',
      'operation.text',
      false,
    ]);
    const stolen = { kind: 'send', text: 'see', fileIds: ['019a9d1e-1111-7000-8000-000000000001.forged'] };
    expect(await reply({ type: 'operation', clientId: 'c', operation: stolen })).toEqual([
      'c',
      'file_not_found',
      'fileIds',
      false,
    ]);
    expect((await reply('y'.repeat(200_000)))[1]).toBe('too_large');
    visitor.operate('d', { kind: 'send', text: 'still here' });
    expect((await visitor.next('ack')).clientId).toBe('d');
    expect(runtime.texts(visitor.visitorId)).toEqual(['still here']);
  });

  test('refuses a wrong token with the code that stops the client', async () => {
    const { url } = await serve();
    expect(await new RawVisitor(url, 'e30.nonsense').closed).toBe(4401);
  });

  test('holds a flood of one visitor back, without losing what was acknowledged', async () => {
    const limits = { ...DEFAULT_LIMITS, messagesPerVisitor: { burst: 3, perSecond: 0 } };
    const { url, runtime } = await serve({ limits });
    const visitor = await RawVisitor.open(url);
    for (let i = 0; i < 5; i++) visitor.operate(`m${i}`, { kind: 'send', text: `m${i}` });
    const { clientId, code, retryable } = await visitor.next('reject');
    expect([clientId, code, retryable]).toEqual(['m3', 'too_many_requests', true]);
    expect(runtime.texts(visitor.visitorId)).toEqual(['m0', 'm1', 'm2']);
  });

  test('cuts a client that does not read, with the code that makes it resume', async () => {
    const { url, runtime } = await serve();
    const visitor = await RawVisitor.open(url);
    await visitor.next('ready');
    visitor.socket.pause();
    for (let i = 0; i < 600; i++) runtime.say(visitor.visitorId, 'x'.repeat(20_000));
    visitor.socket.resume();
    expect(await visitor.closed).toBe(4001);
  });

  // A busy machine's queue of new connections may overflow before we are asked.
  test('takes a thousand chats at once, each with its own messages in order', {
    retry: 1,
    timeout: 60_000,
  }, async () => {
    const { url, runtime } = await serve();
    const visitors = await Promise.all(Array.from({ length: 1_000 }, () => RawVisitor.open(url)));
    await Promise.all(
      visitors.map(async (visitor, i) => {
        await visitor.next('ready');
        for (const n of [1, 2, 3]) visitor.operate(`${n}`, { kind: 'send', text: `${i} says ${n}` });
        for (const n of ['1', '2', '3']) expect((await visitor.next('ack')).clientId).toBe(n);
      }),
    );
    visitors.forEach(({ visitorId }, i) => {
      expect(runtime.texts(visitorId)).toEqual([`${i} says 1`, `${i} says 2`, `${i} says 3`]);
    });
    for (const { socket } of visitors) socket.terminate();
  });

  test('passes typing on, and what a visitor says of themself', async () => {
    const { url, runtime } = await serve();
    const visitor = await RawVisitor.open(url);
    visitor.say({ type: 'signal', signal: { kind: 'typing', on: true } });
    visitor.operate('i', { kind: 'identify', email: 'k@poczta.example', name: 'Katarzyna' });
    await visitor.next('ack');
    const handles = [{ type: 'email', value: 'k@poczta.example', verified: false }];
    expect(runtime.calls.map(({ name, value }) => [name, value])).toEqual([
      ['typing', true],
      ['identify', { handles, name: 'Katarzyna', subject: null }],
    ]);
    runtime.emit(visitor.visitorId, { kind: 'typing', name: 'Marta', on: true });
    for (;;) {
      const { signal } = await visitor.next('signal');
      if (signal.kind === 'typing')
        return expect(signal).toEqual({ kind: 'typing', name: 'Marta', on: true });
    }
  });
});

describe('files', () => {
  const upload = (url: string, token: string, name: string, body: Uint8Array<ArrayBuffer>) =>
    fetch(`${url}/widget/v1/files`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/octet-stream',
        'x-filename': encodeURIComponent(name),
      },
      body,
    });

  test('are stored under a safe name and sent by their uploader only', async () => {
    const { url, runtime } = await serve();
    const visitor = await RawVisitor.open(url);
    const response = await upload(url, visitor.token, '../../szkoda\u202Egnp.exe', new Uint8Array([1, 2, 3]));
    const file = (await response.json()) as { id: string; filename: string };
    expect([response.status, file.filename]).toEqual([200, 'szkodagnp.exe']);
    visitor.operate('m', { kind: 'send', text: '', fileIds: [file.id] });
    await visitor.next('ack');
    expect(runtime.messages.get(visitor.visitorId)?.[0]?.files).toMatchObject([
      { filename: 'szkodagnp.exe' },
    ]);
    const other = await RawVisitor.open(url);
    other.operate('m', { kind: 'send', text: '', fileIds: [file.id] });
    expect(await other.next('reject')).toMatchObject({ code: 'file_not_found', retryable: false });
  });

  test('of strangers, too large or empty are refused', async () => {
    const { url } = await serve();
    const { token } = (await postSession(url)).body;
    expect((await upload(url, 'nobody', 'a.txt', new Uint8Array(1))).status).toBe(401);
    expect((await upload(url, token, 'a.txt', new Uint8Array(1024 * 1024 + 1))).status).toBe(413);
    expect((await upload(url, token, 'a.txt', new Uint8Array(0))).status).toBe(400);
  });
});
