import { nextRelaxation, type Requirements, requirementsAt } from './requirements.ts';
import type { RoutingPolicy, Work } from './types.ts';

/** A matter that waits, with what is asked for it at the moment. */
export interface Waiting {
  work: Work;
  requirements: Requirements;
  /** When something about it changes by itself: a step of relaxation, the end of waiting for one agent. */
  changesAt: number | null;
}

/** All that waits, found by the teams that may take it. */
export class WaitingRoom {
  readonly #byId = new Map<string, Waiting>();
  readonly #byTeam = new Map<string, Set<Waiting>>();
  readonly #policy: RoutingPolicy;

  constructor(policy: RoutingPolicy) {
    this.#policy = policy;
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): Waiting | undefined {
    return this.#byId.get(id);
  }

  all(): IterableIterator<Waiting> {
    return this.#byId.values();
  }

  /** What agents of these teams may take, each once. */
  *ofTeams(teamIds: Iterable<string>): Generator<Waiting> {
    const seen = new Set<Waiting>();
    for (const id of teamIds)
      for (const waiting of this.#byTeam.get(id) ?? []) {
        if (seen.has(waiting)) continue;
        if (waiting.requirements.teamIds.length > 1) seen.add(waiting);
        yield waiting;
      }
  }

  put(work: Work, now: number): Waiting {
    this.remove(work.id);
    const requirements = requirementsAt(work, now, this.#policy);
    const waiting = { work, requirements, changesAt: this.#changesAt(work, now) };
    this.#byId.set(work.id, waiting);
    for (const id of requirements.teamIds) {
      const team = this.#byTeam.get(id) ?? new Set();
      this.#byTeam.set(id, team.add(waiting));
    }
    return waiting;
  }

  remove(id: string): boolean {
    const waiting = this.#byId.get(id);
    if (!waiting) return false;
    this.#byId.delete(id);
    for (const team of waiting.requirements.teamIds) this.#byTeam.get(team)?.delete(waiting);
    return true;
  }

  #changesAt(work: Work, now: number): number | null {
    const times = [
      nextRelaxation(work, now, this.#policy),
      work.sticky?.until ?? null,
      ...work.passedBy.values(),
    ].filter((time): time is number => time !== null && time > now);
    return times.length === 0 ? null : Math.min(...times);
  }
}
