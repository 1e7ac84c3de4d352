/**
 * Loop protection. What a rule did is in the log under its id and the ids of the rules whose effects made it run. A rule
 * is not run by its own effects, however many rules lie between, and a chain of others ends after a few. So every set
 * of rules comes to rest; what can still begin anew each time (a snooze that ends, a customer who answers) is held to a
 * number of runs an hour.
 */
import type { Actor } from '../conversations/index.ts';
import type { Rule } from './types.ts';

/** Rules that may follow one from another. */
export const longestChain = 5;
/** Runs of one rule in one conversation within an hour. */
export const mostRunsAnHour = 20;

/** Ids of the rules that led to an event, the nearest first. @param actor as the event log says it */
export function chainOf(actor: string): string[] {
  const [kind = '', ids = ''] = actor.split(':');
  return kind === 'rule' ? ids.split(',') : [];
}

export const actorOf = (rule: Pick<Rule, 'id' | 'name'>, chain: readonly string[]): Actor => ({
  kind: 'rule',
  id: rule.id,
  name: rule.name,
  because: chain,
});
