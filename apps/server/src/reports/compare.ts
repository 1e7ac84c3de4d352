import type { MeasureKind } from './measures.ts';
import type { Figure } from './types.ts';

/** Of fewer than this, a change says more about chance than about work. */
export const fewest = 5;

/**
 * How much a figure has changed, 0.1 being a tenth more; of a share the difference, 0.1 being ten points of a hundred.
 * Durations and numbers are compared by their median. Null where either side counts too few, or nothing to divide by.
 */
export function changeOf(kind: MeasureKind, current: Figure, before: Figure | null): number | null {
  if (before === null || before.n < fewest) return null;
  if (kind === 'count') return current.n / before.n - 1;
  if (current.n < fewest) return null;
  if (kind === 'share') return (current.part ?? 0) / current.n - (before.part ?? 0) / before.n;
  if (current.median === null || !before.median) return null;
  return current.median / before.median - 1;
}
