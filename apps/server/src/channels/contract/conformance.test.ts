/** Checks the checks: a sound adapter passes all of them, and each violation is caught by the check meant for it. */
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checks, conformance } from './conformance.ts';
import type { Samples } from './samples.ts';
import {
  type ChannelAdapter,
  type InboundMessage,
  type OutboundMessage,
  type RawInbound,
  SendError,
} from './types.ts';

interface MemoSettings {
  key: string;
}
interface MemoPayload {
  id: string;
  text: string;
  files: string[];
}
type Memo = ChannelAdapter<MemoSettings, MemoPayload>;

const names = { en: 'Memo', de: 'Notizzettel', pl: 'Notatka', nl: 'Memo' };
const sign = (body: Uint8Array, key: string) => createHmac('sha256', key).update(body).digest('hex');

function payload(content: Record<string, unknown>): RawInbound {
  const body = Buffer.from(JSON.stringify(content));
  return {
    body,
    contentType: 'application/json',
    meta: { signature: sign(body, 'k') },
    receivedAt: '2026-11-21T10:00:00.000Z',
  };
}

const sound: Memo = {
  type: 'memo',
  descriptor: {
    names,
    summary: names,
    icon: '<path d="M0 0h24"/>',
    colour: { light: '#112233', dark: '#445566' },
    adviceRank: 9,
  },
  capabilities: {
    live: false,
    outbound: true,
    reaches: 'desk',
    html: false,
    subject: false,
    cc: false,
    maxTextLength: 100,
    files: { maxCount: 2, maxBytes: 1000 },
    deliveryStates: ['queued', 'sending', 'sent', 'delivered', 'failed'],
  },
  settingFields: [{ name: 'key', kind: 'secret', label: names, required: true }],
  readSettings(input) {
    const key = (input as { key?: unknown } | null)?.key;
    return typeof key === 'string' && key !== ''
      ? { settings: { key } }
      : { problems: [{ field: 'key', message: 'is required' }] };
  },
  addresses: () => [],
  async parse(raw) {
    let content: Record<string, unknown>;
    try {
      content = JSON.parse(Buffer.from(raw.body).toString());
    } catch {
      return { items: [], problems: ['not JSON'] };
    }
    if (typeof content?.id !== 'string' || content.id === '') return { items: [], problems: ['id: missing'] };
    if (content.kind === 'report') {
      const report = {
        kind: 'delivery',
        providerId: content.id,
        about: 'm1',
        handle: null,
        state: 'failed',
      } as const;
      return {
        items: [{ ...report, permanent: true, reason: 'torn', thread: { replyTokens: [], answers: [] } }],
        problems: [],
      };
    }
    return { items: [message(content.id, content, raw)], problems: [] };
  },
  async render({ id, to, text, files }) {
    const refuse = (reason: string) => {
      throw new SendError(reason, { retryable: false });
    };
    if (!to.some((handle) => handle.type === 'desk')) refuse('no desk');
    if (text.length > 100) refuse('too long');
    if (files.length > 2 || files.some((file) => file.size > 1000)) refuse('too much');
    return { id, text, files: files.map((file) => file.filename) };
  },
  send: async ({ id }) => ({ providerId: id, state: 'sent' }),
  verify: (raw, { key }) => raw.meta.signature === sign(raw.body, key),
};

function message(id: string, content: Record<string, unknown>, raw: RawInbound): InboundMessage {
  const text = String(content.text ?? '');
  return {
    kind: 'message',
    providerId: id,
    sentAt: null,
    from: { type: 'desk', value: '4' },
    alsoReachableAs: [],
    to: [],
    cc: [],
    replyTo: [],
    subject: null,
    visibleText: text,
    fullText: null,
    parts:
      content.kind === 'drawing'
        ? [{ type: 'raw', contentType: raw.contentType, reason: 'a drawing', content: raw.body }]
        : [{ type: 'text', text }],
    automatic: null,
    thread: { replyTokens: [], answers: [] },
    language: null,
    problems: [],
  };
}

const ours: OutboundMessage = {
  id: 'm1',
  conversationId: 'c1',
  to: [{ type: 'desk', value: '4' }],
  cc: [],
  bcc: [],
  subject: null,
  text: 'Come by',
  html: null,
  files: [{ filename: 'a.txt', contentType: 'text/plain', size: 1, read: async () => new Uint8Array(1) }],
  references: [],
  replyToken: 't',
  authorName: 'Ada',
  companyName: 'Shop',
  createdAt: '2026-11-21T10:00:00.000Z',
};

/** Made anew for each use: one of the violations writes into payloads. */
const samples = (): Samples<MemoPayload> => ({
  settings: { key: 'k' },
  badSettings: [{ input: {}, field: 'key' }],
  inbound: [payload({ id: '1', text: 'one' }), payload({ id: '2', text: 'two' })],
  unsupported: {
    raw: payload({ id: '3', kind: 'drawing', ink: 'blue' }),
    content: Buffer.from('"ink":"blue"'),
  },
  reports: [payload({ id: '4', kind: 'report' })],
  outbound: { message: ours, read: async ({ text, files }) => ({ text, subject: null, files }) },
  signed: payload({ id: '5', text: 'signed' }),
});

conformance(sound, samples());

let counter = 0;
const parsedWith = (change: Partial<InboundMessage>): Partial<Memo> => ({
  parse: async (raw, context) => {
    const parsed = await sound.parse(raw, context);
    return {
      ...parsed,
      items: parsed.items.map((item) => (item.kind === 'message' ? { ...item, ...change } : item)),
    };
  },
});

/** Adapters that break one promise each, beside the check that must notice. */
const violations: [check: string, what: string, change: Partial<Memo>][] = [
  [
    'describes itself',
    'a language is missing',
    { descriptor: { ...sound.descriptor, names: { ...names, pl: '' } } },
  ],
  ['describes itself', 'no icon', { descriptor: { ...sound.descriptor, icon: '' } }],
  [
    'says in every language',
    'a label lacks a language',
    { settingFields: [{ name: 'key', kind: 'secret', required: true, label: { ...names, nl: ' ' } }] },
  ],
  [
    'says in every language',
    'a field shown by a field that is not there',
    { settingFields: [{ ...sound.settingFields[0]!, when: { field: 'nothing', equals: true } }] },
  ],
  ['claims only', 'it claims to send', { send: undefined as never }],
  [
    'reads good settings',
    'other settings each time',
    { readSettings: () => ({ settings: { key: String(++counter) } }) },
  ],
  ['refuses bad settings', 'everything is taken', { readSettings: () => ({ settings: { key: 'k' } }) }],
  [
    'refuses bad settings',
    'it throws on odd input',
    { readSettings: (input) => sound.readSettings(Object.fromEntries(Object.entries(input as object))) },
  ],
  ['finds sender', 'no sender', parsedWith({ from: { type: 'desk', value: '' } })],
  [
    'gives the same payload',
    'a new id each time',
    { parse: async (raw, context) => parsedWith({ providerId: String(++counter) }).parse!(raw, context) },
  ],
  ['gives the same payload', 'one id for all', parsedWith({ providerId: 'same' })],
  [
    'gives the same payload',
    'an id made of the time',
    {
      parse: async (raw, context) =>
        parsedWith({ providerId: `${context.now.getTime()}${raw.body.length}${raw.body.at(7)}` }).parse!(
          raw,
          context,
        ),
    },
  ],
  [
    'leaves the payload',
    'it writes into the payload',
    {
      parse: async (raw, context) => {
        const parsed = await sound.parse(raw, context);
        raw.body[0] = 0;
        return parsed;
      },
    },
  ],
  ['keeps what cannot be shown', 'the drawing is dropped', parsedWith({ parts: [] })],
  [
    'answers malformed',
    'it throws',
    {
      parse: async (raw, context) => {
        JSON.parse(Buffer.from(raw.body).toString());
        return sound.parse(raw, context);
      },
    },
  ],
  [
    'answers malformed',
    'it drops in silence',
    { parse: async (raw, context) => ({ ...(await sound.parse(raw, context)), problems: [] }) },
  ],
  [
    'answers malformed',
    'a file name leads elsewhere',
    parsedWith({
      parts: [
        {
          type: 'file',
          filename: '../x',
          contentType: 'a/b',
          disposition: 'attachment',
          content: new Uint8Array(),
        },
      ],
    }),
  ],
  [
    'reports delivery',
    'a state it does not claim',
    { capabilities: { ...sound.capabilities, deliveryStates: ['sent'] } },
  ],
  ['refuses a wrong signature', 'everything is right', { verify: () => true }],
  [
    'refuses a wrong signature',
    'the meaning is signed, not the bytes',
    {
      verify: (raw) => {
        try {
          return (
            raw.meta.signature ===
            sign(Buffer.from(JSON.stringify(JSON.parse(Buffer.from(raw.body).toString()))), 'k')
          );
        } catch {
          return false;
        }
      },
    },
  ],
  [
    'renders what the customer can read',
    'the text is lost',
    { render: async ({ id }) => ({ id, text: '', files: [] }) },
  ],
  [
    'renders the same message',
    'an id of its own each time',
    {
      render: async (outbound, context) => ({
        ...(await sound.render(outbound, context)),
        id: String(++counter),
      }),
    },
  ],
  ['refuses for good', 'no limits', { render: async ({ id, text }) => ({ id, text, files: [] }) }],
  [
    'refuses for good',
    'it asks to try again',
    {
      render: (outbound, context) =>
        sound.render(outbound, context).catch((error: Error) => {
          throw new SendError(error.message, { retryable: true });
        }),
    },
  ],
];

describe('a planted violation is noticed', () => {
  test.each(violations)('%s: %s', async (name, _what, change) => {
    const check = checks.find((one) => one.name.startsWith(name))!;
    await expect(check.run({ ...sound, ...change }, samples())).rejects.toThrow();
  });

  test('of every check', () => {
    const planted = checks.filter((check) => violations.some(([name]) => check.name.startsWith(name)));
    expect(planted.map((check) => check.name)).toEqual(checks.map((check) => check.name));
  });
});
