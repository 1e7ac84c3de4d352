import type {
  ServerFrame,
  VisitorEvent,
  VisitorNews,
  VisitorSession,
  WireListener,
} from '@throughline/realtime';
import { virtualTimers } from '@throughline/realtime/virtual-timers';
import { expect, test, vi } from 'vitest';
import { type Api, Refused } from './api.ts';
import { Chat } from './chat.ts';
import { openStorage } from './storage.ts';
import { memoryStorage } from './testing/memory-storage.ts';

const session: VisitorSession = {
  token: 't1',
  visitor: 'v1.visitor.signature',
  visitorId: 'visitor',
  user: null,
  fresh: false,
  config: {
    name: 'Shop',
    accent: '#3b5bdb',
    greeting: {},
    maxTextLength: 100,
    maxFiles: 2,
    maxFileBytes: 1_000,
    offerAfterMinutes: 3,
  },
  availability: { mode: 'live', backAt: null, agents: [] },
};

/** A browser with one page open; `reload` opens the next one on the same storage. */
function browser() {
  const page = memoryStorage();
  const timers = virtualTimers(1_000);
  const sent: { type: string; clientId?: string }[] = [];
  const asked: unknown[] = [];
  const arrived: string[] = [];
  const state = { answer: session as VisitorSession | Error, wire: null as WireListener | null, ids: 0 };
  const api: Api = {
    url: (path) => path,
    async session(request) {
      asked.push(request);
      if (state.answer instanceof Error) throw state.answer;
      return state.answer;
    },
    socket(_token, listener) {
      state.wire = listener;
      return { send: (text) => sent.push(JSON.parse(text)), close: () => {} };
    },
    upload: async (_token, file) => ({
      id: `ref ${file.name}`,
      filename: file.name,
      contentType: 'x',
      size: 1,
      url: '/',
    }),
  };
  const open = () =>
    new Chat({
      channel: 'c',
      language: 'pl',
      api,
      storage: openStorage('throughline:c:', () => page),
      site: {
        get: () => page.getItem('throughline:visitor'),
        set: (token) => page.setItem('throughline:visitor', token),
        forget: () => page.removeItem('throughline:visitor'),
      },
      timers,
      random: () => 1,
      newId: () => `id${++state.ids}`,
      changed: () => {},
      arrived: (lines) => arrived.push(...lines.map(({ text }) => text)),
    });
  const say = (frame: ServerFrame<VisitorEvent, VisitorNews>) => state.wire?.message(JSON.stringify(frame));
  const operations = () => sent.filter(({ type }) => type === 'operation').map(({ clientId }) => clientId);
  return { page, timers, sent, asked, arrived, state, open, say, operations };
}

const answer = (seq: number, text: string): VisitorEvent => ({
  seq,
  kind: 'message',
  message: {
    id: text,
    clientId: null,
    direction: 'out',
    authorName: 'Marta',
    text,
    files: [],
    at: '2026-11-21T12:00:00Z',
    state: 'sent',
  },
});
const echo = (seq: number, clientId: string): VisitorEvent => {
  const { message } = answer(seq, `echo ${clientId}`) as { message: object };
  return { seq, kind: 'message', message: { ...message, clientId, direction: 'in' } } as VisitorEvent;
};

test('opens no socket for a visitor who never wrote, and none before the session is there', async () => {
  const { open, state } = browser();
  const chat = open();
  await chat.begin();
  expect(state.wire).toBeNull();
  chat.look(true);
  expect(state.wire).not.toBeNull();
});

test('what was written before the session, or before a reload, is sent once and shown all the time', async () => {
  const { open, state, say, operations } = browser();
  open().send('hello');
  const chat = open();
  expect(chat.own).toMatchObject([{ state: 'waiting', operation: { text: 'hello' } }]);
  await chat.begin();
  state.wire?.open();
  say({ type: 'ready', seq: 0 });
  expect(operations()).toEqual(['id1']);
  say({ type: 'ack', clientId: 'id1' });
  expect(chat.own).toMatchObject([{ state: 'sent' }]);
  const again = open();
  await again.begin();
  state.wire?.open();
  say({ type: 'ready', seq: 0 });
  expect(operations()).toEqual(['id1']);
  say({ type: 'events', seq: 4, after: 0, events: [echo(4, 'id1')] });
  expect([again.own, again.kept.lines.map(({ clientId }) => clientId)]).toEqual([[], ['id1']]);
});

test('a reload goes on where it was: lines are there at once and only what is new is asked for', async () => {
  const { open, state, say, sent } = browser();
  const chat = open();
  chat.look(true);
  await chat.begin();
  state.wire?.open();
  say({ type: 'events', seq: 9, after: 0, events: [answer(9, 'one')] });
  const again = open();
  expect(again.kept.lines.map(({ text }) => text)).toEqual(['one']);
  await again.begin();
  state.wire?.open();
  expect(sent.at(-1)).toEqual({ type: 'hello', since: 9 });
});

test('an answer is unread until the visitor looks, and then said to be read', async () => {
  const { open, state, say, sent, arrived } = browser();
  const chat = open();
  chat.look(true);
  await chat.begin();
  chat.look(false);
  state.wire?.open();
  say({ type: 'ready', seq: 0 });
  say({ type: 'events', seq: 3, events: [answer(3, 'one')] });
  expect([chat.unread, arrived]).toEqual([1, ['one']]);
  chat.look(true);
  expect(chat.unread).toBe(0);
  expect(sent.at(-1)).toMatchObject({ operation: { kind: 'read', messageId: 'one' } });
});

test('a refused message stays to be tried again or removed; one held back says that it waits', async () => {
  const { open, state, say, operations } = browser();
  const chat = open();
  await chat.begin();
  chat.send('long');
  state.wire?.open();
  say({ type: 'ready', seq: 0 });
  say({ type: 'reject', clientId: 'id1', code: 'unavailable', message: '', retryable: true });
  expect(chat.own).toMatchObject([{ state: 'waiting', code: 'unavailable' }]);
  say({ type: 'reject', clientId: 'id1', code: 'too_large', message: '', retryable: false });
  expect(open().own).toMatchObject([{ state: 'failed', code: 'too_large' }]);
  chat.retry(chat.own[0]!);
  expect([operations(), chat.own]).toMatchObject([['id1', 'id2'], [{ clientId: 'id2', state: 'waiting' }]]);
  chat.remove(chat.own[0]!);
  expect(chat.own).toEqual([]);
});

test('another user of the same browser sees and sends nothing of the one before', async () => {
  const { open, state, say } = browser();
  const first = open();
  state.answer = { ...session, user: 'anna' };
  first.identify({ userId: 'anna', hmac: 'x' });
  await vi.waitFor(() => expect(first.kept.user).toBe('anna'));
  state.wire?.open();
  say({ type: 'events', seq: 3, after: 0, events: [answer(3, 'for Anna')] });
  first.send('secret');
  const second = open();
  state.answer = { ...session, token: 't2', user: 'ben', fresh: true };
  second.identify({ userId: 'ben', hmac: 'y' });
  await vi.waitFor(() => expect(second.kept.user).toBe('ben'));
  expect([second.kept.lines, second.own, second.kept.seq]).toEqual([[], [], 0]);
});

test('a visitor who turns out to be a known customer gets that conversation from its beginning', async () => {
  const { open, state, say, sent } = browser();
  const chat = open();
  chat.look(true);
  await chat.begin();
  state.wire?.open();
  say({ type: 'events', seq: 8, after: 0, events: [answer(8, 'anonymous')] });
  state.answer = { ...session, fresh: false, user: 'anna' };
  chat.identify({ userId: 'anna', hmac: 'x' });
  await vi.waitFor(() => expect(chat.kept.user).toBe('anna'));
  state.wire?.open();
  expect([chat.kept.lines, sent.at(-1)]).toEqual([[], { type: 'hello', since: 0 }]);
});

test('a first message brings the address the visitor gave, and the visitor of the site is kept', async () => {
  const { open, state, say, sent, page, asked } = browser();
  const chat = open();
  page.setItem('throughline:visitor', 'v1.from-a-form.signature');
  await chat.begin();
  expect(asked).toEqual([{ channel: 'c', visitor: 'v1.from-a-form.signature' }]);
  expect(page.getItem('throughline:visitor')).toBe('v1.visitor.signature');
  chat.saveEmail('k@poczta.example');
  chat.send('hello');
  state.wire?.open();
  say({ type: 'ready', seq: 0 });
  expect(sent.at(-1)).toMatchObject({ operation: { text: 'hello', email: 'k@poczta.example' } });
});

test('signing out forgets everything', async () => {
  const { open, page } = browser();
  const chat = open();
  await chat.begin();
  chat.send('hello');
  chat.shutdown();
  expect(Object.keys(page)).toEqual([]);
});

test('a server that is away is asked again; one that says no is not, except without a wrong identity', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { open, state, asked, timers } = browser();
  const chat = open();
  state.answer = new TypeError('fetch failed');
  await chat.begin();
  timers.advance(5_000);
  expect([asked.length, chat.ended]).toEqual([2, false]);
  state.answer = new Refused('wrong_signature', 'hmac: does not match');
  chat.identify({ userId: 'anna', hmac: 'wrong' });
  await vi.waitFor(() => expect(chat.ended).toBe(true));
  expect(asked.slice(-2)).toEqual([
    { channel: 'c', identity: { userId: 'anna', hmac: 'wrong' } },
    { channel: 'c' },
  ]);
  silent.mockRestore();
});

test('a token that is no longer taken is renewed once, not for ever', async () => {
  const { open, state, asked } = browser();
  const chat = open();
  chat.look(true);
  await chat.begin();
  state.wire?.close(4401);
  await vi.waitFor(() => expect(asked.length).toBe(2));
  await vi.waitFor(() => expect(chat.connection.state).toBe('connecting'));
  state.wire?.close(4401);
  expect([asked.length, chat.ended]).toEqual([2, true]);
});

test('files are sent with the message once they are stored; too many or too large are refused by name', async () => {
  const { open } = browser();
  const chat = open();
  await chat.begin();
  const file = (name: string, size = 1) => new File([new Uint8Array(size)], name);
  chat.uploads.add([file('a.png'), file('big.mov', 1_001), file('b.png'), file('c.png')]);
  chat.send('not yet');
  expect(chat.own).toEqual([]);
  await vi.waitFor(() => expect(chat.uploads.running).toBe(false));
  expect(chat.uploads.list.map(({ name, state, reason }) => [name, state, reason])).toEqual([
    ['a.png', 'done', undefined],
    ['big.mov', 'refused', 'size'],
    ['b.png', 'done', undefined],
    ['c.png', 'refused', 'count'],
  ]);
  chat.send('');
  expect(chat.own).toMatchObject([
    { operation: { kind: 'send', text: '', fileIds: ['ref a.png', 'ref b.png'], language: 'pl' } },
  ]);
});

test('who waits long is offered a call; a number that is none is asked for again, and a taken matter ends it', async () => {
  const { open, state, say, operations, timers } = browser();
  const chat = open();
  chat.look(true);
  await chat.begin();
  state.wire?.open();
  say({ type: 'ready', seq: 0 });
  const stand = (wait: { from: number; to: number } | null) => {
    const since = new Date(timers.now()).toISOString();
    say({ type: 'signal', signal: { kind: 'place', place: { position: 2, wait, since } } });
  };
  stand({ from: 4, to: 9 });
  expect([chat.place?.position, chat.offers]).toEqual([2, true]);
  chat.saveCallback('12');
  expect(operations()).toEqual(['id1']);
  say({ type: 'reject', clientId: 'id1', code: 'invalid_input', message: 'phone', retryable: false });
  expect([chat.badPhone, chat.kept.phone, chat.own]).toEqual([true, null, []]);
  chat.saveCallback('601 234 567');
  say({ type: 'ack', clientId: 'id2' });
  expect([chat.badPhone, chat.kept.phone, chat.own]).toEqual([false, '601 234 567', []]);
  say({ type: 'signal', signal: { kind: 'place', place: null } });
  expect([chat.place, chat.offers, chat.kept.phone]).toEqual([null, false, null]);
  stand({ from: 1, to: 2 });
  expect(chat.offers).toBe(false);
  timers.advance(3 * 60_000);
  expect(chat.offers).toBe(true);
});
