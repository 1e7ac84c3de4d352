/**
 * The short way for live messages: a visitor we know, in the open conversation of their session, writes text. Inbound
 * record, message, conversation and event are one statement, which is its own transaction. Everything else takes the
 * general way.
 */
import { v7 as uuid } from 'uuid';
import { insertInboundMessage, lockOpenConversation, moveToUs, preview } from '../conversations/index.ts';
import { customerOfIdentity } from '../customers/index.ts';
import type { Database } from '../platform/db/index.ts';
import { insertPendingEvent } from '../platform/events/index.ts';
import type { InboundMessage } from './contract/index.ts';
import { insertInboundFrom, sessionConversation } from './store.ts';
import type { Channel, InboundRecord } from './types.ts';

const statement = `
with session as (${sessionConversation('$2::uuid', '$11::text', '$12::text')}),
who as (${customerOfIdentity('$11::text', '$12::text')}),
here as (${lockOpenConversation('session.conversation_id', 'who.customer_id', 'session, who')}),
stored as (${insertInboundFrom('here')}),
said as (${insertInboundMessage(
  {
    id: '$13::uuid',
    conversationId: 'here.id',
    channelId: '$2::uuid',
    channelType: '$3::text',
    customerId: 'here.customer_id::text',
    customerName: 'who.name',
    handle: '$12::text',
    text: '$14::text',
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

/** @returns null when this message must take the general way; else whether it was new */
export async function receiveLive(
  database: Database,
  channel: Channel,
  message: InboundMessage,
  record: InboundRecord,
  now: Date,
): Promise<{ fresh: boolean } | null> {
  const plain =
    message.parts.every((part) => part.type === 'text') &&
    !message.fileIds?.length &&
    message.alsoReachableAs.length === 0 &&
    message.automatic === null;
  if (!plain || record.providerId === null || record.providerId !== message.providerId) return null;
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
  ]);
  return row?.matched === 1 ? { fresh: row.added === 1 } : null;
}
