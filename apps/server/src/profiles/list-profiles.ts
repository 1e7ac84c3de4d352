import type { Filter } from '@throughline/filter';
import { type FoundCustomer, searchCustomers } from '../customers/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { countProfiles, type ProfileSort, selectProfiles } from './profile-store.ts';
import { filterContext } from './refresh.ts';
import type { ProfileRow } from './types.ts';

/** So many found by a name or address are looked at further. */
const mostFound = 500;

export interface ListQuery {
  filter: Filter;
  /** The start of a name or address. */
  q: string;
  sort: ProfileSort;
  cursor: string | undefined;
  limit: number;
}

/** A page of customers, by key: it goes on where the last one ended, whatever came meanwhile. */
export async function listProfiles(
  db: Reader,
  { filter, q, sort, cursor, limit }: ListQuery,
  now: Date,
): Promise<{ items: ProfileRow[]; next: string | null; total: number }> {
  const context = await filterContext(db, now);
  const among =
    q === '' ? null : (await searchCustomers(db, q, mostFound)).map(({ id }: FoundCustomer) => id);
  const rows = await selectProfiles(
    db,
    { filter, sort, among, after: cursor === undefined ? null : placeOf(cursor), limit: limit + 1 },
    context,
  );
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items,
    next: last ? cursorOf({ key: last.place, id: last.customerId }) : null,
    total: await countProfiles(db, filter, among, context),
  };
}

const cursorOf = (place: { key: string; id: string }): string =>
  Buffer.from(JSON.stringify([place.key, place.id])).toString('base64url');

function placeOf(cursor: string): { key: string; id: string } {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string];
    if (typeof key === 'string' && /^[0-9a-f-]{36}$/.test(id)) return { key, id };
  } catch {
    // Said below.
  }
  throw invalid('cursor', 'is none that a page ended with');
}
