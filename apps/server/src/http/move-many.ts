import { AppError, errorRegistry } from '../platform/errors/index.ts';
import type { MovedFrom } from '../routing/index.ts';

interface Outcome {
  id: string;
  problem: { code: string; title: string } | null;
  before: MovedFrom | null;
}

/** Moves one after the other, so that the last one that fits is the last one given; each has its own outcome. */
export async function moveMany(
  ids: readonly string[],
  move: (id: string) => Promise<MovedFrom>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const id of new Set(ids)) {
    try {
      outcomes.push({ id, problem: null, before: await move(id) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const title = error.detail ?? errorRegistry[error.code].title;
      outcomes.push({ id, problem: { code: error.code, title }, before: null });
    }
  }
  return outcomes;
}
