import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Language } from './languages.ts';
import { sharedByRule } from './shared-handle.ts';
import type { Customer, Identity, Reachability } from './types.ts';

type Tables = {
  customer: {
    id: string;
    name: string;
    name_derived: boolean;
    language: Language | null;
    attributes: Record<string, string> | string;
    own: string | null;
    created_at: Date;
    updated_at: Date;
    joined_into: string | null;
  };
  identity: {
    id: string;
    customer_id: string;
    home_id: string | null;
    type: string;
    value: string;
    verified: boolean;
    source: string;
    reachability: Reachability;
    reachability_reason: string | null;
    first_seen_at: Date;
    last_seen_at: Date;
    shared: boolean | null;
    other_names: string[];
  };
};

export interface KnownHandle {
  identityId: string;
  /** Where it stands. */
  customerId: string;
  /** Where it belongs: another customer than it stands with while they are joined. */
  homeId: string;
  /** Not null when the customer is just being joined by somebody else: look again. */
  joinedInto: string | null;
  customerName: string;
  type: string;
  value: string;
  verified: boolean;
  nameDerived: boolean;
  language: Language | null;
  /** Several people use it: it says where from, not who. */
  several: boolean;
  /** Under which somebody wrote from it who is not called as its customer. */
  otherNames: string[];
}

/** Whose something is: the customer it stands with, and the one it belongs to should a join be undone. */
export interface Owner {
  customerId: string;
  homeId: string;
}

export interface Normalised {
  type: string;
  value: string;
}

export const tables = (db: Reader) => db.withTables<Tables>();

/**
 * Which of the handles are known, verified ones first.
 * @param hold their customers are joined with nobody until the transaction ends
 */
export async function findHandles(db: Reader, handles: Normalised[], hold = false): Promise<KnownHandle[]> {
  if (handles.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('identity')
    .innerJoin('customer', 'customer.id', 'identity.customer_id')
    .select([
      'identity.id',
      'identity.customer_id',
      'identity.home_id',
      'identity.type',
      'identity.value',
      'identity.verified',
      'customer.joined_into',
      'customer.name',
      'customer.name_derived',
      'customer.language',
      'identity.shared',
      'identity.other_names',
    ])
    .where((where) =>
      where.or(
        handles.map((handle) =>
          where.and([where('identity.type', '=', handle.type), where('identity.value', '=', handle.value)]),
        ),
      ),
    )
    .orderBy('identity.verified', 'desc')
    .$if(hold, (query) => query.forKeyShare('customer'))
    .execute();
  return rows.map((row) => ({
    identityId: row.id,
    customerId: row.customer_id,
    homeId: row.home_id ?? row.customer_id,
    joinedInto: row.joined_into,
    customerName: row.name,
    type: row.type,
    value: row.value,
    verified: row.verified,
    nameDerived: row.name_derived,
    language: row.language,
    several: sharedByRule({ ...row, names: row.other_names.length }),
    otherNames: row.other_names,
  }));
}

/** SQL of one fact of a customer. The input is an SQL expression of their id. */
export const factOfCustomer = (fact: 'name' | 'language' | 'attributes', id: string): string =>
  `(select customer.${fact} from customer where customer.id = ${id})`;

/** SQL of what a customer is worth: the attribute `value` as a number, null when it is none. The input is an SQL expression of their id. */
export const worthOfCustomer = (id: string): string =>
  `(select case when customer.attributes ->> 'value' ~ '^-?\\d{1,15}(\\.\\d{1,6})?$' then (customer.attributes ->> 'value')::numeric end
    from customer where customer.id = ${id})`;

/** SQL of a customer's name. The input is an SQL expression of their id. */
export const nameOfCustomer = (id: string): string => `(select name from customer where id = ${id})`;

/** SQL of the customer who owns a handle, and of whom it belongs to, to be joined into a larger statement. Inputs are SQL expressions. */
export const customerOfIdentity = (type: string, value: string): string =>
  `select identity.customer_id, coalesce(identity.home_id, identity.customer_id) as home_id, customer.name from identity join customer on customer.id = identity.customer_id
   where identity.type = ${type} and identity.value = ${value}`;

/** Values of one type of handle over many customers. */
export async function valuesOf(db: Reader, customerIds: string[], type: string): Promise<string[]> {
  if (customerIds.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('identity')
    .select('value')
    .where('customer_id', 'in', customerIds)
    .where('type', '=', type)
    .execute();
  return rows.map((row) => row.value);
}

/** Holds back others who meet the same unknown handles, until this transaction ends; then they find them known. */
export async function lockHandles(tx: Tx, handles: Normalised[]): Promise<void> {
  // Sorted, so that two transactions never wait for each other.
  for (const key of handles.map((handle) => `${handle.type}:${handle.value}`).sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 41))`.execute(tx);
  }
}

export async function insertCustomer(
  tx: Tx,
  customer: { name: string; nameDerived: boolean; language: Language | null },
): Promise<string> {
  const id = uuid();
  const now = new Date();
  await tables(tx)
    .insertInto('customer')
    .values({
      id,
      name: customer.name,
      name_derived: customer.nameDerived,
      language: customer.language,
      attributes: '{}',
      own: null,
      created_at: now,
      updated_at: now,
      joined_into: null,
    })
    .execute();
  return id;
}

/** @returns the identity's id, or null when the handle belongs to somebody already */
export async function insertIdentity(
  tx: Tx,
  owner: Owner,
  handle: Normalised,
  options: { verified: boolean; source: string },
): Promise<string | null> {
  const now = new Date();
  const row = await tables(tx)
    .insertInto('identity')
    .values({
      id: uuid(),
      customer_id: owner.customerId,
      home_id: owner.homeId === owner.customerId ? null : owner.homeId,
      type: handle.type,
      value: handle.value,
      verified: options.verified,
      source: options.source,
      reachability: 'reachable',
      reachability_reason: null,
      first_seen_at: now,
      last_seen_at: now,
      shared: null,
      other_names: [],
    })
    .onConflict((conflict) => conflict.columns(['type', 'value']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Notes that somebody else wrote from it. */
export async function addOtherName(tx: Tx, identityId: string, name: string): Promise<void> {
  await sql`update identity set other_names = array_append(other_names, ${name}) where id = ${identityId}`.execute(
    tx,
  );
}

/** Marks when an identity was last seen, at most once a minute to spare writes, and verifies it where proven. */
export async function touchIdentity(tx: Tx, identityId: string, verified: boolean): Promise<void> {
  await sql`
    update identity set last_seen_at = now(), verified = verified or ${verified}
    where id = ${identityId} and (last_seen_at < now() - interval '1 minute' or (${verified} and not verified))`.execute(
    tx,
  );
}

export async function setReachability(
  tx: Tx,
  handle: Normalised,
  reachability: Reachability,
  reason: string | null,
): Promise<{ identityId: string; customerId: string } | null> {
  const row = await tables(tx)
    .updateTable('identity')
    .set({ reachability, reachability_reason: reason })
    .where('type', '=', handle.type)
    .where('value', '=', handle.value)
    .where('reachability', '!=', reachability)
    .returning(['id', 'customer_id'])
    .executeTakeFirst();
  return row ? { identityId: row.id, customerId: row.customer_id } : null;
}

export interface CustomerFacts {
  name?: string;
  nameDerived?: boolean;
  language?: Language | null;
  attributes?: Record<string, string>;
}

export async function updateCustomer(tx: Tx, id: string, change: CustomerFacts): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('customer')
    .set({
      updated_at: new Date(),
      own: ownAfter(change),
      ...(change.name === undefined ? {} : { name: change.name, name_derived: change.nameDerived ?? false }),
      ...(change.language === undefined ? {} : { language: change.language }),
      ...(change.attributes === undefined
        ? {}
        : { attributes: sql<string>`attributes || ${JSON.stringify(change.attributes)}::jsonb` }),
    })
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** What people change of customers who were joined is the one's own whom they all became. */
const ownAfter = ({ attributes = {}, name, nameDerived = false, language }: CustomerFacts) => {
  const facts = {
    ...(name === undefined ? {} : { name, nameDerived }),
    ...(language === undefined ? {} : { language }),
  };
  return sql<string>`own || ${JSON.stringify(facts)}::jsonb
    || jsonb_build_object('attributes', (own -> 'attributes') || ${JSON.stringify(attributes)}::jsonb)`;
};

export async function selectCustomer(
  db: Reader,
  id: string,
): Promise<(Customer & { joinedInto: string | null }) | null> {
  const row = await tables(db).selectFrom('customer').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    name: row.name,
    language: row.language,
    attributes: row.attributes as Record<string, string>,
    identities: await selectIdentities(db, id),
    createdAt: row.created_at.toISOString(),
    joinedInto: row.joined_into,
  };
}

export async function selectIdentities(db: Reader, customerId: string): Promise<Identity[]> {
  const rows = await tables(db)
    .selectFrom('identity')
    .selectAll()
    .where('customer_id', '=', customerId)
    .orderBy('last_seen_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    value: row.value,
    verified: row.verified,
    source: row.source,
    reachability: row.reachability,
    reachabilityReason: row.reachability_reason,
    several: sharedByRule({ ...row, names: row.other_names.length }),
    homeId: row.home_id ?? row.customer_id,
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
  }));
}

/** What decides how soon and by whom somebody is helped. Unknown ids are left out. */
export async function selectFacts(
  db: Reader,
  ids: string[],
): Promise<Map<string, { language: Language | null; attributes: Record<string, string> }>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom('customer')
    .select(['id', 'language', 'attributes'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, language, attributes }) => [
      id,
      { language, attributes: attributes as Record<string, string> },
    ]),
  );
}
