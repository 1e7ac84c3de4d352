/** Ways to give work away, behind one face: ours, and two that are common elsewhere. */
import { fits } from '../core/capacity.ts';
import { isQualified, requirementsAt } from '../core/requirements.ts';
import { Router } from '../core/router.ts';
import type { CapacityPolicy, RoutingPolicy, Seat, Weights, Work } from '../core/types.ts';
import { minute } from './day.ts';

export interface Given {
  workId: string;
  agentId: string;
}

export interface Strategy {
  /** An agent came, went (offline) or has other work in hand than before. */
  seat(seat: Seat, now: number): Given[];
  arrive(work: Work, now: number): Given[];
  /** When it wants to be asked again though nothing happens. */
  wakeAt(): number | null;
  wake(now: number): Given[];
}

export const capacity: CapacityPolicy = {
  capacity: 6,
  classes: { live: { units: 2, interruptible: false }, deferred: { units: 2, interruptible: true } },
};

const policyWith = (weights: Weights): RoutingPolicy => ({
  weights,
  deadlineHalfLife: 30 * minute,
  capacity,
  relaxation: new Map(),
});

export const ours = (): Strategy => withRouter({ deadline: 4, urgency: 2, value: 1, waiting: 1 }, true);

/** Whoever came first is first, whatever they are worth and were promised; the longest idle agent who may. */
export const firstCome = (): Strategy => withRouter({ deadline: 0, urgency: 0, value: 0, waiting: 1 }, false);

/** @param preferring whether agents who know the product are preferred */
function withRouter(weights: Weights, preferring: boolean): Strategy {
  const router = new Router(policyWith(weights));
  return {
    seat(seat, now) {
      router.putSeat(seat);
      return router.settle(now);
    },
    arrive(work, now) {
      router.putWork(preferring ? work : { ...work, preferred: [] }, now);
      return router.settle(now);
    },
    wakeAt: () => router.wakeAt(),
    wake: (now) => router.settle(now),
  };
}

/** Each new matter to the next agent who may have it, at once, into a queue of their own. */
export function roundRobin(): Strategy {
  const policy = policyWith({ deadline: 0, urgency: 0, value: 0, waiting: 1 });
  const seats = new Map<string, Seat>();
  const queues = new Map<string, Work[]>();
  let homeless: Work[] = [];
  let turn = 0;

  function place(work: Work, now: number): string | null {
    const order = [...seats.values()];
    for (let step = 0; step < order.length; step++) {
      const seat = order[(turn + step) % order.length] as Seat;
      if (seat.presence !== 'online' || !isQualified(seat, requirementsAt(work, now, policy))) continue;
      turn = (turn + step + 1) % order.length;
      queues.set(seat.agentId, [...(queues.get(seat.agentId) ?? []), work]);
      return seat.agentId;
    }
    homeless.push(work);
    return null;
  }

  function begin(agentId: string): Given[] {
    const given: Given[] = [];
    let seat = seats.get(agentId);
    let queue = queues.get(agentId) ?? [];
    while (seat?.presence === 'online' && queue[0] && fits(seat, queue[0].channelClass, capacity)) {
      const [work, ...rest] = queue as [Work, ...Work[]];
      queue = rest;
      const load = new Map(seat.load).set(work.channelClass, (seat.load.get(work.channelClass) ?? 0) + 1);
      seat = { ...seat, load };
      seats.set(agentId, seat);
      given.push({ workId: work.id, agentId });
    }
    queues.set(agentId, queue);
    return given;
  }

  return {
    seat(seat, now) {
      seats.set(seat.agentId, seat);
      let moving: Work[] = [];
      if (seat.presence === 'online') {
        moving = homeless;
        homeless = [];
      } else {
        moving = queues.get(seat.agentId) ?? [];
        queues.set(seat.agentId, []);
      }
      const touched = new Set([seat.agentId, ...moving.flatMap((work) => place(work, now) ?? [])]);
      return [...touched].flatMap(begin);
    },
    arrive(work, now) {
      const agentId = place(work, now);
      return agentId === null ? [] : begin(agentId);
    },
    wakeAt: () => null,
    wake: () => [],
  };
}
