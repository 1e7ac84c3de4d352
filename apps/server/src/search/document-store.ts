import { type RawBuilder, sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Plan } from './plan.ts';

export interface NewDocument {
  messageId: string;
  conversationId: string;
  customerId: string;
  at: Date;
  tokens: string;
}

/** What was found, newest first where it was looked up; `relevance` is between 0 and 1. */
export interface FoundDocument {
  messageId: string;
  conversationId: string;
  at: Date;
  relevance: number;
}

/**
 * Writes documents in their order. One that stands there already keeps its place, and is left alone when it is the same.
 * @returns ids of those that were not there before
 */
export async function writeDocuments(tx: Tx, documents: NewDocument[]): Promise<Set<string>> {
  if (documents.length === 0) return new Set();
  const rows = documentRows(documents);
  // A conflict would use up an ordinal: replaying the log must not leave holes as large as the table.
  await sql`
    update search_document set conversation_id = fresh.conversation_id, customer_id = fresh.customer_id, at = fresh.at, tokens = fresh.tokens
    from ${rows} where search_document.message_id = fresh.message_id
      and (search_document.tokens, search_document.conversation_id, search_document.customer_id, search_document.at)
        is distinct from (fresh.tokens, fresh.conversation_id, fresh.customer_id, fresh.at)`.execute(tx);
  const { rows: written } = await sql<{ message_id: string }>`
    insert into search_document (message_id, conversation_id, customer_id, at, tokens)
    select message_id, conversation_id, customer_id, at, tokens from ${rows}
    where not exists (select 1 from search_document there where there.message_id = fresh.message_id)
    order by place
    returning message_id`.execute(tx);
  return new Set(written.map((row) => row.message_id));
}

const documentRows = (documents: NewDocument[]): RawBuilder<unknown> => sql`(
  select message_id, conversation_id, customer_id, at, tokens::tsvector as tokens, place
  from unnest(${documents.map((each) => each.messageId)}::uuid[], ${documents.map((each) => each.conversationId)}::uuid[],
    ${documents.map((each) => each.customerId)}::uuid[], ${documents.map((each) => each.at)}::timestamptz[],
    ${documents.map((each) => each.tokens)}::text[]) with ordinality as t (message_id, conversation_id, customer_id, at, tokens, place)
) fresh`;

export async function moveDocuments(tx: Tx, fromCustomer: string, intoCustomer: string): Promise<void> {
  await sql`update search_document set customer_id = ${intoCustomer} where customer_id = ${fromCustomer}`.execute(
    tx,
  );
}

/** Messages stand in another conversation than before. */
export async function placeDocuments(
  tx: Tx,
  messageIds: string[],
  place: { conversationId: string; customerId: string },
): Promise<void> {
  await sql`
    update search_document set conversation_id = ${place.conversationId}, customer_id = ${place.customerId}
    where message_id = any(${messageIds}::uuid[])
      and (conversation_id, customer_id) is distinct from (${place.conversationId}::uuid, ${place.customerId}::uuid)`.execute(
    tx,
  );
}

/** Removes documents, and from the vocabulary the words that nobody else wrote: a name may be one of them. */
export async function deleteDocuments(
  tx: Tx,
  of: { conversationId: string } | { customerId: string } | { messageIds: string[] },
): Promise<void> {
  const theirs =
    'messageIds' in of
      ? sql`message_id = any(${of.messageIds}::uuid[])`
      : 'conversationId' in of
        ? sql`conversation_id = ${of.conversationId}`
        : sql`customer_id = ${of.customerId}`;
  const { rows } = await sql<{ words: string[] }>`
    with gone as (delete from search_document where ${theirs} returning tokens)
    select coalesce(array_agg(distinct word), '{}') as words from gone, unnest(tsvector_to_array(tokens)) as word`.execute(
    tx,
  );
  // Sorted as everywhere, so that two transactions never wait for each other.
  await sql`
    delete from search_word where word in (
      select gone from unnest(${rows[0]?.words ?? []}::text[]) gone
      where not exists (select 1 from search_document where tokens @@ quote_literal(gone)::tsquery))`.execute(
    tx,
  );
}

/** The place of the newest document; 0 where there is none. */
export async function newestOrdinal(db: Reader): Promise<number> {
  const { rows } = await sql<{ newest: number }>`
    select coalesce(max(ordinal), 0) as newest from search_document`.execute(db);
  return Number(rows[0]?.newest ?? 0);
}

const sampledBlocks = 5;
/** More than so many in one block of 4,096 need not be told apart. */
const mostSampled = 500;

/**
 * Which part of all documents matches, from some blocks from the first to the newest; 0 to 1. For what no vocabulary
 * counts. @param query a `tsquery`. @param newest place of the newest document
 */
export async function sampleShare(db: Reader, query: string, newest: number): Promise<number> {
  const size = 2 ** 12;
  const last = Math.floor(newest / size);
  const blocks = new Set(
    Array.from({ length: sampledBlocks }, (_, place) => Math.floor((last * place) / (sampledBlocks - 1))),
  );
  const { rows } = await sql<{ seen: number }>`
    select count(*)::int as seen from unnest(${[...blocks]}::bigint[]) as block (number)
    cross join lateral (
      select 1 from search_document
      where tokens @@ ${query}::tsquery and (ordinal >> 12) = block.number limit ${mostSampled}
    ) hit`.execute(db);
  const looked = [...blocks].reduce((sum, block) => sum + Math.min(size, newest - block * size + 1), 0);
  return Math.min(1, (rows[0]?.seen ?? 0) / Math.max(1, looked));
}

export interface Lookup extends Plan {
  /** Not newer than this. */
  upTo: number;
  /** Look at so many documents with the words at most, the newest. */
  limit: number;
  /** So many of them that pass the condition are enough. */
  enough: number;
  /** Condition on `found.conversation_id`. */
  condition: RawBuilder<boolean> | null;
}

/** @returns documents that match, and the place before which to look on; null where there is nothing older */
export async function findDocuments(
  db: Reader,
  lookup: Lookup,
): Promise<{ documents: FoundDocument[]; olderThan: number | null }> {
  const words = [lookup.index, lookup.check].filter((query) => query !== null).join(' & ');
  // First which, as few bytes as can be; what they weigh is read for those that remain, and no more of them than are enough.
  const { rows } = await sql<{
    message_id: string | null;
    conversation_id: string;
    at: Date;
    relevance: number;
    is_full: boolean;
    oldest: number;
  }>`
    with found as materialized (${candidates(lookup)}),
    passed as materialized (
      select * from found ${lookup.condition ? sql`where ${lookup.condition}` : sql``} order by ordinal desc limit ${lookup.enough}
    ),
    extent as (
      select passing >= ${lookup.enough} or (select count(*) from found) >= ${lookup.limit} as is_full,
        case when passing >= ${lookup.enough} then oldest else (select min(ordinal) from found) end as oldest
      from (select count(*)::int as passing, min(ordinal) as oldest from passed) told
    )
    select passed.message_id, passed.conversation_id, passed.at, extent.is_full, extent.oldest,
      ${words === '' ? sql`0` : sql`coalesce((select ts_rank(tokens, ${words}::tsquery, 32) from search_document where search_document.ordinal = passed.ordinal), 0)`} as relevance
    from extent left join passed on true`.execute(db);
  return {
    documents: rows.flatMap((row) =>
      row.message_id === null
        ? []
        : [
            {
              messageId: row.message_id,
              conversationId: row.conversation_id,
              at: row.at,
              relevance: Number(row.relevance),
            },
          ],
    ),
    olderThan: olderThan(lookup, rows[0]),
  };
}

function olderThan(lookup: Lookup, extent: { is_full: boolean; oldest: number } | undefined): number | null {
  if (extent?.is_full) return Number(extent.oldest);
  const end = oldestIn(lookup);
  return end > 1 ? end : null;
}

/** The oldest place that is looked at: the beginning of a block where there are blocks. */
function oldestIn({ upTo, block, reach, index }: Lookup): number {
  if (block !== null) return Math.max(0, firstBlock(upTo, block, reach) * 2 ** block);
  return index === null ? Math.max(0, upTo - reach) : 0;
}

/** At least one whole block beside the newest, which may only have begun. */
const firstBlock = (upTo: number, block: 12 | 16, reach: number): number =>
  Math.max(0, Math.floor(upTo / 2 ** block) - Math.max(1, Math.floor(reach / 2 ** block)));

/** `ordinal + 0` keeps the planner from walking through everything by recency in the hope of finding something soon. */
function candidates(lookup: Lookup): RawBuilder<unknown> {
  const { upTo, block, reach, limit, index, check } = lookup;
  const columns = sql`message_id, conversation_id, at, ordinal`;
  // As a function and not as the operator, so that the index is not asked.
  const checked = check === null ? sql`` : sql`and ts_match_vq(tokens, ${check}::tsquery)`;
  if (index === null)
    return sql`select ${columns} from search_document
      where ordinal <= ${upTo} and ordinal >= ${oldestIn(lookup)} ${checked} order by ordinal desc limit ${limit}`;
  const matching = sql`select ${columns} from search_document
    where tokens @@ ${index}::tsquery ${checked} and ordinal <= ${upTo}`;
  if (block === null) return sql`${matching} order by ordinal + 0 desc limit ${limit}`;
  return sql`select hit.* from generate_series(${upTo}::bigint >> ${sql.lit(block)}, ${firstBlock(upTo, block, reach)}::bigint, -1) as block (number)
    cross join lateral (${matching} and (ordinal >> ${sql.lit(block)}) = block.number order by ordinal + 0 desc) hit
    limit ${limit}`;
}
