import type { Seat } from './types.ts';

/** Seats that can take more, found by team. */
export class FreeSeats {
  readonly #byTeam = new Map<string, Map<string, Seat>>();

  constructor(seats: Iterable<Seat>) {
    for (const seat of seats)
      for (const id of seat.teamIds) {
        const team = this.#byTeam.get(id) ?? new Map();
        this.#byTeam.set(id, team.set(seat.agentId, seat));
      }
  }

  some(teamIds: readonly string[], condition: (seat: Seat) => boolean): boolean {
    return teamIds.some((id) => {
      for (const seat of this.#byTeam.get(id)?.values() ?? []) if (condition(seat)) return true;
      return false;
    });
  }

  remove(agentId: string): void {
    for (const team of this.#byTeam.values()) team.delete(agentId);
  }
}
