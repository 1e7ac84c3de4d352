import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import { type MessageTable, tables } from './tables.ts';
import type {
  Actor,
  AttachedFile,
  AuthorKind,
  DeliveryState,
  FormContent,
  Mentioned,
  Recipient,
} from './types.ts';

export interface NewMessage {
  id: string;
  conversationId: string;
  /** Where it belongs by its evidence, when that is a conversation this one took in. */
  homeId?: string | null;
  kind: 'message' | 'note' | 'activity' | 'side';
  direction: 'in' | 'out' | null;
  channelId: string | null;
  channelType: string | null;
  author: { kind: AuthorKind; id: string | null; name: string; handle: string | null };
  subject: string | null;
  text: string;
  hasMore: boolean;
  html: string | null;
  fullText: string | null;
  recipients: { to: Recipient[]; cc: Recipient[]; bcc: Recipient[] };
  files: AttachedFile[];
  form: FormContent | null;
  automatic: { kind: string; reason: string } | null;
  activity: { type: string; data: Record<string, unknown> } | null;
  mentions?: Mentioned[];
  /** Of a side message: the forward that began its talk. */
  sideId?: string | null;
  /** The note it answers. */
  threadId?: string | null;
  providerId: string | null;
  clientId: string | null;
  /** The agent a note is meant for. */
  whisperTo?: string | null;
  originalFileId: string | null;
  deliveryState: DeliveryState | null;
  sentAt: Date | null;
  createdAt: Date;
}

/** @returns false when the channel (by provider id) or the client (by client id) had sent it before */
export async function insertMessage(tx: Tx, message: NewMessage): Promise<boolean> {
  const row: MessageTable = {
    id: message.id,
    conversation_id: message.conversationId,
    home_id: message.homeId ?? null,
    begun_in: null,
    kind: message.kind,
    direction: message.direction,
    channel_id: message.channelId,
    channel_type: message.channelType,
    author_kind: message.author.kind,
    author_id: message.author.id,
    author_name: message.author.name,
    author_handle: message.author.handle,
    subject: message.subject,
    text: message.text,
    has_html: message.html !== null,
    has_more: message.hasMore,
    recipients: JSON.stringify(message.recipients),
    files: JSON.stringify(message.files),
    form: json(message.form),
    automatic: json(message.automatic),
    activity: json(message.activity),
    mentions: message.mentions?.length ? JSON.stringify(message.mentions) : null,
    side_id: message.sideId ?? null,
    thread_id: message.threadId ?? null,
    thread: null,
    provider_id: message.providerId,
    client_id: message.clientId,
    whisper_to: message.whisperTo ?? null,
    emptied_at: null,
    original_file_id: message.originalFileId,
    delivery_state: message.deliveryState,
    delivery_reason: null,
    delivery_attempts: 0,
    retry_at: null,
    sender: null,
    sent_at: message.sentAt,
    created_at: message.createdAt,
  };
  const inserted = await tables(tx)
    .insertInto('message')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return false;
  if (message.html !== null || message.fullText !== null) {
    await tables(tx)
      .insertInto('message_body')
      .values({ message_id: message.id, full_text: message.fullText, html: message.html })
      .execute();
  }
  return true;
}

/** Remembers what a message cites, at most 30 ids. */
export async function insertCitations(
  tx: Tx,
  messageId: string,
  channelType: string,
  ids: string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tables(tx)
    .insertInto('message_citation')
    .values(
      [...new Set(ids)]
        .slice(0, 30)
        .map((id) => ({ channel_type: channelType, cited_id: id, message_id: messageId })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const belongsTo = sql<string>`coalesce(message.home_id, message.conversation_id)`.as('belongs_to');

/** Messages by the ids the channel knows them by, each with the conversation it belongs to, merged or not. */
export async function findAllByProviderId(
  db: Reader,
  channelType: string,
  providerIds: readonly string[],
): Promise<{ providerId: string; conversationId: string; direction: 'in' | 'out' }[]> {
  if (providerIds.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('message')
    .select(['provider_id', 'direction', belongsTo])
    .where('channel_type', '=', channelType)
    .where('provider_id', 'in', providerIds)
    .execute();
  return rows.map((row) => ({
    providerId: row.provider_id ?? '',
    conversationId: row.belongs_to,
    direction: row.direction ?? 'in',
  }));
}

/** Conversations with a message that cites one of the ids, latest first. */
export async function findCiting(db: Reader, channelType: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('message_citation')
    .innerJoin('message', 'message.id', 'message_citation.message_id')
    .select(belongsTo)
    .where('message_citation.channel_type', '=', channelType)
    .where('cited_id', 'in', ids)
    .orderBy('message.id', 'desc')
    .limit(20)
    .execute();
  return [...new Set(rows.map((row) => row.belongs_to))];
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/**
 * What this agent, or the system, already wrote under this client id in one of the conversations, or null. It is
 * found where it was written, wherever it stands since.
 */
export async function findByClientId(
  db: Reader,
  conversationIds: string[],
  author: Pick<Actor, 'kind' | 'id'>,
  clientId: string,
): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('message')
    .select('id')
    .where(sql<boolean>`coalesce(begun_in, conversation_id) = any(${conversationIds}::uuid[])`)
    .where('author_kind', '=', author.kind)
    .where(sql<boolean>`author_id is not distinct from ${author.id}`)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function findByProviderId(
  db: Reader,
  channelType: string,
  providerId: string,
): Promise<{ id: string; conversationId: string } | null> {
  const row = await tables(db)
    .selectFrom('message')
    .select(['id', 'conversation_id'])
    .where('channel_type', '=', channelType)
    .where('provider_id', '=', providerId)
    .executeTakeFirst();
  return row ? { id: row.id, conversationId: row.conversation_id } : null;
}

/** A form that arrives again (continued, then sent) updates its entry instead of adding one. */
export async function updateForm(
  tx: Tx,
  messageId: string,
  change: { form: FormContent; text: string; files: AttachedFile[] },
): Promise<void> {
  await tables(tx)
    .updateTable('message')
    .set({ form: JSON.stringify(change.form), text: change.text, files: JSON.stringify(change.files) })
    .where('id', '=', messageId)
    .execute();
}

/**
 * Claims a queued message for sending; null when another sender has it, when it is no longer queued, and while an
 * earlier one of its conversation and channel is on its way. One that waits for its next try holds up nothing.
 */
export async function claimQueued(tx: Tx, messageId: string, sender: number): Promise<MessageTable | null> {
  const row = await tables(tx)
    .updateTable('message')
    .set({
      delivery_state: 'sending',
      delivery_attempts: sql<number>`delivery_attempts + 1`,
      sender,
      retry_at: null,
    })
    .where('id', '=', messageId)
    .where('delivery_state', '=', 'queued')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('message as earlier')
            .select('earlier.id')
            .whereRef('earlier.conversation_id', '=', 'message.conversation_id')
            .whereRef('earlier.channel_id', '=', 'message.channel_id')
            .whereRef('earlier.id', '<', 'message.id')
            .where((where) =>
              where.or([
                where('earlier.delivery_state', '=', 'sending'),
                where.and([
                  where('earlier.delivery_state', '=', 'queued'),
                  where('earlier.retry_at', 'is', null),
                ]),
              ]),
            ),
        ),
      ),
    )
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

export async function isQueued(db: Reader, messageId: string): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('message')
    .select('id')
    .where('id', '=', messageId)
    .where('delivery_state', '=', 'queued')
    .executeTakeFirst();
  return row !== undefined;
}

/** Delivery only moves forward, except that a failed or interrupted message may be queued again. */
const order: DeliveryState[] = ['queued', 'sending', 'sent', 'delivered', 'read'];

/** @returns the conversation when the state was news */
export async function setDelivery(
  tx: Tx,
  messageId: string,
  state: DeliveryState,
  options: { reason?: string | null; providerId?: string; from?: DeliveryState[] } = {},
): Promise<string | null> {
  const from =
    options.from ??
    (state === 'failed' ? ['queued', 'sending', 'sent', 'delivered'] : order.slice(0, order.indexOf(state)));
  const row = await tables(tx)
    .updateTable('message')
    .set({
      delivery_state: state,
      delivery_reason: options.reason ?? null,
      ...(options.providerId === undefined ? {} : { provider_id: options.providerId }),
      ...(state === 'sent' ? { sent_at: new Date() } : {}),
      // Sent again on purpose: with all its tries.
      ...(state === 'queued' ? { delivery_attempts: 0, retry_at: null } : {}),
    })
    .where('id', '=', messageId)
    .where('direction', '=', 'out')
    .where('delivery_state', 'in', from)
    .returning('conversation_id')
    .executeTakeFirst();
  return row?.conversation_id ?? null;
}

export interface Undelivered {
  id: string;
  conversationId: string;
  channelType: string | null;
  sender: number | null;
  attempts: number;
}

/** Messages in a state, oldest first; of queued ones those that wait for no later try. */
export async function listUndelivered(
  db: Reader,
  state: 'queued' | 'sending',
  now: Date,
  limit: number,
): Promise<Undelivered[]> {
  const rows = await tables(db)
    .selectFrom('message')
    .select(['id', 'conversation_id', 'channel_type', 'sender', 'delivery_attempts'])
    .where('delivery_state', '=', state)
    .where((where) => where.or([where('retry_at', 'is', null), where('retry_at', '<=', now)]))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    channelType: row.channel_type,
    sender: row.sender,
    attempts: row.delivery_attempts,
  }));
}

export async function hasFailedDelivery(tx: Tx, conversationId: string): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('message')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('delivery_state', '=', 'failed')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** When the first message came that nothing of ours has answered yet, or null; automatic ones wait for nobody. */
export async function unansweredSince(tx: Tx, conversationId: string): Promise<Date | null> {
  const answered = tables(tx)
    .selectFrom('message')
    .select((eb) => eb.fn.max('created_at').as('at'))
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'message')
    .where('direction', '=', 'out')
    .where('automatic', 'is', null);
  const row = await tables(tx)
    .selectFrom('message')
    .select((eb) => eb.fn.min('created_at').as('at'))
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'message')
    .where('direction', '=', 'in')
    .where('automatic', 'is', null)
    .where('created_at', '>', (eb) => eb.fn.coalesce(answered, sql<Date>`'-infinity'::timestamptz`))
    .executeTakeFirst();
  return row?.at ?? null;
}

/** The customer's latest message; null when they wrote none. */
export async function latestInboundId(db: Reader, conversationId: string): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('message')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'message')
    .where('direction', '=', 'in')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whether the customer has written since a moment. */
export async function hasInboundSince(db: Reader, conversationId: string, since: Date): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('message')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'message')
    .where('direction', '=', 'in')
    .where('created_at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The channels messages came or went on. */
export async function channelsOfMessages(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; channelId: string }>`
    select id, channel_id as "channelId" from message where id = any(${ids}::uuid[]) and channel_id is not null`.execute(
    db,
  );
  return new Map(rows.map(({ id, channelId }) => [id, channelId]));
}
