/** People who write all the time and remember what they were told had arrived. */
import { randomUUID } from 'node:crypto';
import { ApiError, type Client, type ReplyOption } from '@throughline/sdk';
import { type ChatVisit, visitChat } from '@throughline/simulator/chat-customer';
import { composeMail, plainly } from '@throughline/simulator/compose-mail';
import type { OutsideMail } from '@throughline/simulator/outside-mail';
import { type Chance, createChance } from '@throughline/simulator/random';
import type { ReceivedMail } from '@throughline/simulator/read-mail';
import { newVisitor } from '@throughline/simulator/visitor';
import { hurriedTimers, insist, pause } from './patience.ts';

/** What each side was told had been taken. */
export interface Ledger {
  mails: string[];
  chats: string[];
  replies: { text: string; to: string; carrier: 'mail' | 'chat' }[];
  notes: string[];
}

export interface CrowdOptions {
  seed: number;
  address: string;
  chatChannelId: string;
  mailAddress: string;
  outside: OutsideMail;
  api: Client;
  correspondents: number;
  visitors: number;
}

export interface Crowd {
  ledger: Ledger;
  /** Every mail a correspondent found in their box, with its text. */
  received: Map<string, ReceivedMail[]>;
  chats: ChatVisit[];
  /** Everybody finishes what they began; resolves when the last one was told it had arrived. */
  finish(): Promise<void>;
  leave(): void;
}

const pace = { low: 10, high: 120 };

export function gatherCrowd(options: CrowdOptions): Crowd {
  const chance = createChance(options.seed);
  const ledger: Ledger = { mails: [], chats: [], replies: [], notes: [] };
  const received = new Map<string, ReceivedMail[]>();
  const chats: ChatVisit[] = [];
  const closing = { asked: false };
  const members = [
    ...Array.from({ length: options.correspondents }, (_, n) =>
      correspond(
        options,
        chance.branch(`mail ${n}`),
        `writer${n}@customer.example`,
        ledger,
        received,
        closing,
      ),
    ),
    ...Array.from({ length: options.visitors }, (_, n) =>
      chat(options, chance.branch(`chat ${n}`), `visitor ${n}`, ledger, chats, closing),
    ),
    answer(options, chance.branch('agent'), ledger, closing),
  ];
  return {
    ledger,
    received,
    chats,
    finish: async () => {
      closing.asked = true;
      await Promise.all(members);
    },
    leave: () => {
      for (const visit of chats) visit.leave();
    },
  };
}

/** Writes mails, some of them answers to what came back; a mail that was not taken is sent again as it is. */
async function correspond(
  { outside, mailAddress }: CrowdOptions,
  chance: Chance,
  address: string,
  ledger: Ledger,
  received: Map<string, ReceivedMail[]>,
  closing: { asked: boolean },
): Promise<void> {
  const box: ReceivedMail[] = [];
  received.set(address, box);
  outside.open({ address, name: address, onMail: (mail) => void box.push(mail) });
  for (let n = 0; !closing.asked; n++) {
    const text = `${address} mail ${n}`;
    const answered = box.length > 0 && chance.happens(0.5) ? chance.pick(box) : null;
    const { raw } = await composeMail({
      from: { name: '', address },
      to: answered?.replyTo ?? mailAddress,
      subject: answered ? `Re: ${answered.subject}` : `Question ${n}`,
      body: plainly(text),
      ...(answered && { inReplyTo: answered.messageId, references: [answered.messageId] }),
      program: 'thunderbird',
      date: new Date(),
      nonce: `${n}`,
    });
    await insist(
      () => outside.send({ raw, from: address, to: [answered?.replyTo ?? mailAddress] }),
      (error) => ((error as { responseCode?: number }).responseCode ?? 400) < 500,
    );
    ledger.mails.push(text);
    await pause(chance.between(pace.low, pace.high));
  }
}

async function chat(
  { address, chatChannelId }: CrowdOptions,
  chance: Chance,
  name: string,
  ledger: Ledger,
  chats: ChatVisit[],
  closing: { asked: boolean },
): Promise<void> {
  const visit = await insist(
    () =>
      visitChat(newVisitor(address, 'en'), {
        channelId: chatChannelId,
        timers: hurriedTimers(20),
        random: chance.next,
        newId: randomUUID,
      }),
    () => true,
  );
  chats.push(visit);
  for (let n = 0; !closing.asked; n++) {
    const text = `${name} says ${n}`;
    await visit.say(text);
    ledger.chats.push(text);
    if (chance.happens(0.05)) visit.dropSocket();
    await pause(chance.between(pace.low * 3, pace.high * 4));
  }
}

/** Answers, notes, closes, snoozes and reopens; the same request again with the same id until it was answered. */
async function answer(
  { api }: CrowdOptions,
  chance: Chance,
  ledger: Ledger,
  closing: { asked: boolean },
): Promise<void> {
  const patiently = <T>(work: () => Promise<T>) =>
    insist(work, (error) => error instanceof ApiError && error.retryable);
  for (let n = 0; !closing.asked; n++) {
    await pause(chance.between(pace.low, pace.high));
    const view = chance.pick(['open', 'open', 'open', 'closed', 'snoozed'] as const);
    const { items } = await patiently(() => api.queue({ view, sort: 'newest', limit: 20 }));
    if (items.length === 0) continue;
    const { id, state } = chance.pick(items);
    const what = chance.between(0, 9);
    if (what < 5) {
      const { replyOptions } = await patiently(() => api.conversation(id));
      const reachable = replyOptions.filter((option) => option.available);
      if (reachable.length > 0) await reply(chance.pick(reachable), id, `answer ${n}`);
    } else if (what < 7) {
      const text = `note ${n}`;
      const clientId = randomUUID();
      await patiently(() => api.note(id, { clientId, text, fileIds: [] }));
      ledger.notes.push(text);
    } else if (what === 7) await patiently(() => api.close(id));
    else if (what === 8 && state !== 'closed') {
      const until = new Date(Date.now() + 2000).toISOString();
      await patiently(() => api.snooze(id, until)).catch(ignoreRefusal);
    } else await patiently(() => api.reopen(id));
  }

  async function reply(option: ReplyOption, conversationId: string, text: string): Promise<void> {
    const input = {
      clientId: randomUUID(),
      channelId: option.channelId,
      to: [option.to],
      cc: [],
      bcc: [],
      subject: null,
      text,
      html: null,
      fileIds: [],
    };
    await patiently(() => api.reply(conversationId, input));
    const carrier = option.to.value.includes('@') ? 'mail' : 'chat';
    ledger.replies.push({ text, to: option.to.value, carrier });
  }
}

/** A moment that is past by now, or a conversation that was closed meanwhile. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof ApiError) || error.retryable) throw error;
}
