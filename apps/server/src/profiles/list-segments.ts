import { countSegments } from '../customers/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { type CustomerLanguage, showFilter } from './read-filter.ts';
import { isSweeping, selectSegments } from './segment-store.ts';
import type { Segment } from './types.ts';

export interface ListedSegment extends Segment {
  /** How many customers are in it. */
  customers: number;
}

/** All segments with their names of today. `settling`: somebody is still being looked at, and counts may change. */
export async function listSegments(
  db: Reader,
  language: CustomerLanguage,
): Promise<{ items: ListedSegment[]; settling: boolean }> {
  const [segments, counts, settling] = await Promise.all([
    selectSegments(db),
    countSegments(db),
    isSweeping(db),
  ]);
  return {
    items: segments.map(({ id, name, kind, description, filter }) => ({
      id,
      name,
      kind,
      description,
      filter: showFilter(filter, language),
      customers: counts.get(id) ?? 0,
    })),
    settling,
  };
}

/** What filters of conversations may name. */
export const segmentNames = async (db: Reader): Promise<{ id: string; name: string }[]> =>
  (await selectSegments(db)).map(({ id, name }) => ({ id, name }));
