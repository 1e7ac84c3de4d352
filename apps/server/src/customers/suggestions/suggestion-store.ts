import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/index.ts';
import { shownFrom } from './judge-pair.ts';
import type { Pair, Suggestion } from './types.ts';

/** The best of one customer are kept. */
const mostOfOne = 20;

/** Puts what was found of a customer in place of what had been. */
export async function putSuggestions(
  tx: Tx,
  customerId: string,
  found: readonly (Suggestion & { refused: boolean })[],
  now: Date,
): Promise<void> {
  await forgetSuggestions(tx, [customerId]);
  const best = [...found].sort((one, other) => other.score - one.score).slice(0, mostOfOne);
  if (best.length === 0) return;
  await sql`
    insert into customer_suggestion (one_id, other_id, score, reasons, refused, updated_at)
    select one_id, other_id, score, reasons, refused, ${now}
    from unnest(${best.map(({ oneId }) => oneId)}::uuid[], ${best.map(({ otherId }) => otherId)}::uuid[], ${best.map(({ score }) => score)}::real[],
      ${best.map(({ reasons }) => JSON.stringify(reasons))}::jsonb[], ${best.map(({ refused }) => refused)}::boolean[])
      as made (one_id, other_id, score, reasons, refused)
    on conflict (one_id, other_id) do update set score = excluded.score, reasons = excluded.reasons,
      refused = excluded.refused, updated_at = excluded.updated_at`.execute(tx);
}

/** Pairs with somebody who is joined into another now are kept, and not shown: they may be parted again. */
export async function forgetSuggestions(tx: Tx, customerIds: readonly string[]): Promise<void> {
  await sql`
    delete from customer_suggestion where (one_id = any(${customerIds}::uuid[]) or other_id = any(${customerIds}::uuid[]))
      and not exists (select 1 from customer where id in (one_id, other_id) and joined_into is not null)`.execute(
    tx,
  );
}

export async function markRefused(tx: Tx, { oneId, otherId }: Pair, refused: boolean): Promise<void> {
  await sql`
    update customer_suggestion set refused = ${refused} where one_id = ${oneId} and other_id = ${otherId}`.execute(
    tx,
  );
}

export async function markScore(
  tx: Tx,
  { oneId, otherId, score, reasons }: Suggestion,
  now: Date,
): Promise<void> {
  await sql`
    update customer_suggestion set score = ${score}, reasons = ${JSON.stringify(reasons)}::jsonb, updated_at = ${now}
    where one_id = ${oneId} and other_id = ${otherId}`.execute(tx);
}

export async function forgetPair(tx: Tx, { oneId, otherId }: Pair): Promise<void> {
  await sql`delete from customer_suggestion where one_id = ${oneId} and other_id = ${otherId}`.execute(tx);
}

/** A place in the list of all: below this score, or the same and behind these two. */
export interface Place extends Pair {
  score: number;
}

const shown = sql`not refused and score >= ${sql.lit(shownFrom)}
  and not exists (select 1 from customer where id in (one_id, other_id) and (joined_into is not null or erased_at is not null))`;
const columns = sql`one_id as "oneId", other_id as "otherId", score, reasons`;

/** What nobody decided yet, the likeliest first. */
export async function openSuggestions(db: Reader, after: Place | null, limit: number): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    select ${columns} from customer_suggestion where ${shown}
    ${
      after === null
        ? sql``
        : sql`and score <= ${after.score}::real and (score < ${after.score}::real or (one_id, other_id) > (${after.oneId}::uuid, ${after.otherId}::uuid))`
    }
    order by score desc, one_id, other_id limit ${limit}`.execute(db);
  return rows;
}

/** How many are open; counted no further than `most`. */
export async function countOpen(db: Reader, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 from customer_suggestion where ${shown} limit ${most}) open`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** Open ones of one customer, the likeliest first. */
export async function suggestionsOf(db: Reader, customerId: string): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    select ${columns} from customer_suggestion where ${shown} and one_id = ${customerId}
    union all
    select ${columns} from customer_suggestion where ${shown} and other_id = ${customerId}
    order by score desc, "oneId", "otherId" limit 5`.execute(db);
  return rows;
}

/** Pairs in order of their ids, to go through all. */
export async function pairsAfter(db: Reader, after: Pair | null, limit: number): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select one_id as "oneId", other_id as "otherId" from customer_suggestion
    ${after === null ? sql`` : sql`where (one_id, other_id) > (${after.oneId}::uuid, ${after.otherId}::uuid)`}
    order by one_id, other_id limit ${limit}`.execute(db);
  return rows;
}
