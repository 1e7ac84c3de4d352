/**
 * The short way for live messages: a visitor we know, in the open conversation of their session, writes text. Inbound
 * record, message, conversation and event are one statement, which is its own transaction. Everything else takes the
 * general way.
 */
import { v7 as uuid } from 'uuid';
import {
  insertInboundMessage,
  lockConversationById,
  moveToUs,
  openConversation,
  preview,
} from '../conversations/index.ts';
import { customerOfIdentity, normaliseHandle } from '../customers/index.ts';
import type { Database } from '../platform/db/index.ts';
import { insertPendingEvent } from '../platform/events/index.ts';
import type { InboundMessage } from './contract/index.ts';
import { sessionConversation } from './live-session-store.ts';
import { recipient } from './recipient.ts';
import { insertInboundFrom } from './store.ts';
import type { Channel, InboundRecord } from './types.ts';

const statement = `
with session as (${sessionConversation('$2::uuid', '$11::text', '$12::text')} and ($20::text is null or conversation_id::text = $20::text)),
who as (${customerOfIdentity('$11::text', '$12::text')} and not (customer.name_derived and $21::boolean)),
locked as (${lockConversationById('conversation_id', 'session')}),
here as (${openConversation('locked', 'who.customer_id', 'who')}),
stored as (${insertInboundFrom('here')}),
said as (${insertInboundMessage(
  {
    id: '$13::uuid',
    conversationId: 'here.id',
    channelId: '$2::uuid',
    channelType: '$3::text',
    customerId: 'who.home_id::text',
    customerName: 'who.name',
    handle: '$12::text',
    text: '$14::text',
    recipients: '$19::jsonb',
    providerId: '$4::text',
    clientId: '$15::text',
    sentAt: '$17::timestamptz',
    now: '$16::timestamptz',
  },
  'here, who, stored',
)}),
moved as (${moveToUs({ conversationId: 'here.id', channelId: '$2::uuid', channelType: '$3::text', preview: '$18::text', now: '$16::timestamptz' }, 'here, said')}),
told as (${insertPendingEvent({ type: "'message.received'", conversationId: 'here.id', customerId: 'here.customer_id', actor: "'customer:' || here.customer_id", data: "jsonb_build_object('messageId', $13::uuid)" }, 'here, said')})
select (select count(*) from here)::int as matched, (select count(*) from said)::int as added`;

/**
 * A message the channel or the client had sent before in a way the inbound records do not know of, and a lock that
 * somebody held the other way round, are for the general way to judge.
 */
const forTheGeneralWay = ['23505', '40P01', '40001'];

/** @returns null when this message must take the general way; else whether it was new */
export async function receiveLive(
  database: Database,
  channel: Channel,
  message: InboundMessage,
  record: InboundRecord,
  now: Date,
): Promise<{ fresh: boolean } | null> {
  if (!isPlain(message, record)) return null;
  try {
    const [row] = await database.statement<{ matched: number; added: number }>('receive-live', statement, [
      record.id,
      channel.id,
      channel.type,
      record.providerId,
      record.contentType,
      JSON.stringify(record.meta),
      record.body,
      record.bodySha256,
      record.size,
      record.receivedAt,
      message.from.type,
      message.from.value,
      uuid(),
      message.visibleText,
      message.clientId ?? null,
      now,
      message.sentAt === null ? null : new Date(message.sentAt),
      preview(message.visibleText, null, []),
      JSON.stringify({ to: message.to.map(recipient), cc: message.cc.map(recipient), bcc: [] }),
      message.thread.conversationId ?? null,
      Boolean(message.from.name?.trim()),
    ]);
    return row?.matched === 1 ? { fresh: row.added === 1 } : null;
  } catch (error) {
    if (forTheGeneralWay.includes((error as { code?: string }).code ?? '')) return null;
    throw error;
  }
}

/** Text from a known handle, and nothing else that could change who they are or where it belongs. */
function isPlain(message: InboundMessage, record: InboundRecord): boolean {
  return (
    message.parts.every((part) => part.type === 'text') &&
    !message.fileIds?.length &&
    message.alsoReachableAs.length === 0 &&
    message.automatic === null &&
    message.subject === null &&
    message.fullText === null &&
    message.thread.replyTokens.length === 0 &&
    message.thread.answers.length === 0 &&
    message.from.verified !== true &&
    normaliseHandle(message.from)?.value === message.from.value &&
    record.problems.length === 0 &&
    record.providerId !== null &&
    record.providerId === message.providerId
  );
}
