import { treeOf } from '../views/index.ts';
import type { Condition, ReadyCondition } from './conditions.ts';
import type { Rule, RuleContent } from './types.ts';

/** A rule whose filters are read. */
export type Ready<Kind extends RuleContent = Rule> = Omit<Kind, 'conditions'> & {
  conditions: ReadyCondition[];
};

export const ready = <Kind extends RuleContent>(rule: Kind): Ready<Kind> => ({
  ...rule,
  conditions: rule.conditions.map(readyCondition),
});

const readyCondition = (condition: Condition): ReadyCondition =>
  condition.kind === 'filter' ? { kind: 'filter', tree: treeOf(condition.filter) } : condition;
