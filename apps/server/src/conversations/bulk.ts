import type { Tx } from '../platform/db/index.ts';
import { assign } from './assignment.ts';
import { close, reopen } from './closure.ts';
import { lockConversation } from './conversation-store.ts';
import { setLabels } from './labelling.ts';
import { markSeen, markUnseen } from './seen.ts';
import { snooze, unsnooze } from './snooze.ts';
import type { Actor, ConversationState } from './types.ts';

/** One change of many conversations. Labels are added and taken away, so that each keeps its others. */
export type BulkChange =
  | {
      kind: 'assign';
      agentId: string | null;
      teamId?: string | null | undefined;
      agentName: string | null;
      teamName: string | null;
    }
  | { kind: 'label'; add: string[]; remove: string[] }
  | { kind: 'snooze'; until: Date }
  | { kind: 'wake' | 'close' | 'reopen' | 'see' | 'unsee' };

/** How a conversation stood under the lock, before it was changed: what an undo goes back to. */
export interface StandingBefore {
  state: ConversationState;
  agentId: string | null;
  teamId: string | null;
  labels: string[];
  snoozedUntil: string | null;
  unread: boolean;
}

/**
 * Applies changes to one conversation, in order, in the caller's transaction. Whoever comes later finds what was
 * done before them and changes only what they name: a conversation that one agent closes while another assigns it
 * ends closed and assigned, and both are told.
 * @throws AppError what the single change throws, `conversation_not_found`
 */
export async function changeOne(
  tx: Tx,
  id: string,
  changes: readonly BulkChange[],
  actor: Actor,
  now: Date,
): Promise<StandingBefore> {
  const before = await lockConversation(tx, id);
  for (const change of changes) await apply(tx, id, change, actor, now);
  return {
    state: before.state,
    agentId: before.agentId,
    teamId: before.teamId,
    labels: before.labels,
    snoozedUntil: before.snoozedUntil?.toISOString() ?? null,
    unread: before.unread,
  };
}

async function apply(tx: Tx, id: string, change: BulkChange, actor: Actor, now: Date): Promise<void> {
  switch (change.kind) {
    case 'assign':
      return assign(tx, id, change, actor, now);
    case 'label': {
      const { labels } = await lockConversation(tx, id);
      const left = labels.filter((label) => !change.remove.includes(label));
      return setLabels(tx, id, [...left, ...change.add], actor);
    }
    case 'snooze':
      return snooze(tx, id, change.until, actor, now);
    case 'wake':
      return unsnooze(tx, id, actor, now);
    case 'close':
      return close(tx, id, actor, now);
    case 'reopen':
      return reopen(tx, id, actor, now);
    case 'see':
      return markSeen(tx, id, actor);
    case 'unsee':
      return markUnseen(tx, id, actor);
  }
}
