import { fits } from '../core/capacity.ts';
import { Heap } from '../core/heap.ts';
import type { Seat, Work } from '../core/types.ts';
import type { Arrival, Day, Shift } from './day.ts';
import { capacity, type Strategy } from './strategies.ts';

export interface Begun {
  arrival: Arrival;
  agentId: string;
  /** Milliseconds until somebody began. */
  waited: number;
}

export interface Outcome {
  begun: Begun[];
  /** Customers whom nobody had begun to help when the last agent went home. */
  left: number;
  /** By agent: time in which they had something in hand while they were there, as a share of their time there. */
  busy: number[];
}

interface Moment {
  at: number;
  run(): void;
}

/** Somebody who does not know the product takes this much longer. */
const slower = 1.3;

/**
 * Lives a day through. An agent finishes what they have in hand also after their span is over.
 * @throws when work is given twice, to somebody who is not there, may not have it or has no room
 */
export function runDay(day: Day, strategy: Strategy): Outcome {
  const moments = new Heap<Moment>((a, b) => a.at - b.at);
  const seats = new Map(day.shifts.map((shift) => [shift.agentId, seatOf(shift)]));
  const waiting = new Map<string, Arrival>();
  const begun: Begun[] = [];
  const spent = new Map<string, { since: number; total: number }>();
  let now = 0;

  function take(given: { workId: string; agentId: string }[]): void {
    for (const { workId, agentId } of given) {
      const arrival = waiting.get(workId);
      const seat = seats.get(agentId) as Seat;
      if (!arrival) throw new Error(`${workId} was given twice`);
      if (seat.presence !== 'online') throw new Error(`${agentId} is not there`);
      if ((seat.skills.get(arrival.language) ?? 0) < 3) throw new Error(`${agentId} does not speak it`);
      if (!fits(seat, arrival.channelClass, capacity)) throw new Error(`${agentId} has no room`);
      waiting.delete(workId);
      begun.push({ arrival, agentId, waited: now - arrival.at });
      hold(agentId, arrival.channelClass, 1);
      const knows = seat.skills.has(arrival.product);
      moments.push({
        at: now + arrival.handling * (knows ? 1 : slower),
        run: () => {
          hold(agentId, arrival.channelClass, -1);
          take(strategy.seat(seats.get(agentId) as Seat, now));
        },
      });
    }
  }

  function hold(agentId: string, channelClass: string, change: 1 | -1): void {
    const seat = seats.get(agentId) as Seat;
    const load = new Map(seat.load).set(channelClass, (seat.load.get(channelClass) ?? 0) + change);
    const before = [...seat.load.values()].reduce((sum, count) => sum + count, 0);
    const clock = spent.get(agentId) ?? { since: 0, total: 0 };
    if (before === 0) spent.set(agentId, { ...clock, since: now });
    if (before + change === 0) spent.set(agentId, { since: now, total: clock.total + now - clock.since });
    seats.set(agentId, { ...seat, load, idleSince: change === 1 ? now : seat.idleSince });
  }

  function presence(agentId: string, state: 'online' | 'offline'): void {
    seats.set(agentId, { ...(seats.get(agentId) as Seat), presence: state });
    take(strategy.seat(seats.get(agentId) as Seat, now));
  }

  for (const { agentId, spans } of day.shifts)
    for (const { from, to } of spans) {
      moments.push({ at: from, run: () => presence(agentId, 'online') });
      moments.push({ at: to, run: () => presence(agentId, 'offline') });
    }
  for (const arrival of day.arrivals)
    moments.push({
      at: arrival.at,
      run: () => {
        waiting.set(arrival.id, arrival);
        take(strategy.arrive(workOf(arrival), now));
      },
    });
  for (let next = moments.pop(); next; next = moments.pop()) {
    for (let wake = strategy.wakeAt(); wake !== null && wake < next.at; wake = strategy.wakeAt()) {
      now = wake;
      take(strategy.wake(now));
    }
    now = next.at;
    next.run();
  }
  return {
    begun,
    left: waiting.size,
    busy: day.shifts.map(({ agentId, spans }) => {
      const there = spans.reduce((sum, { from, to }) => sum + to - from, 0);
      return (spent.get(agentId)?.total ?? 0) / there;
    }),
  };
}

const seatOf = ({ agentId, skills }: Shift): Seat => ({
  agentId,
  teamIds: new Set(['service']),
  skills,
  presence: 'offline',
  onHold: false,
  idleSince: 0,
  load: new Map(),
  capacity: null,
});

const workOf = (arrival: Arrival): Work => ({
  id: arrival.id,
  teamId: 'service',
  channelClass: arrival.channelClass,
  enteredAt: arrival.at,
  dueAt: arrival.dueAt,
  urgency: 0,
  value: arrival.value,
  required: [{ skill: arrival.language, level: 3 }],
  preferred: [{ skill: arrival.product, level: 5 }],
  sticky: null,
  passedBy: new Map(),
});
