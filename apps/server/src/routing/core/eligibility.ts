import { fits } from './capacity.ts';
import { isQualified, type Requirements } from './requirements.ts';
import type { CapacityPolicy, Seat, Work } from './types.ts';

/** Why an agent does not get a matter now, the most lasting reason first. */
export type Hindrance =
  | 'not_qualified'
  | 'not_online'
  | 'on_hold'
  | 'passed'
  | 'waits_for_last_agent'
  | 'full';

/** What keeps an agent from a matter, or null when it may be given to them. */
export function hindranceOf(
  seat: Seat,
  work: Work,
  requirements: Requirements,
  now: number,
  capacity: CapacityPolicy,
): Hindrance | null {
  if (!isQualified(seat, requirements)) return 'not_qualified';
  if (seat.presence !== 'online') return 'not_online';
  if (seat.onHold) return 'on_hold';
  if ((work.passedBy.get(seat.agentId) ?? 0) > now) return 'passed';
  if (!fits(seat, work.channelClass, capacity)) return 'full';
  return null;
}

/**
 * The agent a matter still waits for: the last one who had it, for a set time, while they are at work and qualified.
 * Somebody who is offline or on hold is not waited for.
 */
export function awaitedAgent(
  work: Work,
  requirements: Requirements,
  seats: ReadonlyMap<string, Seat>,
  now: number,
): string | null {
  const { sticky } = work;
  if (!sticky || sticky.until <= now) return null;
  const seat = seats.get(sticky.agentId);
  if (!seat || seat.presence === 'offline' || seat.onHold || !isQualified(seat, requirements)) return null;
  return (work.passedBy.get(seat.agentId) ?? 0) > now ? null : seat.agentId;
}
