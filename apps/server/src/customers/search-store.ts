import { sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';
import { tables } from './store.ts';
import type { FoundCustomer } from './types.ts';

/** Names that begin with, or identities that contain, the text; with where they can be reached, seen last first. */
export async function searchCustomers(db: Reader, text: string, limit: number): Promise<FoundCustomer[]> {
  const prefix = `${escapeLike(text.toLowerCase())}%`;
  const found = await tables(db)
    .selectFrom('customer')
    .select(['id', 'name', 'language'])
    .where('joined_into', 'is', null)
    .where((where) =>
      where.or([
        where(sql<string>`lower(name)`, 'like', prefix),
        where(
          'id',
          'in',
          where.selectFrom('identity').select('customer_id').where('value', 'like', prefix).limit(limit),
        ),
      ]),
    )
    .orderBy('name')
    .limit(limit)
    .execute();
  if (found.length === 0) return [];
  const identities = await tables(db)
    .selectFrom('identity')
    .select(['customer_id', 'type', 'value', 'reachability'])
    .where(
      'customer_id',
      'in',
      found.map(({ id }) => id),
    )
    .orderBy('last_seen_at', 'desc')
    .limit(limit * 20)
    .execute();
  const byCustomer = Map.groupBy(identities, (row) => row.customer_id);
  return found.map((row) => ({
    ...row,
    identities: (byCustomer.get(row.id) ?? []).map(({ type, value, reachability }) => ({
      type,
      value,
      reachability,
    })),
  }));
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
