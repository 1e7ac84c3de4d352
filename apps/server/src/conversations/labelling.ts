import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockConversation, updateConversation } from './conversation-store.ts';
import { addActivity } from './note.ts';
import { type Actor, actorKey } from './types.ts';

/**
 * Sets the labels of a conversation; names are trimmed and kept once. The timeline tells of what a rule did: of an
 * agent it would only repeat what they see.
 */
export async function setLabels(
  tx: Tx,
  id: string,
  labels: string[],
  actor: Actor,
  now = new Date(),
): Promise<void> {
  const wanted = [...new Set(labels.map((label) => label.trim()).filter((label) => label !== ''))];
  const conversation = await lockConversation(tx, id);
  if (
    wanted.length === conversation.labels.length &&
    wanted.every((label) => conversation.labels.includes(label))
  )
    return;
  await updateConversation(tx, id, { labels: wanted });
  const change = {
    added: wanted.filter((label) => !conversation.labels.includes(label)),
    removed: conversation.labels.filter((label) => !wanted.includes(label)),
  };
  const told =
    actor.kind === 'rule'
      ? { messageId: await addActivity(tx, id, { type: 'labelled', data: change }, actor, now) }
      : {};
  await appendEvents(tx, [
    {
      type: 'conversation.labelled',
      conversationId: id,
      customerId: conversation.customerId,
      actor: actorKey(actor),
      data: { labels: wanted, ...told },
    },
  ]);
}

/** Labels in use on recent conversations, most used first. */
export async function listLabels(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ label: string }>`
    select label from (select unnest(labels) as label from (
      select labels from conversation where labels <> '{}' order by last_message_at desc limit 5000
    ) recent) used group by label order by count(*) desc, label limit 200`.execute(db);
  return rows.map((row) => row.label);
}
