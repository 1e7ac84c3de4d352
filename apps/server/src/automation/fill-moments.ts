import { anchoredSince } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { fillDues } from './task-store.ts';
import type { Rule } from './types.ts';

const pageSize = 5000;

/**
 * The moments of a rule on time that goes live, for conversations that were there before it. Those whose moment has
 * passed already are left alone: going live must not do at once what would have happened over months.
 */
export async function fillMoments(tx: Tx, rule: Rule, now: Date): Promise<void> {
  if (rule.trigger.kind !== 'time') return;
  const length = rule.trigger.minutes * 60_000;
  const since = new Date(now.getTime() - length);
  for (let after: string | null = null; ; ) {
    const found = await anchoredSince(tx, rule.trigger.since, since, { after, limit: pageSize });
    await fillDues(
      tx,
      found.map(({ id, at }) => ({
        ruleId: rule.id,
        conversationId: id,
        dueAt: new Date(at.getTime() + length),
        since: at,
        passed: false,
        actor: 'system',
      })),
    );
    if (found.length < pageSize) return;
    after = found.at(-1)?.id ?? null;
  }
}
