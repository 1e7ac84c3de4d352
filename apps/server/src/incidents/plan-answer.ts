/** Who gets what of one answer to all: worked out in the same way for the preview and for sending. */
import {
  type Adapters,
  type ChannelDirectory,
  checkReply,
  type ReplyOption,
  replyOptions,
} from '../channels/index.ts';
import { type Actor, type ConversationRow, findConversation, readRows } from '../conversations/index.ts';
import { findCustomer } from '../customers/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { checkContact } from '../profiles/index.ts';
import type { ReplyLanguage } from '../replies/index.ts';
import { fill, firstName, textFor } from './fill.ts';
import { standingLinks } from './read-incidents.ts';
import type { AnswerTexts } from './types.ts';

export interface AnswerDeps {
  adapters: Adapters;
  directory: ChannelDirectory;
  isConnected(handle: { type: string; value: string }): boolean;
  companyName(): Promise<string>;
}

/** Why somebody is not reached; what reply options and channels say, and: */
export type Unreached =
  | 'no_channel'
  | 'variable_missing'
  | 'address_bounced'
  | 'address_blocked'
  | 'channel_disabled'
  | 'channel_cannot_send'
  | 'channel_limit'
  | 'do_not_contact'
  | 'no_consent'
  | 'consent_withdrawn'
  | 'quiet_hours';

export interface PlannedAnswer {
  conversation: ConversationRow;
  /** The customer's, as far as it is known. */
  language: ReplyLanguage | null;
  option: Pick<ReplyOption, 'channelId' | 'channelType' | 'channelName' | 'to' | 'reason'> | null;
  /** Null: the channel carries none, or the conversation has none. */
  subject: string | null;
  text: string;
  unreached: Unreached | null;
  /** What exactly: the variable without a value, what the channel said. */
  detail: string | null;
}

/** Everybody who is linked: one conversation a customer gets the answer, the others stand beside it. */
export async function whoIsAnswered(
  db: Reader,
  incidentId: string,
): Promise<{ conversation: ConversationRow; insteadOf: ConversationRow[] }[]> {
  const links = (await standingLinks(db, [incidentId])).get(incidentId) ?? [];
  const linked = links.filter(({ state }) => state === 'linked').map((link) => link.conversationId);
  const rows = [...(await readRows(db, linked)).values()];
  return [...Map.groupBy(rows, (row) => row.customer.id).values()]
    .map((of) => {
      const [conversation, ...insteadOf] = of.sort(firstToAnswer);
      return { conversation: conversation as ConversationRow, insteadOf };
    })
    .sort((a, b) => a.conversation.number - b.conversation.number);
}

/** Where the customer waits, else where they were heard last. */
const firstToAnswer = (one: ConversationRow, other: ConversationRow): number =>
  Number(other.state !== 'closed') - Number(one.state !== 'closed') ||
  Number(other.awaiting === 'us') - Number(one.awaiting === 'us') ||
  other.lastMessageAt.localeCompare(one.lastMessageAt) ||
  other.number - one.number;

/** So many of the latest entries tell on which channel a customer is. */
const latestEntries = 60;

/** What one conversation gets, and by which channel. @throws AppError `conversation_not_found` */
export async function planAnswer(
  db: Reader,
  deps: AnswerDeps,
  conversationId: string,
  texts: AnswerTexts,
  author: Pick<Actor, 'name'>,
  now: Date,
): Promise<PlannedAnswer> {
  const found = await findConversation(db, conversationId, latestEntries);
  const { conversation } = found;
  const [options, customer, company] = await Promise.all([
    replyOptions(db, deps, found),
    findCustomer(db, conversation.customer.id),
    deps.companyName(),
  ]);
  const { text, missing } = fill(textFor(texts, customer.language), {
    'customer.name': customer.name,
    'customer.firstName': firstName(customer.name),
    'agent.name': author.name,
    'agent.firstName': firstName(author.name),
    'conversation.number': String(conversation.number),
    'conversation.subject': conversation.subject,
    'company.name': company,
  });
  const option = options.find(({ preferred }) => preferred) ?? null;
  const planned = { conversation, language: customer.language, option, subject: null, text, detail: null };
  if (!option)
    return { ...planned, unreached: (options[0]?.reason as Unreached | undefined) ?? 'no_channel' };
  // Whoever waits for an answer gets one; to all others it is we who begin.
  if (conversation.awaiting !== 'us') {
    const { reason } = await checkContact(db, {
      customerId: conversation.customer.id,
      purpose: 'service',
      channelType: option.channelType,
      now,
    });
    if (reason !== null && reason !== 'unknown_purpose') return { ...planned, unreached: reason };
  }
  const channel = deps.directory.get(option.channelId);
  const adapter = deps.adapters.of(channel.type);
  const subject = adapter.capabilities.subject ? conversation.subject || null : null;
  if (missing !== null) return { ...planned, subject, unreached: 'variable_missing', detail: missing };
  try {
    checkReply(adapter, channel, { to: [option.to], cc: [], bcc: [], text, files: [] });
    return { ...planned, subject, unreached: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...planned, subject, unreached: error.code as Unreached, detail: error.detail };
  }
}
