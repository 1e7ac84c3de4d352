/** Touchpoints out of the log, as lines that the store reads fastest. */
import { sql } from 'kysely';
import type { Reader } from '../../platform/db/index.ts';

export interface Page {
  /** Comma-separated: seq, goal, by_case, subject, customer, at, channel, type; numbers and ids only. */
  lines: string;
  rows: number;
  /** Where the next page begins. */
  last: number;
}

/** Rows of a page: some twenty megabytes. */
const pageRows = 200_000;

const line = sql`concat_ws(',', seq, coalesce(goal::text, ''), (case_key is not null)::int, subject, coalesce(customer_id::text, ''),
  (extract(epoch from at) * 1000000)::bigint, coalesce(channel::text, ''), type)`;

/** All there are, in pages. */
export async function* readAll(db: Reader): AsyncGenerator<Page> {
  for (let after = 0; ; ) {
    const page = await pageOf(
      db,
      sql`select seq, ${line} as line from touchpoint where seq > ${after} order by seq limit ${pageRows}`,
    );
    if (page.rows === 0) return;
    yield page;
    after = page.last;
  }
}

/** Those that these changes wrote last. */
export async function* readChanged(db: Reader, changes: readonly number[]): AsyncGenerator<Page> {
  for (let after = 0; ; ) {
    const page = await pageOf(
      db,
      sql`select seq, ${line} as line from touchpoint where change = any(${changes}::bigint[]) and seq > ${after} order by seq limit ${pageRows}`,
    );
    if (page.rows === 0) return;
    yield page;
    after = page.last;
  }
}

async function pageOf(db: Reader, lines: ReturnType<typeof sql>): Promise<Page> {
  const { rows } = await sql<{ lines: string | null; rows: number; last: number | null }>`
    select string_agg(line, E'\n') as lines, count(*) as rows, max(seq) as last from (${lines}) page`.execute(
    db,
  );
  const [page] = rows;
  return { lines: page?.lines ?? '', rows: Number(page?.rows ?? 0), last: Number(page?.last ?? 0) };
}

/** Types and channels by number. */
export async function readKeys(
  db: Reader,
): Promise<{ types: Map<number, string>; channels: Map<number, string> }> {
  const [types, channels] = await Promise.all(
    (['touchpoint_type', 'touchpoint_channel'] as const).map(async (table) => {
      const { rows } = await sql<{ number: number; key: string }>`
        select number, key from ${sql.table(table)}`.execute(db);
      return new Map(rows.map(({ number, key }) => [number, key]));
    }),
  );
  return { types: types as Map<number, string>, channels: channels as Map<number, string> };
}

/** Cases of journeys, by the number of a touchpoint of theirs. */
export async function casesOf(db: Reader, seqs: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ seq: number; key: string }>`
    select seq, case_key as key from touchpoint where seq = any(${seqs}::bigint[]) and case_key is not null`.execute(
    db,
  );
  return new Map(rows.map(({ seq, key }) => [Number(seq), key]));
}
