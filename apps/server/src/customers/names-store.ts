import { sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';

export interface NamedHandles {
  id: string;
  name: string;
  joinedInto: string | null;
  /** The latest first. */
  handles: { type: string; value: string }[];
}

/** Names and handles of many customers, joined ones too; who is not there is left out. */
export async function namesAndHandlesOf(db: Reader, ids: string[]): Promise<NamedHandles[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<NamedHandles>`
    select customer.id, customer.name, customer.joined_into as "joinedInto",
      coalesce((select jsonb_agg(jsonb_build_object('type', identity.type, 'value', identity.value) order by identity.last_seen_at desc, identity.id)
        from identity where identity.customer_id = customer.id), '[]') as handles
    from customer where customer.id = any(${ids}::uuid[])`.execute(db);
  return rows;
}
