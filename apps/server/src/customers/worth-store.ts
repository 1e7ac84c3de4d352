import { sql } from 'kysely';
import type { Tx } from '../platform/db/index.ts';

/** The value is the attribute of that name, of the customer and of what is their own while others are joined with them. */
export async function updateWorth(tx: Tx, id: string, amount: number | null): Promise<void> {
  const change =
    amount === null
      ? { shown: sql`attributes - 'value'`, own: sql`(own -> 'attributes') - 'value'` }
      : {
          shown: sql`attributes || jsonb_build_object('value', ${String(amount)}::text)`,
          own: sql`(own -> 'attributes') || jsonb_build_object('value', ${String(amount)}::text)`,
        };
  await sql`
    update customer set attributes = ${change.shown}, own = own || jsonb_build_object('attributes', ${change.own}), updated_at = now()
    where id = ${id}`.execute(tx);
}
