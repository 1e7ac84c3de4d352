/** One event, or one moment, with every rule that it may make run. */
import { lockConversationIfAny, readFacts } from '../conversations/index.ts';
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

/** An event, and what was seen of its conversation before that was held. */
export interface SeenTask {
  task: Task;
  look: Snapshot | null;
  /** The conversation has moments that passed without the conditions holding. */
  passed: boolean;
}

/** @param rules the live ones, in order. @returns whether a rule changed something */
export async function takeTask(
  tx: Tx,
  { task, look, passed }: SeenTask,
  rules: readonly Ready[],
  context: TaskContext,
): Promise<boolean> {
  if (!look) return false;
  await countFrom(tx, task, rules, look);
  let changed = await runRules(tx, { task, look }, rules, context);
  if (passed)
    for (const due of await passedDues(tx, task.conversationId))
      changed = (await takeDue(tx, due, context)) || changed;
  return changed;
}

async function runRules(
  tx: Tx,
  { task, look }: { task: Task; look: Snapshot },
  rules: readonly Ready[],
  { surroundings, send, now }: TaskContext,
): Promise<boolean> {
  const { conversationId, seq: eventSeq } = task;
  const chain = chainOf(task.actor);
  const applies = (rule: Ready, snapshot: Snapshot): boolean =>
    eventSeq > rule.liveFrom &&
    !chain.includes(rule.id) &&
    isTriggeredBy(rule.trigger, task, snapshot.message) &&
    firstUnmet(rule.conditions, snapshot, surroundings.hours) === null;
  let snapshot = look;
  let held = false;
  let changed = false;
  for (const seen of rules) {
    if (!applies(seen, snapshot)) continue;
    if (!held) {
      // Looked at once more with the conversation held: an agent may have been faster.
      await lockConversationIfAny(tx, conversationId);
      held = true;
      const found = await readSnapshot(tx, conversationId, task, now);
      if (!found) return false;
      snapshot = found;
    }
    // The rule too: it may have been switched off since, by somebody or by its own failures.
    const rule = await findReady(tx, seen.id);
    if (rule?.state !== 'live' || !applies(rule, snapshot)) continue;
    if (!(await runRule(tx, { rule, snapshot, chain, eventSeq, surroundings, send }))) continue;
    changed = true;
    const facts = (await readFacts(tx, [conversationId])).get(conversationId);
    if (!facts || facts.mergedInto !== null) return changed;
    snapshot = { ...snapshot, facts };
  }
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
  const rule = await findReady(tx, due.ruleId);
  const chain = chainOf(due.actor);
  await lockConversationIfAny(tx, due.conversationId);
  const snapshot = await readSnapshot(tx, due.conversationId, null, context.now);
  if (rule?.state !== 'live' || !snapshot || chain.includes(due.ruleId)) {
    await removeDues(tx, due.ruleId, due.conversationId);
    return false;
  }
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

async function findReady(tx: Tx, id: string): Promise<Ready | null> {
  const rule = await findRule(tx, id);
  return rule && ready(rule);
}
