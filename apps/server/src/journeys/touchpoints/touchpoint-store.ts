/** The only SQL that writes touchpoints. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/index.ts';
import type { NewTouchpoint } from '../types.ts';
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
      customer_id, customer_id, visitor, timestamptz 'epoch' + at * interval '1 microsecond', channel, type, outcome,
      attributes::jsonb, ${change}
    from unnest(${column((each) => each.id)}::text[], ${column((each) => each.goal)}::smallint[],
      ${column((each) => each.caseKey)}::text[], ${column((each) => each.customerId)}::uuid[],
      ${column((each) => each.visitor)}::text[], ${column((each) => each.at)}::bigint[],
      ${column((each) => (each.channel === null ? null : channels.get(each.channel)))}::integer[],
      ${column((each) => types.get(each.type))}::integer[], ${column((each) => each.outcome)}::text[],
      ${column((each) => each.attributes && JSON.stringify(each.attributes))}::text[])
      with ordinality as given (id, goal, case_key, customer_id, visitor, at, channel, type, outcome, attributes, place)
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
