import { type FilterNames, formatFilter, withNames } from '@throughline/filter';
import type { Reader } from '../platform/db/index.ts';
import { type MadeChannels, readNames, treeOf, withFormerTeams } from './names.ts';
import { selectViews, type ViewRow } from './store.ts';
import type { SavedView } from './types.ts';

/** The shared views, then the agent's own, each in their order. */
export async function listViews(db: Reader, agentId: string, made: MadeChannels): Promise<SavedView[]> {
  return presentViews(db, await selectViews(db, agentId), made);
}

export async function presentViews(
  db: Reader,
  rows: readonly ViewRow[],
  made: MadeChannels,
): Promise<SavedView[]> {
  const trees = rows.map((row) => treeOf(row.filter));
  const names = await withFormerTeams(db, await readNames(db, made), trees);
  return rows.map((row) => present(row, names));
}

const present = (row: ViewRow, names: FilterNames): SavedView => ({
  id: row.id,
  name: row.name,
  filter: formatFilter(withNames(treeOf(row.filter), names)),
  sort: row.sort,
  shared: row.shared,
  ownerId: row.owner_id,
});
