/** The only SQL that writes touchpoints. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/index.ts';
import type { Names, NewTouchpoint } from '../types.ts';
import { numbersOf } from './number-store.ts';

/** @returns which of them are new, by id; the change they were written under */
export async function insertTouchpoints(
  tx: Tx,
  touchpoints: readonly NewTouchpoint[],
): Promise<{ change: number; added: Set<string> }> {
  const types = await numbersOf(
    tx,
    'touchpoint_type',
    touchpoints.map(({ type }) => type),
  );
  const channels = await numbersOf(
    tx,
    'touchpoint_channel',
    touchpoints.flatMap(({ channel }) => (channel === null ? [] : [channel])),
  );
  const change = await nextChange(tx);
  const column = <T>(of: (each: NewTouchpoint) => T) => touchpoints.map(of);
  const { rows } = await sql<{ id: string }>`
    insert into touchpoint (id, goal, case_key, subject, customer_id, home_id, visitor, at, channel, type, outcome, attributes, change)
    select id, goal, case_key,
      case when case_key is not null then md5('case:' || goal || ':' || case_key)::uuid
        when customer_id is not null then customer_id else md5('visitor:' || coalesce(visitor, ''))::uuid end,
      customer_id, home_id, visitor, timestamptz 'epoch' + at * interval '1 microsecond', channel, type, outcome,
      attributes::jsonb, ${change}
    from unnest(${column((each) => each.id)}::text[], ${column((each) => each.goal)}::smallint[],
      ${column((each) => each.caseKey)}::text[], ${column((each) => each.customerId)}::uuid[], ${column((each) => each.homeId)}::uuid[],
      ${column((each) => each.visitor)}::text[], ${column((each) => each.at)}::bigint[],
      ${column((each) => (each.channel === null ? null : channels.get(each.channel)))}::integer[],
      ${column((each) => types.get(each.type))}::integer[], ${column((each) => each.outcome)}::text[],
      ${column((each) => each.attributes && JSON.stringify(each.attributes))}::text[])
      with ordinality as given (id, goal, case_key, customer_id, home_id, visitor, at, channel, type, outcome, attributes, place)
    order by place
    on conflict (id) do nothing
    returning id`.execute(tx);
  return { change, added: new Set(rows.map(({ id }) => id)) };
}

export async function nextChange(tx: Tx): Promise<number> {
  const { rows } = await sql<{ change: number }>`select nextval('touchpoint_change') as change`.execute(tx);
  return Number(rows[0]?.change);
}

/** @returns how many there were, and the subjects they counted for that are nobody else's */
export async function deleteTouchpoints(
  tx: Tx,
  customers: readonly string[],
  visitors: readonly string[],
): Promise<{ count: number; subjects: string[] }> {
  const { rows } = await sql<{ subject: string; own: boolean }>`
    delete from touchpoint
    where customer_id = any(${customers}::uuid[]) or home_id = any(${customers}::uuid[])
      or visitor = any(${visitors}::text[])
    returning subject, case_key is null as own`.execute(tx);
  return {
    count: rows.length,
    subjects: [...new Set(rows.filter(({ own }) => own).map(({ subject }) => subject))],
  };
}

/** Of touchpoints that a change wrote: visitors that are no customer yet, and whom touchpoints are told of. */
export async function unsettledIn(
  tx: Tx,
  changes: readonly number[],
): Promise<{ visitors: string[]; told: { homeId: string; customerId: string }[] }> {
  const { rows: visitors } = await sql<{ visitor: string }>`
    select distinct visitor from touchpoint
    where change = any(${changes}::bigint[]) and customer_id is null and visitor is not null`.execute(tx);
  const { rows: told } = await sql<{ homeId: string; customerId: string }>`
    select distinct home_id as "homeId", customer_id as "customerId" from touchpoint
    where change = any(${changes}::bigint[]) and home_id is not null`.execute(tx);
  return { visitors: visitors.map(({ visitor }) => visitor), told };
}

const counted = (customer: ReturnType<typeof sql>) =>
  sql`subject = case when case_key is null then ${customer} else subject end`;

/** Visitors are these customers. @returns how many touchpoints moved */
export async function moveVisitors(
  tx: Tx,
  owners: readonly { device: string; customerId: string; homeId: string }[],
  change: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update touchpoint set customer_id = owner.customer_id, home_id = owner.home_id, change = ${change},
      ${counted(sql`owner.customer_id`)}
    from unnest(${owners.map(({ device }) => device)}::text[], ${owners.map((each) => each.customerId)}::uuid[],
      ${owners.map((each) => each.homeId)}::uuid[]) as owner (device, customer_id, home_id)
    where touchpoint.visitor = owner.device and touchpoint.customer_id is null`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** What is told of any of a family counts for its root. @returns how many touchpoints moved */
export async function moveFamily(
  tx: Tx,
  family: readonly string[],
  root: string,
  change: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update touchpoint set customer_id = ${root}, change = ${change}, ${counted(sql`${root}::uuid`)}
    where home_id = any(${family}::uuid[]) and customer_id is distinct from ${root}::uuid`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Types there are touchpoints of. */
export async function selectTypes(db: Reader): Promise<{ key: string; names: Partial<Names> }[]> {
  const { rows } = await sql<{ key: string; names: Partial<Names> }>`
    select key, names from touchpoint_type order by key`.execute(db);
  return rows;
}
