import { type Named, peopleNamed } from '../people/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { insertMentions, setSeen } from './mention-store.ts';
import { survivorOf } from './merge-store.ts';
import type { MentionReason } from './tables.ts';
import type { Actor, Mentioned } from './types.ts';

/** Whom a note names. */
export type Mentioning = Pick<Mentioned, 'kind' | 'id'>;

export interface Audience {
  /** For the note itself. */
  mentions: Mentioned[];
  /** Agents to tell, each with why; never the author. */
  reasons: Map<string, MentionReason>;
}

/**
 * Finds out who is named and who is told. Who has left is named all the same, and not told: the note says so.
 * @param participants agents who take part in the thread it is written in
 * @throws AppError `invalid_input` naming the mention of somebody who never existed
 */
export async function audienceOf(
  tx: Tx,
  mentioning: readonly Mentioning[],
  participants: readonly { id: string }[],
  actor: Actor,
): Promise<Audience> {
  const people = participants.map(({ id }) => ({ kind: 'agent' as const, id }));
  const found = await peopleNamed(tx, [...mentioning, ...people]);
  const named = found.slice(0, mentioning.length);
  requireAll(named);
  const reasons = new Map<string, MentionReason>();
  const tell = (each: Named | null, reason: MentionReason) => {
    for (const id of each?.agentIds ?? []) if (id !== actor.id && !reasons.has(id)) reasons.set(id, reason);
  };
  for (const reason of ['agent', 'team'] as const)
    for (const each of named) if (each.kind === reason) tell(each, reason);
  for (const each of found.slice(mentioning.length)) tell(each, 'thread');
  const mentions = named.map(({ kind, id, name, agentIds }) => ({
    kind,
    id,
    name,
    told: agentIds.length > 0,
  }));
  return { mentions: distinct(mentions), reasons };
}

/** Keeps whom a note told, and says so. */
export async function tellAudience(
  tx: Tx,
  note: { messageId: string; threadId: string | null; conversationId: string; customerId: string },
  { reasons }: Audience,
  actor: string,
  now: Date,
): Promise<void> {
  if (reasons.size === 0) return;
  const { messageId, threadId, conversationId, customerId } = note;
  await insertMentions(tx, messageId, reasons, now);
  const data = { messageId, threadId, agentIds: [...reasons.keys()] };
  await appendEvents(tx, [{ type: 'agent.mentioned', conversationId, customerId, actor, data }]);
}

/**
 * An agent has looked at what they were told of in a conversation.
 * @param threadId null: at the timeline; what stands in threads is seen when those are opened
 */
export async function markMentionsSeen(
  tx: Tx,
  conversationId: string,
  threadId: string | null,
  agentId: string,
  now: Date,
): Promise<void> {
  const survivor = (await survivorOf(tx, conversationId)) ?? conversationId;
  if ((await setSeen(tx, agentId, survivor, threadId, now)) === 0) return;
  const data = { agentId, threadId };
  await appendEvents(tx, [
    { type: 'agent.mentions_seen', conversationId: survivor, actor: `agent:${agentId}`, data },
  ]);
}

function requireAll(named: (Named | null)[]): asserts named is Named[] {
  const fields = named.flatMap((each, index) =>
    each === null ? [{ field: `mentions.${index}.id`, message: 'is nobody here' }] : [],
  );
  if (fields.length > 0)
    throw new AppError('invalid_input', { fields, detail: `${fields[0]?.field}: ${fields[0]?.message}` });
}

const distinct = (mentions: Mentioned[]): Mentioned[] => [
  ...new Map(mentions.map((each) => [`${each.kind} ${each.id}`, each])).values(),
];
