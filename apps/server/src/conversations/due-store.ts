import { sql } from 'kysely';
import type { Tx } from '../platform/db/index.ts';
import type { Due } from './types.ts';

/** Writes what is due next. @returns those for which it is another than before */
export async function updateDue(
  tx: Tx,
  changes: readonly { conversationId: string; due: Due | null }[],
): Promise<{ id: string; customerId: string }[]> {
  const of = <T>(pick: (due: Due | null) => T) => changes.map(({ due }) => pick(due));
  const { rows } = await sql<{ id: string; customerId: string }>`
    update conversation set due_at = next.at, due_kind = next.kind, due_state = next.state
    from unnest(${changes.map((change) => change.conversationId)}::uuid[], ${of((due) => due?.at ?? null)}::timestamptz[],
                ${of((due) => due?.kind ?? null)}::text[], ${of((due) => due?.state ?? null)}::text[]) as next (id, at, kind, state)
    where conversation.id = next.id
      and (due_at, due_kind, due_state) is distinct from (next.at::timestamptz(3), next.kind, next.state)
    returning conversation.id, conversation.customer_id as "customerId"`.execute(tx);
  return rows;
}
