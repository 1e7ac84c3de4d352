import type { CapacityPolicy, ChannelClass, Seat } from './types.ts';

/**
 * True when one more matter of a class fits: what it takes, and what the agent has already, stay within their units.
 * Interruptible matters (deferred work) fill what is left, and give way: they do not count against a class that is not
 * interruptible itself. So a call (all units) is given to somebody who only has mail open, never to somebody in a chat.
 */
export function fits(seat: Seat, channelClass: string, policy: CapacityPolicy): boolean {
  const capacity = seat.capacity ?? policy.capacity;
  const taken = classOf(channelClass, policy);
  let used = 0;
  for (const [name, count] of seat.load) {
    const other = classOf(name, policy);
    if (taken.interruptible || !other.interruptible) used += count * other.units;
  }
  return used + taken.units <= capacity;
}

/** What a load takes of an agent in all, units. It may be more than they have: by hand more can be given. */
export function unitsOf(load: ReadonlyMap<string, number>, policy: CapacityPolicy): number {
  let used = 0;
  for (const [name, count] of load) used += count * classOf(name, policy).units;
  return used;
}

const classOf = (name: string, policy: CapacityPolicy): ChannelClass =>
  policy.classes[name] ?? { units: policy.capacity, interruptible: false };
