/** One event, or one moment, with every rule that it may make run. */
import { lockConversationIfAny } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { SendAnswer } from './actions/index.ts';
import { chainOf } from './chain.ts';
import type { Surroundings } from './circumstances.ts';
import { firstUnmet } from './conditions.ts';
import { type Ready, ready } from './ready-rule.ts';
import { findRule } from './rule-store.ts';
import { runRule } from './run-rule.ts';
import { readSnapshot } from './snapshot.ts';
import { type Due, passDue, passedDues, removeDues, setDue, type Task } from './task-store.ts';
import { endsCounting, isCountedFrom, isTriggeredBy } from './triggers.ts';
import type { Snapshot } from './types.ts';

export interface TaskContext {
  surroundings: Surroundings;
  send: SendAnswer;
  now: Date;
}

/** @param rules the live ones, in order. @returns whether a rule changed something */
export async function takeTask(
  tx: Tx,
  task: Task,
  rules: readonly Ready[],
  context: TaskContext,
): Promise<boolean> {
  const chain = chainOf(task.actor);
  let snapshot = await readSnapshot(tx, task.conversationId, task, context.now);
  if (!snapshot) return false;
  await countFrom(tx, task, rules, snapshot);
  let changed = false;
  for (const rule of rules) {
    if (task.seq <= rule.liveFrom || chain.includes(rule.id)) continue;
    if (!isTriggeredBy(rule.trigger, task, snapshot.message)) continue;
    if (firstUnmet(rule.conditions, snapshot, context.surroundings.hours) !== null) continue;
    // Looked at once more with the conversation held: an agent may have been faster.
    await lockConversationIfAny(tx, task.conversationId);
    snapshot = await readSnapshot(tx, task.conversationId, task, context.now);
    if (!snapshot) return changed;
    if (firstUnmet(rule.conditions, snapshot, context.surroundings.hours) !== null) continue;
    const did = await runRule(tx, {
      rule,
      snapshot,
      chain,
      eventSeq: task.seq,
      surroundings: context.surroundings,
      send: context.send,
    });
    if (!did) continue;
    changed = true;
    snapshot = await readSnapshot(tx, task.conversationId, task, context.now);
    if (!snapshot) return changed;
  }
  for (const due of await passedDues(tx, task.conversationId))
    changed = (await takeDue(tx, due, context)) || changed;
  return changed;
}

/** Moves the moments of rules on time. */
async function countFrom(tx: Tx, task: Task, rules: readonly Ready[], { message }: Snapshot): Promise<void> {
  for (const { id, trigger, liveFrom } of rules) {
    if (trigger.kind === 'event' || task.seq <= liveFrom) continue;
    if (endsCounting(trigger, task.type)) await removeDues(tx, id, task.conversationId);
    if (!isCountedFrom(trigger, task, message)) continue;
    await setDue(tx, {
      ruleId: id,
      conversationId: task.conversationId,
      dueAt: new Date(task.at.getTime() + trigger.minutes * 60_000),
      since: task.at,
      passed: false,
      actor: task.actor,
    });
  }
}

/** The moment of a rule has come, or is looked at again. It is over once the rule has run. */
export async function takeDue(tx: Tx, due: Due, context: TaskContext): Promise<boolean> {
  const found = await findRule(tx, due.ruleId);
  const chain = chainOf(due.actor);
  await lockConversationIfAny(tx, due.conversationId);
  const snapshot = await readSnapshot(tx, due.conversationId, null, context.now);
  if (found?.state !== 'live' || !snapshot || chain.includes(due.ruleId)) {
    await removeDues(tx, due.ruleId, due.conversationId);
    return false;
  }
  const rule = ready(found);
  if (firstUnmet(rule.conditions, snapshot, context.surroundings.hours) !== null) {
    if (!due.passed) await passDue(tx, due);
    return false;
  }
  await removeDues(tx, due.ruleId, due.conversationId);
  return runRule(tx, {
    rule,
    snapshot,
    chain,
    eventSeq: null,
    surroundings: context.surroundings,
    send: context.send,
  });
}
