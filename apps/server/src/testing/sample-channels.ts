/** Two channel types without a world behind them: a letter (stored first) and a whisper (live). */
import {
  type ChannelAdapter,
  type InboundMessage,
  type ParsedInbound,
  type RawInbound,
  SendError,
  type SendResult,
} from '../channels/contract/index.ts';

export interface Letter {
  id: string;
  from: string;
  name?: string;
  text: string;
  /** To whom else it went. */
  cc?: string[];
  subject?: string;
  answers?: string[];
  tokens?: string[];
  also?: { type: string; value: string; verified?: boolean }[];
  automatic?: boolean;
  /** The id itself when absent. */
  clientId?: string;
  /** The conversation its session says it is in. */
  session?: string;
  language?: string;
  fullText?: string;
}

export interface Sent {
  id: string;
  replyToken: string;
  to: string[];
  subject: string | null;
  text: string;
  references: string[];
}

export interface SampleChannels {
  adapters: ChannelAdapter<never, never>[];
  sent: Sent[];
  /** Decides what the next sends do. */
  sending: { behaviour: (message: Sent) => SendResult | SendError | Promise<SendResult> };
  /** Awaited before anything is parsed. */
  parsing: { before: () => Promise<void> };
}

const names = { en: 'x', de: 'x', pl: 'x', nl: 'x' };
const descriptor = {
  names,
  summary: names,
  icon: '',
  colour: { light: '#000', dark: '#fff' },
  adviceRank: 1,
};

export function sampleChannels(): SampleChannels {
  const sent: Sent[] = [];
  const sending: SampleChannels['sending'] = {
    behaviour: (message) => ({ providerId: `sent-${message.id}`, state: 'sent' }),
  };

  const parsing: SampleChannels['parsing'] = { before: async () => {} };

  const build = (type: string, reaches: string, live: boolean): ChannelAdapter<unknown, Sent> => ({
    type,
    descriptor,
    capabilities: {
      live,
      outbound: true,
      reaches,
      html: !live,
      subject: !live,
      cc: !live,
      maxTextLength: null,
      files: null,
      deliveryStates: ['queued', 'sending', 'sent', 'failed'],
      continuesOpenConversation: live,
      idempotentSend: live,
    },
    settingFields: [{ name: 'password', kind: 'secret', label: names, required: false }],
    readSettings: (input) => ({ settings: input }),
    addresses: (settings) =>
      (settings as { address?: string }).address ? [(settings as { address: string }).address] : [],
    async parse(raw) {
      await parsing.before();
      return parse(raw, reaches);
    },
    render: async (message) => ({
      id: message.id,
      replyToken: message.replyToken,
      to: message.to.map((to) => to.value),
      subject: message.subject,
      text: message.text,
      references: message.references,
    }),
    async send(payload) {
      const outcome = await sending.behaviour(payload);
      if (outcome instanceof SendError) throw outcome;
      sent.push(payload);
      return outcome;
    },
  });
  return {
    adapters: [build('letter', 'email', false), build('whisper', 'device', true)] as never,
    sent,
    sending,
    parsing,
  };
}

async function parse(raw: RawInbound, reaches: string): Promise<ParsedInbound> {
  const text = new TextDecoder().decode(raw.body);
  if (text === 'throw') throw new Error('an adapter must not throw');
  if (!text.startsWith('{')) return { items: [], problems: ['not a letter'] };
  const letter = JSON.parse(text) as Letter;
  const message: InboundMessage = {
    kind: 'message',
    providerId: letter.id,
    clientId: letter.clientId ?? letter.id,
    sentAt: null,
    from: { type: reaches, value: letter.from, name: letter.name },
    alsoReachableAs: letter.also ?? [],
    to: [{ type: reaches, value: 'support@shop.example' }],
    cc: (letter.cc ?? []).map((value) => ({ type: reaches, value })),
    replyTo: [],
    subject: letter.subject ?? null,
    visibleText: letter.text,
    fullText: letter.fullText ?? null,
    parts: [{ type: 'text', text: letter.text }],
    automatic: letter.automatic ? { kind: 'out-of-office', reason: 'test' } : null,
    thread: {
      replyTokens: letter.tokens ?? [],
      answers: letter.answers ?? [],
      ...(letter.session === undefined ? {} : { conversationId: letter.session }),
    },
    language: letter.language ?? null,
    problems: [],
  };
  return { items: [message], problems: [] };
}

export const rawOf = (letter: Letter | string, providerId?: string): RawInbound => ({
  body: new TextEncoder().encode(typeof letter === 'string' ? letter : JSON.stringify(letter)),
  contentType: 'application/json',
  meta: {},
  receivedAt: new Date().toISOString(),
  ...(providerId === undefined ? {} : { providerId }),
});
