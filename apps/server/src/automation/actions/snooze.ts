import { z } from 'zod';
import { snooze as snoozeUntil } from '../../conversations/index.ts';
import type { Circumstances } from '../types.ts';
import { type ActionKind, done, nothing, refused } from './action.ts';

const schema = z.object({
  kind: z.literal('snooze'),
  until: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('minutes'), minutes: z.number().int().min(1).max(525_600) }),
      z.object({ kind: z.literal('opening') }),
    ])
    .describe('`opening`: until business hours begin; while they last it does nothing'),
});
type Snooze = z.infer<typeof schema>;

export const snooze: ActionKind<typeof schema> = {
  schema,
  plan(action, facts, circumstances) {
    if (facts.state === 'closed') return refused(facts, 'is_closed');
    const until = momentOf(action, circumstances);
    return until === null
      ? nothing(facts)
      : done({ ...facts, state: 'snoozed' }, { until: until.toISOString() });
  },
  async carryOut(action, { tx, facts, actor, now, circumstances }) {
    const until = momentOf(action, circumstances);
    if (until !== null) await snoozeUntil(tx, facts.id, until, actor, now);
    return {};
  },
};

/** Null when there is nothing to wait for. */
function momentOf({ until }: Snooze, { now, nextOpening }: Circumstances): Date | null {
  if (until.kind === 'minutes') return new Date(now.getTime() + until.minutes * 60_000);
  return nextOpening !== null && nextOpening.getTime() > now.getTime() ? nextOpening : null;
}
