/**
 * Who gets what, without a database and without a clock of its own. Between two calls of `settle` it holds that no
 * agent could take anything that waits; so only what changed has to be looked at. Every pairing takes the matter of the
 * highest priority that a freed agent can take, and for it the best agent.
 */
import { fits } from './capacity.ts';
import { type Candidate, type Choice, chooseAgent } from './choose-agent.ts';
import { awaitedAgent, hindranceOf } from './eligibility.ts';
import { FreeSeats } from './free-seats.ts';
import { Heap } from './heap.ts';
import { type PriorityTerms, priority, priorityTerms } from './priority.ts';
import type { RoutingPolicy, Seat, Work } from './types.ts';
import { type Waiting, WaitingRoom } from './waiting-room.ts';

/** A matter given to an agent, and all that is needed to say why. */
export interface Match {
  workId: string;
  agentId: string;
  at: number;
  explanation: {
    priority: number;
    terms: PriorityTerms;
    waited: number;
    relaxed: number;
    waiting: number;
    chosen: Candidate;
    /** Who would have been next, at most three. */
    next: Candidate[];
    hindered: Choice['hindered'];
    lastAgent: boolean;
  };
}

export class Router {
  readonly #policy: RoutingPolicy;
  readonly #seats = new Map<string, Seat>();
  readonly #room: WaitingRoom;
  readonly #changedWork = new Set<string>();
  readonly #changedSeats = new Set<string>();
  readonly #changes = new Heap<{ id: string; at: number }>((a, b) => a.at - b.at);

  constructor(policy: RoutingPolicy) {
    this.#policy = policy;
    this.#room = new WaitingRoom(policy);
  }

  get waiting(): number {
    return this.#room.size;
  }

  /** Something waits, or what is known of it changed. */
  putWork(work: Work, now: number): void {
    this.#put(work, now);
    this.#changedWork.add(work.id);
  }

  /** It is answered, closed or somebody took it themselves. */
  removeWork(id: string): void {
    this.#room.remove(id);
    this.#changedWork.delete(id);
  }

  /** An agent came, or anything about them changed. */
  putSeat(seat: Seat): void {
    this.#seats.set(seat.agentId, seat);
    this.#changedSeats.add(seat.agentId);
    if (!this.#isAtWork(seat.agentId)) this.#waitNoLongerFor(seat.agentId);
  }

  removeSeat(agentId: string): void {
    this.#seats.delete(agentId);
    this.#changedSeats.delete(agentId);
    this.#waitNoLongerFor(agentId);
  }

  seat(agentId: string): Seat | undefined {
    return this.#seats.get(agentId);
  }

  /** When `settle` should be called again though nothing happens, or null. */
  wakeAt(): number | null {
    for (;;) {
      const next = this.#changes.peek();
      if (!next) return null;
      if (this.#room.get(next.id)?.changesAt === next.at) return next.at;
      this.#changes.pop();
    }
  }

  /** Everything that can be given away now. The matters are no longer waiting, the agents' loads have grown. */
  settle(now: number): Match[] {
    this.#ripen(now);
    const freed = new Set([...this.#changedSeats].filter((id) => this.#isAtWork(id)));
    const matches =
      freed.size + this.#changedWork.size <= few ? this.#oneByOne(freed, now) : this.#inOrder(freed, now);
    this.#changedSeats.clear();
    this.#changedWork.clear();
    return matches;
  }

  /** The matter an agent would get now, for those who pull: also when they are not free by the policy's count. */
  nextFor(agentId: string, now: number): string | null {
    const seat = this.#seats.get(agentId);
    return seat
      ? (this.#bestFor({ ...seat, load: new Map(), presence: 'online', onHold: false }, now)?.work.id ?? null)
      : null;
  }

  /** Place in the queue of its teams, 1 is next; null when it does not wait. */
  positionOf(workId: string, now: number): number | null {
    const mine = this.#room.get(workId);
    if (!mine) return null;
    const own = priority(mine.work, now, this.#policy);
    let ahead = 0;
    for (const other of this.#room.ofTeams(mine.requirements.teamIds)) {
      if (other === mine || other.work.channelClass !== mine.work.channelClass) continue;
      const theirs = priority(other.work, now, this.#policy);
      if (theirs > own || (theirs === own && earlier(other, mine) < 0)) ahead++;
    }
    return ahead + 1;
  }

  #put(work: Work, now: number): void {
    const { changesAt } = this.#room.put(work, now);
    if (changesAt !== null) this.#changes.push({ id: work.id, at: changesAt });
  }

  /** What became easier to give away with time counts as changed. */
  #ripen(now: number): void {
    for (let next = this.#changes.peek(); next && next.at <= now; next = this.#changes.peek()) {
      this.#changes.pop();
      const waiting = this.#room.get(next.id);
      if (waiting?.changesAt !== next.at) continue;
      this.#put(waiting.work, now);
      this.#changedWork.add(next.id);
    }
  }

  /** What waited for one agent may have to be given to anybody now. */
  #waitNoLongerFor(agentId: string): void {
    for (const { work } of this.#room.all())
      if (work.sticky?.agentId === agentId) this.#changedWork.add(work.id);
  }

  #isAtWork(agentId: string): boolean {
    const seat = this.#seats.get(agentId);
    return seat?.presence === 'online' && !seat.onHold;
  }

  /** The usual case: looks for the highest priority again after every pairing, which is faster than putting all in order. */
  #oneByOne(freed: ReadonlySet<string>, now: number): Match[] {
    const matches: Match[] = [];
    for (;;) {
      let best: Waiting | null = null;
      for (const id of this.#changedWork) best = this.#higher(best, this.#room.get(id) ?? null, now);
      for (const id of freed) best = this.#higher(best, this.#bestFor(this.#seats.get(id) as Seat, now), now);
      if (!best) return matches;
      const match = this.#give(best, now);
      if (match) matches.push(match);
      else this.#changedWork.delete(best.work.id);
    }
  }

  /** After a start, or when much changed at once. */
  #inOrder(freed: Set<string>, now: number): Match[] {
    const matches: Match[] = [];
    const all =
      freed.size > 0
        ? [...this.#room.all()]
        : [...this.#changedWork].flatMap((id) => this.#room.get(id) ?? []);
    const order = all
      .map((waiting) => ({ waiting, value: priority(waiting.work, now, this.#policy) }))
      .sort((a, b) => b.value - a.value || earlier(a.waiting, b.waiting));
    const free = new FreeSeats([...freed].map((id) => this.#seats.get(id) as Seat));
    for (const { waiting } of order) {
      const { work, requirements } = waiting;
      const someone = (seat: Seat) =>
        hindranceOf(this.#seats.get(seat.agentId) as Seat, work, requirements, now, this.#policy.capacity) ===
        null;
      if (!this.#changedWork.has(work.id) && !free.some(requirements.teamIds, someone)) continue;
      const match = this.#give(waiting, now);
      if (!match) continue;
      matches.push(match);
      if (this.#isFull(match.agentId)) free.remove(match.agentId);
    }
    return matches;
  }

  #isFull(agentId: string): boolean {
    return this.#openClasses(this.#seats.get(agentId) as Seat).size === 0;
  }

  /** Channel classes of which an agent can take one more. */
  #openClasses(seat: Seat): Set<string> {
    const { capacity } = this.#policy;
    return new Set(Object.keys(capacity.classes).filter((name) => fits(seat, name, capacity)));
  }

  #higher(a: Waiting | null, b: Waiting | null, now: number): Waiting | null {
    if (!a || !b) return a ?? b;
    const difference = priority(b.work, now, this.#policy) - priority(a.work, now, this.#policy);
    return difference > 0 || (difference === 0 && earlier(b, a) < 0) ? b : a;
  }

  #bestFor(seat: Seat, now: number): Waiting | null {
    let best: Waiting | null = null;
    let highest = Number.NEGATIVE_INFINITY;
    const open = this.#openClasses(seat);
    for (const waiting of this.#room.ofTeams(seat.teamIds)) {
      const { work, requirements } = waiting;
      // Most of what waits is not for this agent: the cheapest question first.
      if (!open.has(work.channelClass) && work.channelClass in this.#policy.capacity.classes) continue;
      if (hindranceOf(seat, work, requirements, now, this.#policy.capacity) !== null) continue;
      const awaited = awaitedAgent(work, requirements, this.#seats, now);
      if (awaited !== null && awaited !== seat.agentId) continue;
      const value = priority(work, now, this.#policy);
      if (value < highest || (value === highest && best && earlier(best, waiting) < 0)) continue;
      highest = value;
      best = waiting;
    }
    return best;
  }

  #give({ work, requirements }: Waiting, now: number): Match | null {
    const { candidates, hindered } = chooseAgent(work, requirements, this.#seats, now, this.#policy.capacity);
    const [chosen, ...next] = candidates;
    if (!chosen) return null;
    const terms = priorityTerms(work, now, this.#policy);
    const match: Match = {
      workId: work.id,
      agentId: chosen.agentId,
      at: now,
      explanation: {
        priority: terms.deadline + terms.urgency + terms.value + terms.waiting,
        terms,
        waited: Math.max(0, now - work.enteredAt),
        relaxed: requirements.relaxed,
        waiting: this.#room.size,
        chosen,
        next,
        hindered,
        lastAgent: work.sticky?.agentId === chosen.agentId,
      },
    };
    this.removeWork(work.id);
    const seat = this.#seats.get(chosen.agentId) as Seat;
    const load = new Map(seat.load);
    load.set(work.channelClass, (load.get(work.channelClass) ?? 0) + 1);
    this.#seats.set(seat.agentId, { ...seat, load, idleSince: now });
    return match;
  }
}

/** Up to so many changes are looked at one by one. */
const few = 8;

const earlier = (a: Waiting, b: Waiting): number =>
  a.work.enteredAt - b.work.enteredAt || (a.work.id < b.work.id ? -1 : 1);
