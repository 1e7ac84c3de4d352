/** The only SQL on what systems told. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/index.ts';
import type { EventKindKey } from '../event-kinds.ts';
import type { MappedEvent } from '../mapping/map-delivery.ts';

export interface ConnectorEvent {
  id: string;
  connectorId: string;
  connectorName: string;
  kind: EventKindKey;
  at: Date;
  receivedAt: Date;
  title: string | null;
  fields: MappedEvent['fields'];
  href: string | null;
}

export interface NewConnectorEvent {
  id: string;
  connectorId: string;
  deliveryId: string;
  eventKey: string;
  place: number;
  customerId: string | null;
  at: Date;
  receivedAt: Date;
  event: MappedEvent;
}

/** @returns false where it was told before */
export async function insertEvent(tx: Tx, told: NewConnectorEvent): Promise<boolean> {
  const { event } = told;
  const { rows } = await sql`
    insert into connector_event (id, connector_id, delivery_id, event_key, place, kind, customer_id, occurred_at,
      received_at, title, fields, href)
    values (${told.id}, ${told.connectorId}, ${told.deliveryId}, ${told.eventKey}, ${told.place}, ${event.kind},
      ${told.customerId}, ${told.at}, ${told.receivedAt}, ${event.title}, ${JSON.stringify(event.fields)}::jsonb,
      ${event.href})
    on conflict (connector_id, event_key, place) do nothing
    returning 1`.execute(tx);
  return rows.length > 0;
}

/** It waits for somebody who has one of these. */
export async function insertHandles(
  tx: Tx,
  eventId: string,
  handles: readonly { type: string; value: string }[],
): Promise<void> {
  await sql`
    insert into connector_event_handle (event_id, type, value)
    select ${eventId}, type, value
    from unnest(${handles.map(({ type }) => type)}::text[], ${handles.map(({ value }) => value)}::text[]) as given (type, value)
    on conflict do nothing`.execute(tx);
}

/** Whether any event waits for its customer. */
export async function somethingWaits(db: Reader): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select from connector_event_handle) as waits`.execute(db);
  return rows[0]?.waits === true;
}

interface Claimed {
  id: string;
  connectorId: string;
  kind: EventKindKey;
  at: Date;
}

/** Events that waited for a customer with one of these become theirs. */
export async function claimEvents(
  tx: Tx,
  customerId: string,
  handles: readonly { type: string; value: string }[],
): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    with waiting as (
      select distinct event_id from connector_event_handle
      join unnest(${handles.map(({ type }) => type)}::text[], ${handles.map(({ value }) => value)}::text[]) as given (type, value)
        using (type, value)
    ), claimed as (
      update connector_event set customer_id = ${customerId} from waiting
      where connector_event.id = waiting.event_id and customer_id is null
      returning id, connector_id as "connectorId", kind, occurred_at as at
    ), settled as (
      delete from connector_event_handle where event_id in (select id from claimed)
    )
    select * from claimed order by at, id`.execute(tx);
  return rows;
}

/** The latest first. @param before where the page before ended */
export async function selectEvents(
  db: Reader,
  customerIds: string[],
  { before = null, limit }: { before?: { at: Date; id: string } | null; limit: number },
): Promise<ConnectorEvent[]> {
  const { rows } = await sql<ConnectorEvent>`
    select event.id, event.connector_id as "connectorId", connector.name as "connectorName", event.kind,
      event.occurred_at as at, event.received_at as "receivedAt", event.title, event.fields, event.href
    from connector_event event join connector on connector.id = event.connector_id
    where event.customer_id = any(${customerIds}::uuid[])
      and (${before?.id ?? null}::uuid is null
        or (event.occurred_at, event.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by event.occurred_at desc, event.id desc limit ${limit}`.execute(db);
  return rows;
}
