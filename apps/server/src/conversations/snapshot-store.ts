/** Reads and writes what a merge or a split changes of a conversation. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/index.ts';
import { type ConversationChange, updateConversation } from './conversation-store.ts';
import { hasFailedDelivery, unansweredSince } from './message-store.ts';
import { preview } from './preview.ts';
import type { FromMessages, Snapshot } from './snapshot.ts';
import { tables } from './tables.ts';
import type { AttachedFile, FormContent } from './types.ts';

export async function takeSnapshot(tx: Tx, id: string): Promise<Snapshot> {
  const row = await tables(tx)
    .selectFrom('conversation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    subject: row.subject,
    state: row.state,
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    awaiting: row.awaiting,
    waitingSince: row.waiting_since?.toISOString() ?? null,
    lastMessageAt: row.last_message_at.toISOString(),
    preview: row.preview,
    unread: row.unread,
    deliveryFailed: row.delivery_failed,
    labels: row.labels,
    channelIds: row.channel_ids,
    channelTypes: row.channel_types,
    callback: row.callback_phone,
  };
}

/** Makes the conversation look as the snapshot says. */
export async function putSnapshot(
  tx: Tx,
  id: string,
  snapshot: Snapshot,
  also: Pick<ConversationChange, 'merged_into'> = {},
): Promise<void> {
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  await updateConversation(tx, id, {
    subject: snapshot.subject,
    state: snapshot.state,
    snoozed_until: instant(snapshot.snoozedUntil),
    closed_at: instant(snapshot.closedAt),
    awaiting: snapshot.awaiting,
    waiting_since: instant(snapshot.waitingSince),
    last_message_at: new Date(snapshot.lastMessageAt),
    preview: snapshot.preview,
    unread: snapshot.unread,
    delivery_failed: snapshot.deliveryFailed,
    labels: snapshot.labels,
    channel_ids: snapshot.channelIds,
    channel_types: snapshot.channelTypes,
    ...(snapshot.callback === undefined ? {} : { callback_phone: snapshot.callback }),
    ...also,
  });
}

/** Reads the messages of a conversation that has some, and says what follows from them. */
export async function readFromMessages(tx: Tx, id: string, now: Date): Promise<FromMessages> {
  const latest = await tables(tx)
    .selectFrom('message')
    .select(['text', 'form', 'files', 'created_at'])
    .where('conversation_id', '=', id)
    .where('kind', '=', 'message')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const channels = await tables(tx)
    .selectFrom('message')
    .select(['channel_id', 'channel_type'])
    .where('conversation_id', '=', id)
    .where('kind', '=', 'message')
    .groupBy(['channel_id', 'channel_type'])
    .orderBy(sql`min(created_at)`)
    .execute();
  const unanswered = await unansweredSince(tx, id);
  const deliveryFailed = await hasFailedDelivery(tx, id);
  const waiting = unanswered ?? (deliveryFailed ? now : null);
  return {
    awaiting: waiting === null ? 'customer' : 'us',
    waitingSince: waiting?.toISOString() ?? null,
    lastMessageAt: latest.created_at.toISOString(),
    preview: preview(
      latest.text,
      latest.form as unknown as FormContent | null,
      latest.files as unknown as AttachedFile[],
    ),
    deliveryFailed,
    channelIds: [...new Set(channels.flatMap((row) => row.channel_id ?? []))],
    channelTypes: [...new Set(channels.flatMap((row) => row.channel_type ?? []))],
  };
}
