import { formatFilter, withNames } from '@throughline/filter';
import type { Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { type MadeChannels, treeOf, withFormerTeams } from '../views/index.ts';
import { type Known, type Missing, missingIn, readKnown } from './references.ts';
import { findRule, selectRules } from './rule-store.ts';
import { countRuns } from './run-store.ts';
import type { Rule, RuleRun } from './types.ts';

/** A rule as people read it: names in its filters, what it names and is not there, how often it ran in the last day. */
export interface ShownRule extends Rule {
  missing: Missing[];
  lastDay: Record<RuleRun['outcome'], number>;
}

const dayMs = 86_400_000;

/** In the order in which they run. */
export async function listRules(db: Reader, made: MadeChannels, now: Date): Promise<ShownRule[]> {
  return showRules(db, await selectRules(db), made, now);
}

/** @throws AppError `rule_not_found` */
export async function getRule(db: Reader, id: string, made: MadeChannels, now: Date): Promise<ShownRule> {
  const rule = await findRule(db, id);
  if (!rule) throw new AppError('rule_not_found');
  const [shown] = await showRules(db, [rule], made, now);
  return shown as ShownRule;
}

async function showRules(
  db: Reader,
  rules: readonly Rule[],
  made: MadeChannels,
  now: Date,
): Promise<ShownRule[]> {
  const [known, counts] = await Promise.all([
    readKnown(db, made),
    countRuns(db, new Date(now.getTime() - dayMs)),
  ]);
  const trees = rules.flatMap(({ conditions }) =>
    conditions.flatMap((condition) => (condition.kind === 'filter' ? treeOf(condition.filter) : [])),
  );
  const names = await withFormerTeams(db, known.names, trees);
  return rules.map((rule) => {
    const lastDay = { done: 0, nothing: 0, failed: 0, stopped: 0 };
    for (const each of counts) if (each.ruleId === rule.id) lastDay[each.outcome] = each.count;
    return { ...withNamesIn(rule, names), missing: missingIn(rule, known), lastDay };
  });
}

function withNamesIn(rule: Rule, names: Known['names']): Rule {
  const conditions = rule.conditions.map((condition) =>
    condition.kind === 'filter'
      ? { ...condition, filter: formatFilter(withNames(treeOf(condition.filter), names)) }
      : condition,
  );
  return { ...rule, conditions };
}
