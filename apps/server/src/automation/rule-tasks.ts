import type { Tx } from '../platform/db/index.ts';
import type { Consumer, Event } from '../platform/events/index.ts';
import { readSetting, writeSetting } from '../platform/settings/index.ts';
import { fillMoments } from './fill-moments.ts';
import { surroundingsChange, tellChange } from './remember-surroundings.ts';
import { findRule, selectLiveRules } from './rule-store.ts';
import { insertTasks, type Task, withPassedDues } from './task-store.ts';
import { anchors, triggeringTypes, typeOf } from './triggers.ts';
import type { Rule } from './types.ts';

const progress = 'automation.progress';

/**
 * Puts aside the events that rules may run for; `startRules` takes them one by one. What was put aside once is never
 * again, also when the log is read from its beginning.
 */
export function ruleTasks(deps: { now(): Date; wake(): void }): Consumer {
  return {
    name: 'automation',
    types: [...triggeringTypes, ...surroundingsChange, 'rule.changed'],
    async handle(events, tx) {
      const seen = ((await readSetting(tx, progress)) as number | null) ?? 0;
      const fresh = events.filter((event) => event.seq > seen);
      const last = fresh.at(-1);
      if (!last) return;
      for (const { type, data } of fresh) if (type === 'rule.changed' && data.goesLive) await begin(tx, data);
      const changed = fresh.findLast(({ type }) => surroundingsChange.includes(type));
      if (changed) await tellChange(tx, changed.seq);
      await insertTasks(tx, await wanted(tx, fresh));
      await writeSetting(tx, progress, last.seq);
    },
    afterCommit: deps.wake,
  };

  async function begin(tx: Tx, { ruleId }: Event['data']): Promise<void> {
    const rule = await findRule(tx, ruleId as string);
    if (rule?.state === 'live') await fillMoments(tx, rule, deps.now());
  }
}

async function wanted(tx: Tx, events: readonly Event[]): Promise<Task[]> {
  const rules = await selectLiveRules(tx);
  if (rules.length === 0) return [];
  const types = new Set(rules.flatMap(typesOf));
  const ids = [...new Set(events.flatMap((event) => event.conversationId ?? []))];
  const waiting = await withPassedDues(tx, ids);
  return events.flatMap(({ conversationId, ...event }) =>
    conversationId !== null && (types.has(event.type) || waiting.has(conversationId))
      ? [
          {
            seq: event.seq,
            type: event.type,
            actor: event.actor,
            data: event.data,
            at: event.at,
            conversationId,
          },
        ]
      : [],
  );
}

function typesOf({ trigger }: Rule): string[] {
  if (trigger.kind === 'event') return [typeOf(trigger) as string];
  const { type, ends } = anchors[trigger.since];
  return [type, ...ends];
}
