import type { Surroundings } from './circumstances.ts';
import { firstUnmet } from './conditions.ts';
import type { Ready } from './ready-rule.ts';
import { type Firing, plan } from './simulate.ts';
import { isTriggeredBy } from './triggers.ts';

export interface Conflict {
  ruleId: string;
  name: string;
  about: 'assignment' | 'state' | 'labels' | 'reply';
  count: number;
}

/** Rules after a rule that, run for the same events, would change again what it changed, or answer a second time. */
export function conflictsWith(
  later: readonly Ready[],
  firings: readonly Firing[],
  surroundings: Surroundings,
): Conflict[] {
  const found = new Map<string, Conflict>();
  for (const firing of firings)
    for (const rule of later)
      for (const about of clashes(rule, firing, surroundings)) {
        const key = `${rule.id} ${about}`;
        const known = found.get(key) ?? { ruleId: rule.id, name: rule.name, about, count: 0 };
        found.set(key, { ...known, count: known.count + 1 });
      }
  return [...found.values()].sort((one, other) => other.count - one.count);
}

function clashes(rule: Ready, firing: Firing, surroundings: Surroundings): Conflict['about'][] {
  const { event, message, before, after, at } = firing;
  if (event === null || !isTriggeredBy(rule.trigger, event, message)) return [];
  const snapshot = { facts: after, message, now: at };
  if (firstUnmet(rule.conditions, snapshot, surroundings.hours) !== null) return [];
  const then = plan(rule, snapshot, surroundings, null);
  const changed = (one: typeof before, other: typeof before) => ({
    assignment: one.agentId !== other.agentId || one.teamId !== other.teamId,
    state: one.state !== other.state,
  });
  const first = changed(before, after);
  const second = changed(after, then.facts);
  const added = after.labels.filter((label) => !before.labels.includes(label));
  const removed = before.labels.filter((label) => !after.labels.includes(label));
  const replies = (did: Firing['did']) =>
    did.some((each) => each.kind === 'reply' && each.outcome === 'done');
  return [
    ...(first.assignment && second.assignment ? (['assignment'] as const) : []),
    ...(first.state && second.state ? (['state'] as const) : []),
    ...(added.some((label) => !then.facts.labels.includes(label)) ||
    removed.some((label) => then.facts.labels.includes(label))
      ? (['labels'] as const)
      : []),
    ...(replies(firing.did) && replies(then.did) ? (['reply'] as const) : []),
  ];
}
