/** The only SQL on deliveries. */
import { type RawBuilder, sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/index.ts';
import type { MapProblem } from '../mapping/types.ts';

export type DeliveryState = 'received' | 'done' | 'ignored' | 'held';

export interface Delivery {
  id: string;
  connectorId: string;
  receivedAt: Date;
  contentType: string | null;
  state: DeliveryState;
  type: string | null;
  problem: MapProblem | null;
  bytes: number;
  events: number;
}

export interface WholeDelivery extends Delivery {
  headers: Record<string, string>;
  body: Buffer;
  attempts: number;
}

const columns = sql`id, connector_id as "connectorId", received_at as "receivedAt", content_type as "contentType", state, type,
  problem, octet_length(body) as bytes, events`;

export async function insertDelivery(
  db: Reader,
  delivery: Pick<WholeDelivery, 'id' | 'connectorId' | 'receivedAt' | 'contentType' | 'headers' | 'body'>,
): Promise<void> {
  await sql`
    insert into connector_delivery (id, connector_id, received_at, content_type, headers, body, state)
    values (${delivery.id}, ${delivery.connectorId}, ${delivery.receivedAt}, ${delivery.contentType},
      ${JSON.stringify(delivery.headers)}::jsonb, ${delivery.body}, 'received')`.execute(db);
}

/** The latest first. @param before the id of the last that is known already */
export async function selectDeliveries(
  db: Reader,
  connectorId: string,
  {
    state = null,
    before = null,
    limit,
  }: { state?: DeliveryState | null; before?: string | null; limit: number },
): Promise<Delivery[]> {
  const { rows } = await sql<Delivery>`
    select ${columns} from connector_delivery
    where connector_id = ${connectorId} and (${state}::text is null or state = ${state}::text)
      and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc limit ${limit}`.execute(db);
  return rows;
}

export async function selectDelivery(db: Reader, id: string): Promise<WholeDelivery | null> {
  const { rows } = await sql<WholeDelivery>`
    select ${columns}, headers, body, attempts from connector_delivery where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Held until the transaction ends, so that one process maps it. */
export async function lockDelivery(tx: Tx, id: string): Promise<DeliveryState | null> {
  const { rows } = await sql<{ state: DeliveryState }>`
    select state from connector_delivery where id = ${id} for update`.execute(tx);
  return rows[0]?.state ?? null;
}

export async function settleDelivery(
  tx: Tx,
  id: string,
  outcome: Pick<Delivery, 'state' | 'type' | 'problem' | 'events'> & { eventKey: string | null },
): Promise<void> {
  const problem = outcome.problem && JSON.stringify(outcome.problem);
  await sql`
    update connector_delivery set state = ${outcome.state}, type = ${outcome.type}, problem = ${problem}::jsonb,
      events = ${outcome.events}, event_key = ${outcome.eventKey}, attempts = attempts + 1
    where id = ${id}`.execute(tx);
}

/** Those nobody has read yet, the oldest first. */
export async function waitingDeliveries(db: Reader, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from connector_delivery where state = 'received' order by id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** True where nothing says that what is a customer's must stay; asked of whoever knows, with the customer's column. */
export type MayGo = (customer: RawBuilder<unknown>, now: Date) => RawBuilder<boolean>;

/**
 * What was read long ago; what is held stays until somebody has looked, and what tells of a customer whose data must
 * stay, also where it was told twice.
 * @returns how many
 */
export async function dropDeliveries(
  db: Reader,
  { before, now, limit }: { before: Date; now: Date; limit: number },
  mayGo: MayGo,
): Promise<number> {
  const { rows } = await sql`
    delete from connector_delivery where id in (
      select id from connector_delivery old where received_at < ${before} and state in ('done', 'ignored')
        and not exists (select 1 from connector_event told
          where told.connector_id = old.connector_id and told.event_key = old.event_key
            and told.customer_id is not null and not ${mayGo(sql`told.customer_id`, now)})
      order by received_at limit ${limit})
    returning 1`.execute(db);
  return rows.length;
}
