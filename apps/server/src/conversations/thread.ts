import type { Tx } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockConversationIfAny } from './conversation-store.ts';
import { findNote, putThread, type ThreadRoot } from './thread-store.ts';
import { type Actor, actorKey, type Mentioned, type NoteThread } from './types.ts';

/** The note that is to be answered. @throws AppError `invalid_input` when it is no note of the conversation itself */
export async function threadRoot(tx: Tx, conversationId: string, id: string): Promise<ThreadRoot> {
  const root = await findNote(tx, id);
  if (root?.conversationId !== conversationId) throw invalid('threadId', 'is no note of this conversation');
  if (root.isReply) throw invalid('threadId', 'is an answer itself; name the note it answers');
  return root;
}

/** Who takes part in a note's thread: its author, everybody named in it by name, and all who wrote in it. */
export const participants = (root: ThreadRoot): NoteThread['people'] =>
  union(root.thread?.people ?? [], [root.author.kind === 'agent' ? root.author : null], root.mentions);

/** Adds an answer to what a note's thread comes to. One that was resolved is open again. */
export async function growThread(
  tx: Tx,
  root: ThreadRoot,
  answer: { actor: Actor; mentions: Mentioned[]; now: Date },
): Promise<void> {
  const { actor, mentions, now } = answer;
  await putThread(tx, root.id, {
    replies: (root.thread?.replies ?? 0) + 1,
    lastAt: now.toISOString(),
    people: union(participants(root), [actor.kind === 'agent' ? actor : null], mentions),
    resolved: null,
  });
}

/**
 * Says that what a note asks has been settled, or that it has not. Again changes nothing.
 * @throws AppError `note_not_found`
 */
export async function resolveThread(
  tx: Tx,
  noteId: string,
  resolved: boolean,
  actor: Actor,
  now: Date,
): Promise<void> {
  const known = await findNote(tx, noteId);
  if (!known || known.isReply) throw new AppError('note_not_found');
  // Answers lock the conversation too: none is lost between reading the thread and writing it.
  const conversation = await lockConversationIfAny(tx, known.conversationId);
  const root = await findNote(tx, noteId);
  if (!root || (root.thread?.resolved != null) === resolved) return;
  await putThread(tx, noteId, {
    ...(root.thread ?? { replies: 0, lastAt: now.toISOString(), people: participants(root) }),
    resolved: resolved ? { at: now.toISOString(), by: actor.name } : null,
  });
  await appendEvents(tx, [
    {
      type: resolved ? 'thread.resolved' : 'thread.reopened',
      conversationId: root.conversationId,
      ...(conversation ? { customerId: conversation.customerId } : {}),
      actor: actorKey(actor),
      data: { messageId: noteId },
    },
  ]);
}

function union(
  known: NoteThread['people'],
  writers: ({ id: string | null; name: string } | null)[],
  mentions: Mentioned[],
): NoteThread['people'] {
  const people = new Map(known.map((each) => [each.id, each]));
  const named = mentions.filter((each) => each.kind === 'agent');
  for (const each of [...writers, ...named])
    if (each?.id && !people.has(each.id)) people.set(each.id, { id: each.id, name: each.name });
  return [...people.values()];
}
