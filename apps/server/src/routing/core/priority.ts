import type { RoutingPolicy, Weights, Work } from './types.ts';

/** The terms of a priority, each already weighted; their sum decides. */
export type PriorityTerms = Record<keyof Weights, number>;

const hour = 3_600_000;

/**
 * priority = w_deadline × closeness + w_urgency × urgency / 3 + w_value × value + w_waiting × hours waited
 *
 * value = the customer's attribute `value` / the setting `highestValue`, 0 to 1: what counts is where a customer stands
 * on the company's own scale, points or an amount of money; more than the highest counts no more.
 *
 * closeness = h / (h + time left) before the service level is due, with h the half-life: 0.5 when h is left, 1 when it
 * is due; 1 + hours overdue after it, at most 2. A matter without a service level has closeness 0. The waiting term has
 * no upper bound, so that whatever the weights, nothing waits for ever behind newer matters (unless its weight is 0).
 */
export function priorityTerms(work: Work, now: number, policy: RoutingPolicy): PriorityTerms {
  const { weights } = policy;
  return {
    deadline: weights.deadline * closeness(work.dueAt, now, policy.deadlineHalfLife),
    urgency: (weights.urgency * work.urgency) / 3,
    value: weights.value * work.value,
    waiting: (weights.waiting * Math.max(0, now - work.enteredAt)) / hour,
  };
}

export function priority(work: Work, now: number, policy: RoutingPolicy): number {
  const { weights } = policy;
  return (
    weights.deadline * closeness(work.dueAt, now, policy.deadlineHalfLife) +
    (weights.urgency * work.urgency) / 3 +
    weights.value * work.value +
    (weights.waiting * Math.max(0, now - work.enteredAt)) / hour
  );
}

function closeness(dueAt: number | null, now: number, halfLife: number): number {
  if (dueAt === null) return 0;
  const left = dueAt - now;
  return left > 0 ? halfLife / (halfLife + left) : Math.min(2, 1 - left / hour);
}
