import { type Draft, findDraft, readRows } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { readPolicy, type SupervisionPolicy } from './policy.ts';
import { participantsOf } from './store.ts';

export interface ReadAlong {
  /** Who has it. */
  agentId: string | null;
  /** Supervisors who speak beside them. */
  participants: string[];
  policy: SupervisionPolicy;
  /** What whoever has it is writing; null where policy forbids to see it, too. */
  draft: Draft | null;
}

/**
 * What stands beside a conversation for a supervisor who reads along. Looking changes nothing: it is neither marked as
 * seen nor assigned.
 * @throws AppError `conversation_not_found`
 */
export async function readAlong({ db }: Database, conversationId: string): Promise<ReadAlong> {
  const [rows, participants, policy] = await Promise.all([
    readRows(db, [conversationId]),
    participantsOf(db, conversationId),
    readPolicy(db),
  ]);
  const row = rows.get(conversationId);
  if (!row) throw new AppError('conversation_not_found');
  const readable = policy.draftsReadable && row.agentId !== null;
  const draft = readable ? await findDraft(db, conversationId, row.agentId as string) : null;
  return { agentId: row.agentId, participants, policy, draft };
}
