import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Vocabulary } from './expand.ts';

/** How often a word was seen in documents that are counted. */
export interface WordCount {
  word: string;
  written: boolean;
  count: number;
}

/** Adds words to the vocabulary, and what was counted to those that are in it. */
export async function addWords(tx: Tx, words: WordCount[]): Promise<void> {
  if (words.length === 0) return;
  // In one order, so that two transactions never wait for each other; what is known and not counted is not touched.
  const sorted = words.toSorted((a, b) => (a.word < b.word ? -1 : 1));
  await sql`
    with fresh as (
      select * from unnest(${sorted.map((each) => each.word)}::text[], ${sorted.map((each) => each.written)}::boolean[],
        ${sorted.map((each) => each.count)}::bigint[]) as t (word, written, count)
    )
    insert into search_word (word, written, count)
    select fresh.word, fresh.written, fresh.count from fresh
    left join search_word known on known.word = fresh.word collate "C"
    where known.word is null or fresh.count > 0 or (fresh.written and not known.written)
    on conflict (word) do update
      set count = search_word.count + excluded.count, written = search_word.written or excluded.written`.execute(
    tx,
  );
}

/** So many words stand for one that is begun; who means another types on. */
const mostBeginning = 24;
const mostAlike = 40;
const mostSameBeginning = 1000;

export const vocabularyOf = (db: Reader): Omit<Vocabulary, 'share'> => ({
  async counts(tokens) {
    const { rows } = await sql<{ word: string; count: number }>`
      select word, count from search_word where word = any(${tokens}::text[])`.execute(db);
    return new Map(rows.map((row) => [row.word, atLeastOne(row.count)]));
  },
  async beginning(prefix) {
    if (prefix.length < 2) return [];
    const begins =
      prefix.length <= 3
        ? sql`left(word, ${sql.lit(prefix.length)}) = ${prefix}`
        : sql`word >= ${prefix} and word < ${`${prefix}\u{10ffff}`}`;
    const { rows } = await sql<{ word: string; count: number }>`
      select word, count from search_word where written and ${begins} order by count desc limit ${mostBeginning}`.execute(
      db,
    );
    return rows.map((row) => ({ word: row.word, count: atLeastOne(row.count) }));
  },
  async sameBeginning(word) {
    const { rows } = await sql<{ word: string; count: number }>`
      select word, count from search_word
      where written and left(word, 2) = ${word.slice(0, 2)} and length(word) between ${word.length - 2} and ${word.length + 2}
      order by count desc limit ${mostSameBeginning}`.execute(db);
    return rows.map((row) => ({ word: row.word, count: atLeastOne(row.count) }));
  },
  async alike(word) {
    const { rows } = await sql<{ word: string; count: number }>`
      select word, count from search_word where written and word % ${word} and length(word) between ${word.length - 2} and ${word.length + 2}
      order by similarity(word, ${word}) desc, count desc limit ${mostAlike}`.execute(db);
    return rows.map((row) => ({ word: row.word, count: atLeastOne(row.count) }));
  },
});

/** A word of documents that were not counted is there all the same. */
const atLeastOne = (count: number): number => Math.max(1, Number(count));
