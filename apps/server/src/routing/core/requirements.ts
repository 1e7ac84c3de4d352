import type { RelaxationStep, RoutingPolicy, Seat, SkillLevel, Work } from './types.ts';

/** What is asked of an agent for a matter, as it stands after the time it has waited. */
export interface Requirements {
  required: readonly SkillLevel[];
  preferred: readonly SkillLevel[];
  /** The team's own first. */
  teamIds: readonly string[];
  /** How many steps have been taken. */
  relaxed: number;
}

export function requirementsAt(work: Work, now: number, policy: RoutingPolicy): Requirements {
  const steps = stepsOf(work, policy);
  const waited = now - work.enteredAt;
  const taken = steps.filter((step) => step.after <= waited);
  if (taken.length === 0)
    return { required: work.required, preferred: work.preferred, teamIds: [work.teamId], relaxed: 0 };
  const lower = taken.reduce((sum, step) => sum + (step.lowerLevels ?? 0), 0);
  const loosened = new Set(taken.flatMap((step) => step.prefer ?? []));
  return {
    required: work.required
      .filter(({ skill }) => !loosened.has(skill))
      .map(({ skill, level }) => ({ skill, level: level - lower }))
      .filter(({ level }) => level >= 1),
    // What was required and is no longer is still better to have.
    preferred: [
      ...work.preferred,
      ...work.required.filter(({ skill, level }) => loosened.has(skill) || level - lower < 1),
    ],
    teamIds: [work.teamId, ...taken.flatMap((step) => step.overflowTo ?? [])],
    relaxed: taken.length,
  };
}

/** When the next step is due, or null. */
export function nextRelaxation(work: Work, now: number, policy: RoutingPolicy): number | null {
  const waited = now - work.enteredAt;
  const next = stepsOf(work, policy).find((step) => step.after > waited);
  return next ? work.enteredAt + next.after : null;
}

/** In order of time, however they were entered. */
const stepsOf = (work: Work, policy: RoutingPolicy): readonly RelaxationStep[] =>
  (policy.relaxation.get(work.teamId) ?? []).toSorted((a, b) => a.after - b.after);

export const isQualified = (seat: Seat, { required, teamIds }: Requirements): boolean =>
  teamIds.some((id) => seat.teamIds.has(id)) &&
  required.every(({ skill, level }) => (seat.skills.get(skill) ?? 0) >= level);

/** Share of what is preferred that the agent brings, 0 to 1; 1 when nothing is. */
export function preferenceMatch(seat: Seat, { preferred }: Requirements): number {
  if (preferred.length === 0) return 1;
  const wanted = preferred.reduce((sum, { level }) => sum + level, 0);
  const brought = preferred.reduce(
    (sum, { skill, level }) => sum + Math.min(level, seat.skills.get(skill) ?? 0),
    0,
  );
  return wanted === 0 ? 1 : brought / wanted;
}
