import { v7 as uuid } from 'uuid';
import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents, headSequence } from '../platform/events/index.ts';
import type { MadeChannels } from '../views/index.ts';
import { checkRule } from './check-content.ts';
import { insertRule, lockRule, placeRule, removeRule, selectRules, updateRule } from './rule-store.ts';
import { removeDues } from './task-store.ts';
import type { Rule, RuleContent } from './types.ts';

/** More would be looked at for every event. */
const mostRules = 200;

export interface RuleChange extends Partial<RuleContent> {
  state?: 'live' | 'off' | undefined;
  /** The version that was changed; another one means that somebody else was faster. */
  version?: number | undefined;
}

interface SaveDeps {
  database: Database;
  made(): MadeChannels;
  now(): Date;
}

/**
 * Keeps a rule, after the others. It runs for nothing until it goes live.
 * @throws AppError `invalid_input`
 */
export async function createRule(
  { database, made, now }: SaveDeps,
  content: RuleContent,
  actor: string,
): Promise<string> {
  const checked = await checkRule(database.db, content, made());
  const id = uuid();
  await database.transaction(async (tx) => {
    if ((await selectRules(tx)).length >= mostRules)
      throw invalid('name', `no more than ${mostRules} rules can be kept`);
    await insertRule(tx, {
      id,
      ...checked,
      state: 'draft',
      version: 1,
      failures: 0,
      notice: null,
      liveFrom: 0,
      changedAt: now(),
    });
    await tell(tx, { ruleId: id, deleted: false, goesLive: false }, actor);
    await audit(tx, 'rule.created', { id, name: checked.name }, changesBetween({}, checked));
  });
  return id;
}

/**
 * Changes what a rule says, or switches it on and off. Going live it begins with what happens from then on; a rule on
 * time takes the moments that are still to come.
 * @throws AppError `rule_not_found`, `rule_changed`, `invalid_input`
 */
export async function changeRule(
  { database, made, now }: SaveDeps,
  id: string,
  change: RuleChange,
  actor: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    const before = await lockRule(tx, id);
    if (!before) throw new AppError('rule_not_found');
    if (change.version !== undefined && change.version !== before.version) throw new AppError('rule_changed');
    const content = contentOf(change);
    const next: Rule = {
      ...before,
      // Left alone where it is not given: a rule may be switched off while a team it names is gone.
      ...(content ? await checkRule(tx, { ...before, ...content }, made()) : {}),
      ...(content ? { version: before.version + 1 } : {}),
      state: change.state ?? before.state,
      changedAt: now(),
    };
    if (change.state === 'live' && !content) await checkRule(tx, before, made());
    const goesLive = next.state === 'live' && before.state !== 'live';
    const countsAnew =
      goesLive || (next.state === 'live' && JSON.stringify(next.trigger) !== JSON.stringify(before.trigger));
    await updateRule(tx, {
      ...next,
      ...(goesLive ? { failures: 0, notice: null } : {}),
      ...(countsAnew ? { liveFrom: await headSequence(tx) } : {}),
    });
    if (countsAnew || next.state !== 'live') await removeDues(tx, id, null);
    await tell(tx, { ruleId: id, deleted: false, goesLive: countsAnew }, actor);
    await audit(tx, 'rule.changed', { id, name: before.name }, changesBetween(told(before), told(next)));
  });
}

/** @throws AppError `rule_not_found` */
export async function deleteRule(database: Database, id: string, actor: string): Promise<void> {
  await database.transaction(async (tx) => {
    const rule = await lockRule(tx, id);
    if (!rule) throw new AppError('rule_not_found');
    await removeRule(tx, id);
    await tell(tx, { ruleId: id, deleted: true, goesLive: false }, actor);
    await audit(tx, 'rule.deleted', { id, name: rule.name });
  });
}

/**
 * Puts rules into this order; rules that are not named stay behind them in theirs.
 * @throws AppError `rule_not_found`
 */
export async function orderRules(database: Database, ids: readonly string[], actor: string): Promise<void> {
  await database.transaction(async (tx) => {
    const rules = await selectRules(tx);
    if (ids.some((id) => !rules.some((rule) => rule.id === id))) throw new AppError('rule_not_found');
    const rest = rules.map((rule) => rule.id).filter((id) => !ids.includes(id));
    const order = [...ids, ...rest];
    const places = new Map(order.map((id, index) => [id, index + 1]));
    // Written in one order whatever is asked for, so that two who sort at once do not wait for each other.
    for (const id of [...order].sort()) await placeRule(tx, id, places.get(id) as number);
    await tell(tx, { ruleId: ids[0] ?? null, deleted: false, goesLive: false }, actor);
    const namesOf = (some: readonly string[]) =>
      some.map((id) => rules.find((rule) => rule.id === id)?.name ?? id);
    const before = namesOf(rules.map((rule) => rule.id));
    await audit(
      tx,
      'rule.ordered',
      { id: 'rules', name: '' },
      changesBetween({ order: before }, { order: namesOf(order) }),
    );
  });
}

const told = ({ name, state, trigger, conditions, actions }: Rule) => ({
  name,
  state,
  trigger,
  conditions,
  actions,
});

function contentOf({ name, trigger, conditions, actions }: RuleChange): Partial<RuleContent> | null {
  const given = Object.entries({ name, trigger, conditions, actions }).filter(
    (entry) => entry[1] !== undefined,
  );
  return given.length === 0 ? null : (Object.fromEntries(given) as Partial<RuleContent>);
}

async function tell(
  tx: Tx,
  data: { ruleId: string | null; deleted: boolean; goesLive: boolean },
  actor: string,
): Promise<void> {
  await appendEvents(tx, [{ type: 'rule.changed', actor, data }]);
}
