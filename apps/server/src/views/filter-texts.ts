/** Filters that other parts keep: written with names by people, kept with ids, shown with the names of today. */
import { formatFilter, withNames } from '@throughline/filter';
import type { Reader } from '../platform/db/index.ts';
import { type MadeChannels, readNames, treeOf, withFormerTeams } from './names.ts';
import { readFilter } from './read-filter.ts';

/**
 * The text to keep.
 * @param field which input it is
 * @throws AppError `invalid_input` naming the field
 */
export async function keepFilter(
  db: Reader,
  text: string,
  field: string,
  made: MadeChannels,
): Promise<string> {
  return formatFilter(readFilter(text, await readNames(db, made), field));
}

/** What was kept, as people read it. */
export async function showFilters(
  db: Reader,
  kept: readonly string[],
  made: MadeChannels,
): Promise<string[]> {
  const trees = kept.map(treeOf);
  const names = await withFormerTeams(db, await readNames(db, made), trees);
  return trees.map((tree) => formatFilter(withNames(tree, names)));
}
