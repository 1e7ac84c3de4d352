import type { StatusProblem } from '@throughline/sdk';

export interface Summary {
  database: StatusProblem[];
  /** A channel type that could not open its door to the outside. */
  channelDoors: StatusProblem[];
  /** Work on what happened: sending, filing what forms bring. */
  background: StatusProblem[];
  other: StatusProblem[];
}

/** The server's own workers by the names it reports them under. */
const workers = new Set(['outbound', 'submissions']);

/**
 * Sorts what the server reports by the part it is about.
 * @param channelNames problems of these are left out: the channels say it themselves
 */
export function summarise(problems: readonly StatusProblem[], channelNames: readonly string[]): Summary {
  const rest = problems.filter((problem) => !channelNames.includes(problem.component));
  const of = (...components: string[]) => rest.filter((problem) => components.includes(problem.component));
  return {
    database: of('database'),
    channelDoors: of('channels'),
    background: of(...workers),
    other: rest.filter(
      (problem) => !['database', 'channels'].includes(problem.component) && !workers.has(problem.component),
    ),
  };
}
