/** Runs one rule in one conversation, and writes down what it did or why it did not. */
import { v7 as uuid } from 'uuid';
import type { Tx } from '../platform/db/index.ts';
import { AppError, isUnavailable } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { act } from './act.ts';
import type { SendAnswer } from './actions/index.ts';
import { actorOf, longestChain, mostRunsAnHour } from './chain.ts';
import { circumstancesOf, type Surroundings } from './circumstances.ts';
import { countFailure, giveNotice } from './rule-store.ts';
import { insertRun, releaseMark, returnToMark, selectLately, setMark } from './run-store.ts';
import type { Did, Notice, Rule, RuleRun, Snapshot } from './types.ts';

/** Failures in a row after which a rule switches itself off. */
export const mostFailures = 20;
const hourMs = 3_600_000;

export interface RunInput {
  rule: Pick<Rule, 'id' | 'name' | 'version' | 'actions' | 'failures'>;
  /** Read while the conversation is held. */
  snapshot: Snapshot;
  /** Rules whose effects led here, the nearest first. */
  chain: readonly string[];
  /** Null for a rule on time. */
  eventSeq: number | null;
  surroundings: Surroundings;
  send: SendAnswer;
}

/** @returns whether the conversation changed */
export async function runRule(tx: Tx, input: RunInput): Promise<boolean> {
  const { rule, snapshot, chain, eventSeq } = input;
  const { now } = snapshot;
  const conversationId = snapshot.facts.id;
  const lately = await selectLately(tx, rule.id, conversationId, new Date(now.getTime() - hourMs));
  const write = (outcome: RuleRun['outcome'], did: Did[], reason: RuleRun['reason']) =>
    insertRun(tx, {
      id: uuid(),
      ruleId: rule.id,
      ruleVersion: rule.version,
      conversationId,
      eventSeq,
      outcome,
      did,
      reason,
      at: now,
    });
  const stopped =
    chain.length >= longestChain ? 'chain_too_deep' : lately.runs >= mostRunsAnHour ? 'too_often' : null;
  if (stopped !== null) {
    // Once an hour will do: what is stopped comes often.
    if (!lately.stopped) {
      await write('stopped', [], { code: stopped, error: null });
      await notice(tx, rule.id, { code: stopped, at: now.toISOString(), conversationId, error: null });
    }
    return false;
  }
  const result = await attempt(tx, input, lately.repliedAt);
  if ('error' in result) {
    await write('failed', [], { code: 'error', error: result.error });
    const failures = await countFailure(tx, rule.id, true);
    if (failures >= mostFailures)
      await notice(tx, rule.id, {
        code: 'failed_often',
        at: now.toISOString(),
        conversationId,
        error: result.error,
      });
    return false;
  }
  const changed = result.did.some((each) => each.outcome === 'done');
  await write(changed ? 'done' : 'nothing', result.did, null);
  if (rule.failures > 0) await countFailure(tx, rule.id, false);
  return changed;
}

/** All actions or none: what an error leaves half done is taken back, and the transaction goes on. */
async function attempt(
  tx: Tx,
  { rule, snapshot, chain, eventSeq, surroundings, send }: RunInput,
  repliedAt: Date | null,
): Promise<{ did: Did[] } | { error: string }> {
  const { facts, message, now } = snapshot;
  await setMark(tx);
  try {
    const { did } = await act(tx, {
      conversationId: facts.id,
      facts,
      actions: rule.actions,
      circumstances: circumstancesOf(surroundings, {
        actor: actorOf(rule, chain),
        now,
        automaticMessage: message?.automatic ?? false,
        repliedAt,
      }),
      runKey: `${rule.id}:${eventSeq ?? now.getTime()}`,
      holdSeconds: 0,
      send,
    });
    await releaseMark(tx);
    return { did };
  } catch (error) {
    // Not the rule's fault: everything is tried again.
    if (isUnavailable(error) || isConflict(error)) throw error;
    await returnToMark(tx);
    return { error: error instanceof AppError ? error.code : 'internal' };
  }
}

const isConflict = (error: unknown): boolean =>
  ['40001', '40P01'].includes((error as { code?: string }).code ?? '');

async function notice(tx: Tx, ruleId: string, given: Notice): Promise<void> {
  await giveNotice(tx, ruleId, given, given.code === 'failed_often' ? 'paused' : undefined);
  await appendEvents(tx, [
    { type: 'rule.changed', actor: 'system', data: { ruleId, deleted: false, goesLive: false } },
  ]);
}
