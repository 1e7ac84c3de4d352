import { firstPassed, lockHistories, setDue } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { compare } from './compare.ts';
import { clocksOf } from './core/clocks.ts';
import { readAppliedLevels } from './levels.ts';
import { putClocks, readClocks } from './store.ts';

/**
 * Works out the clocks of conversations anew from what happened in them, writes what differs and tells what is new.
 * Everything that may move a clock ends here (an event, the timer, a change of a service level), so that again or in
 * another order comes to the same.
 * @param heard entries of the timeline that are news; empty where only time has passed or a service level changed
 */
export async function refresh(tx: Tx, ids: string[], heard: ReadonlySet<string>, now: Date): Promise<void> {
  if (ids.length === 0) return;
  const levels = await readAppliedLevels(tx);
  if (levels.length === 0 && (await readClocks(tx, ids)).length === 0) return;
  const histories = await lockHistories(tx, ids);
  // Read after the rows are held: nobody else changes them from here on.
  const stored = Map.groupBy(await readClocks(tx, ids), (clock) => clock.conversationId);
  const filters = levels.map((level) => level.filter);
  const chosen = await firstPassed(tx, ids, filters, { agentId: null, teamIds: [], now, timeZone: 'UTC' });
  const outcomes = histories.map((history) => {
    const level = levels[chosen.get(history.id) ?? -1];
    const clocks = level ? clocksOf(history, level, level.open, now.getTime()) : [];
    const about = { conversationId: history.id, customerId: history.customerId };
    return { ...about, ...compare(about, clocks, stored.get(history.id) ?? [], level?.id ?? null, heard) };
  });
  await putClocks(
    tx,
    outcomes.flatMap((outcome) => outcome.changed),
  );
  await setDue(tx, outcomes);
  await appendEvents(
    tx,
    outcomes.flatMap((outcome) => outcome.events),
  );
}
