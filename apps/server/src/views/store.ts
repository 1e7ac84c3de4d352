import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { ViewSort } from './types.ts';

export interface ViewRow {
  id: string;
  owner_id: string;
  name: string;
  /** With ids. */
  filter: string;
  sort: ViewSort;
  shared: boolean;
  place: number;
}

const tables = (db: Reader) => db.withTables<{ saved_view: ViewRow }>();
const columns = ['id', 'owner_id', 'name', 'filter', 'sort', 'shared', 'place'] as const;

/** What an agent sees: the shared ones, then their own, each in their order. */
export const selectViews = (db: Reader, agentId: string): Promise<ViewRow[]> =>
  tables(db)
    .selectFrom('saved_view')
    .select(columns)
    .where((where) => where.or([where('shared', '=', true), where('owner_id', '=', agentId)]))
    .orderBy('shared', 'desc')
    .orderBy('place')
    .orderBy('id')
    .execute();

/** A view the agent sees, or null. */
export async function findView(db: Reader, id: string, agentId: string | null): Promise<ViewRow | null> {
  const row = await tables(db)
    .selectFrom('saved_view')
    .select(columns)
    .where('id', '=', id)
    .where((where) =>
      where.or([where('shared', '=', true), ...(agentId === null ? [] : [where('owner_id', '=', agentId)])]),
    )
    .executeTakeFirst();
  return row ?? null;
}

/** Held until the transaction ends. */
export async function lockView(tx: Tx, id: string): Promise<ViewRow | null> {
  const row = await tables(tx)
    .selectFrom('saved_view')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function insertView(tx: Tx, view: Omit<ViewRow, 'place'>): Promise<void> {
  await tables(tx)
    .insertInto('saved_view')
    .values({ ...view, place: sql<number>`(select coalesce(max(place), 0) + 1 from saved_view)` })
    .execute();
}

export async function updateView(
  tx: Tx,
  id: string,
  change: Partial<Pick<ViewRow, 'name' | 'filter' | 'sort' | 'shared' | 'place'>>,
): Promise<void> {
  if (Object.keys(change).length > 0)
    await tables(tx).updateTable('saved_view').set(change).where('id', '=', id).execute();
}

export async function removeView(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('saved_view').where('id', '=', id).execute();
}

export async function countOwn(tx: Tx, agentId: string): Promise<number> {
  const row = await tables(tx)
    .selectFrom('saved_view')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('owner_id', '=', agentId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
