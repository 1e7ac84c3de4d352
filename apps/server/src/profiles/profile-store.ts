import type { Filter } from '@throughline/filter';
import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import { type CustomerFilterContext, conditionOf, momentFields } from './filter-store.ts';
import type { ProfileRow } from './types.ts';

export async function putProfiles(tx: Tx, rows: readonly ProfileRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into customer_profile
    select * from jsonb_populate_recordset(null::customer_profile, ${JSON.stringify(rows.map(asColumns))}::jsonb)
    on conflict (customer_id) do update set name = excluded.name, language = excluded.language, country = excluded.country,
      value = excluded.value, tier = excluded.tier, channel_types = excluded.channel_types,
      preferred_channel = excluded.preferred_channel, labels = excluded.labels, consents = excluded.consents,
      withdrawn = excluded.withdrawn, do_not_contact = excluded.do_not_contact, facts = excluded.facts,
      conversations = excluded.conversations, known_since = excluded.known_since, last_contact_at = excluded.last_contact_at`.execute(
    tx,
  );
}

const asColumns = (row: ProfileRow) => ({
  customer_id: row.customerId,
  name: row.name,
  language: row.language,
  country: row.country,
  value: row.value,
  tier: row.tier,
  channel_types: row.channelTypes,
  preferred_channel: row.preferredChannel,
  labels: row.labels,
  consents: row.consents,
  withdrawn: row.withdrawn,
  do_not_contact: row.doNotContact,
  facts: row.facts,
  conversations: row.conversations,
  known_since: row.knownSince,
  last_contact_at: row.lastContactAt,
});

export async function removeProfiles(tx: Tx, customerIds: readonly string[]): Promise<void> {
  await sql`delete from customer_profile where customer_id = any(${customerIds}::uuid[])`.execute(tx);
}

const columns = sql`customer_id as "customerId", name, language, country, value::float8 as value, tier, channel_types as "channelTypes",
  preferred_channel as "preferredChannel", labels, consents, withdrawn, do_not_contact as "doNotContact", facts, conversations,
  known_since as "knownSince", last_contact_at as "lastContactAt"`;

/** Which of these segments each of these customers is in; who has no profile is left out. */
export async function segmentsMatching(
  db: Reader,
  customerIds: readonly string[],
  segments: readonly { id: string; tree: Filter }[],
  context: CustomerFilterContext,
): Promise<Map<string, string[]>> {
  const each = segments.map(
    ({ id, tree }) => sql`case when ${conditionOf(tree, context)} then ${id}::text end`,
  );
  const { rows } = await sql<{ id: string; segments: string[] }>`
    select customer_id as id, array_remove(array[${sql.join(each.length === 0 ? [sql`null`] : each)}]::text[], null) as segments
    from customer_profile where customer_id = any(${customerIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, segments }) => [id, segments]));
}

/** @param among only these; everybody where it is null */
export async function countProfiles(
  db: Reader,
  filter: Filter,
  among: readonly string[] | null,
  context: CustomerFilterContext,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from customer_profile
    where ${conditionOf(filter, context)} and ${amongThese(among)}`.execute(db);
  return rows[0]?.count ?? 0;
}

const amongThese = (among: readonly string[] | null) =>
  among === null ? sql`true` : sql`customer_id = any(${[...among]}::uuid[])`;

export type ProfileSort = 'name' | 'value' | 'contacted';

const orders = {
  name: { column: sql`lower(name)`, type: sql`text`, sign: sql`>`, direction: sql`asc` },
  value: {
    column: sql`coalesce(value, '-Infinity'::numeric)`,
    type: sql`numeric`,
    sign: sql`<`,
    direction: sql`desc`,
  },
  contacted: {
    column: sql`coalesce(last_contact_at, '-infinity'::timestamptz)`,
    type: sql`timestamptz`,
    sign: sql`<`,
    direction: sql`desc`,
  },
};

export interface ProfileQuery {
  filter: Filter;
  sort: ProfileSort;
  /** Only these; everybody where it is null. */
  among: readonly string[] | null;
  /** The place of the last one on the page before. */
  after: { key: string; id: string } | null;
  limit: number;
}

/** A page, with the place of each in its order. */
export async function selectProfiles(
  db: Reader,
  { filter, sort, among, after, limit }: ProfileQuery,
  context: CustomerFilterContext,
): Promise<(ProfileRow & { place: string })[]> {
  const { column, type, sign, direction } = orders[sort];
  const { rows } = await sql<ProfileRow & { place: string }>`
    select ${columns}, (${column})::text as place from customer_profile
    where ${conditionOf(filter, context)}
      and ${amongThese(among)}
      and ${after === null ? sql`true` : sql`(${column}, customer_id) ${sign} (${after.key}::${type}, ${after.id}::uuid)`}
    order by ${column} ${direction}, customer_id ${direction} limit ${limit}`.execute(db);
  return rows;
}

/** Customers for whom a moment passed such a length of time between two looks: nobody else's segments can have changed. */
export async function passedBetween(
  db: Reader,
  field: string,
  from: Date,
  to: Date,
  limit: number,
): Promise<string[]> {
  const column = momentFields[field];
  if (!column) return [];
  const { rows } = await sql<{ id: string }>`
    select customer_id as id from customer_profile where ${column} >= ${from} and ${column} <= ${to} limit ${limit}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** The next customers in the order of their ids. */
export async function profilesAfter(db: Reader, after: string | null, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select customer_id as id from customer_profile
    where ${after === null ? sql`true` : sql`customer_id > ${after}::uuid`} order by customer_id limit ${limit}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
