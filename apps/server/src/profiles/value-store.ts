import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { ValueSource } from './types.ts';

export interface ValueRow {
  customerId: string;
  amount: number | null;
  source: ValueSource;
  setBy: string;
  setAt: Date;
}

export async function readValues(db: Reader, customerIds: readonly string[]): Promise<Map<string, ValueRow>> {
  const { rows } = await sql<Omit<ValueRow, 'amount'> & { amount: string | null }>`
    select customer_id as "customerId", amount, source, set_by as "setBy", set_at as "setAt"
    from customer_value where customer_id = any(${customerIds}::uuid[])`.execute(db);
  return new Map(
    rows.map((row) => [row.customerId, { ...row, amount: row.amount === null ? null : Number(row.amount) }]),
  );
}

export async function putValue(tx: Tx, value: ValueRow): Promise<void> {
  await sql`
    insert into customer_value (customer_id, amount, source, set_by, set_at)
    values (${value.customerId}, ${value.amount}, ${value.source}, ${value.setBy}, ${value.setAt})
    on conflict (customer_id) do update set amount = excluded.amount, source = excluded.source, set_by = excluded.set_by,
      set_at = excluded.set_at`.execute(tx);
}
