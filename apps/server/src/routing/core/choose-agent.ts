import { awaitedAgent, type Hindrance, hindranceOf } from './eligibility.ts';
import { preferenceMatch, type Requirements } from './requirements.ts';
import type { CapacityPolicy, Seat, Work } from './types.ts';

export interface Candidate {
  agentId: string;
  /** 0 to 1, see `preferenceMatch`. */
  preference: number;
  idleSince: number;
}

export interface Choice {
  /** At most four, best first: what is preferred, then longest idle, then id so that the same input gives the same answer. */
  candidates: Candidate[];
  /** How many agents were kept from it, by reason; only those who could ever have it are looked at. */
  hindered: Partial<Record<Hindrance, number>>;
}

/** Who may take a matter now, best first, and what keeps the others from it. */
export function chooseAgent(
  work: Work,
  requirements: Requirements,
  seats: ReadonlyMap<string, Seat>,
  now: number,
  capacity: CapacityPolicy,
): Choice {
  const awaited = awaitedAgent(work, requirements, seats, now);
  const candidates: Candidate[] = [];
  const hindered: Choice['hindered'] = {};
  for (const seat of seats.values()) {
    const hindrance =
      hindranceOf(seat, work, requirements, now, capacity) ??
      (awaited !== null && awaited !== seat.agentId ? 'waits_for_last_agent' : null);
    if (hindrance !== null) hindered[hindrance] = (hindered[hindrance] ?? 0) + 1;
    else
      keepBest(candidates, {
        agentId: seat.agentId,
        preference: preferenceMatch(seat, requirements),
        idleSince: seat.idleSince,
      });
  }
  return { candidates, hindered };
}

const kept = 4;

function keepBest(candidates: Candidate[], candidate: Candidate): void {
  const last = candidates[kept - 1];
  if (last && better(last, candidate) < 0) return;
  candidates.push(candidate);
  candidates.sort(better);
  candidates.length = Math.min(kept, candidates.length);
}

function better(a: Candidate, b: Candidate): number {
  return b.preference - a.preference || a.idleSince - b.idleSince || (a.agentId < b.agentId ? -1 : 1);
}
