import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/index.ts';
import type { KeptModel } from './learned.ts';

/** When the latest model was learned, and of how many people. */
export async function latestModel(db: Reader): Promise<{ learnedAt: Date; people: number } | null> {
  const { rows } = await sql<{ learnedAt: Date; people: number }>`
    select learned_at as "learnedAt", people from customer_model order by learned_at desc limit 1`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function readModel(db: Reader, learnedAt: Date): Promise<KeptModel | null> {
  const { rows } = await sql<KeptModel>`
    select people, model, frequencies from customer_model where learned_at = ${learnedAt}`.execute(db);
  return rows[0] ?? null;
}

/** @param people how many customers there were, of whom a part was looked at */
export async function keepModel(tx: Tx, kept: KeptModel, people: number, now: Date): Promise<void> {
  await sql`delete from customer_model`.execute(tx);
  await sql`
    insert into customer_model (learned_at, people, model, frequencies)
    values (${now}, ${people}, ${JSON.stringify(kept.model)}::jsonb, ${JSON.stringify(kept.frequencies)}::jsonb)`.execute(
    tx,
  );
}
