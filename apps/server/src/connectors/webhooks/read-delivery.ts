import { v7 as uuid } from 'uuid';
import { customerOfHandle, recognise } from '../../customers/index.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import { appendEvents } from '../../platform/events/index.ts';
import { cleanText } from '../clean-text.ts';
import type { WebhookConfig } from '../config/index.ts';
import { expireReadings } from '../lookups/reading-store.ts';
import type { DeliveryOutcome, MappedEvent } from '../mapping/map-delivery.ts';
import { type Mapper, MappingStopped } from '../mapping/start-mapper.ts';
import { selectConnector } from '../store.ts';
import { lockDelivery, selectDelivery, settleDelivery, type WholeDelivery } from './delivery-store.ts';
import { insertEvent, insertHandles } from './event-store.ts';
import { handlesOf } from './handles.ts';

export interface ReadDeps {
  database: Database;
  mapper: Mapper;
  now(): Date;
}

/** A clock that is ahead does not put what happened into the future, milliseconds. */
const aheadAtMost = 5 * 60_000;

/**
 * Makes events of a delivery, in one transaction with its state. What cannot be mapped is held with the reason; what
 * was told before changes nothing.
 * @param anew also one that was read before, with the configuration of now
 */
export async function readDelivery(
  { database, mapper, now }: ReadDeps,
  id: string,
  anew = false,
): Promise<void> {
  const delivery = await selectDelivery(database.db, id);
  if (!delivery || (delivery.state !== 'received' && !anew)) return;
  const connector = await selectConnector(database.db, delivery.connectorId);
  const webhook = connector?.config.webhook ?? null;
  const outcome = webhook ? await map(mapper, delivery, webhook) : gone;
  await database.transaction(async (tx) => {
    const state = await lockDelivery(tx, id);
    if (state === null || (state !== 'received' && !anew)) return;
    const events = outcome.state === 'mapped' ? outcome.events : [];
    let told = 0;
    for (const [place, event] of events.entries())
      if (await keep(tx, delivery, webhook as WebhookConfig, outcome as Mapped, event, place, now())) told++;
    await settleDelivery(tx, id, settlement(outcome, events.length));
    return told;
  });
}

type Mapped = Extract<DeliveryOutcome, { state: 'mapped' }>;

const gone: DeliveryOutcome = { state: 'failed', type: null, field: 'webhook', message: 'is switched off' };

async function map(
  mapper: Mapper,
  delivery: WholeDelivery,
  webhook: WebhookConfig,
): Promise<DeliveryOutcome> {
  const { body, contentType, headers } = delivery;
  const text = new TextDecoder().decode(body);
  return mapper.mapDelivery({ text, contentType, headers, webhook }).catch((error): DeliveryOutcome => {
    if (error instanceof MappingStopped)
      return { state: 'failed', type: null, field: 'webhook', message: error.message };
    throw error;
  });
}

function settlement(outcome: DeliveryOutcome, events: number) {
  const nothing = { eventKey: null, events: 0, problem: null };
  switch (outcome.state) {
    case 'mapped':
      return { ...nothing, state: 'done' as const, type: outcome.type, eventKey: outcome.eventId, events };
    case 'ignored':
      return { ...nothing, state: 'ignored' as const, type: outcome.type };
    case 'failed': {
      const { type, field, message } = outcome;
      return {
        ...nothing,
        state: 'held' as const,
        type,
        problem: { field, message: cleanText(message, 500) },
      };
    }
    case 'unreadable':
      return {
        ...nothing,
        state: 'held' as const,
        type: null,
        problem: { field: 'body', message: cleanText(outcome.detail, 500) },
      };
    default:
      return outcome satisfies never;
  }
}

async function keep(
  tx: Tx,
  { id: deliveryId, connectorId, receivedAt }: WholeDelivery,
  webhook: WebhookConfig,
  { eventId }: Mapped,
  event: MappedEvent,
  place: number,
  now: Date,
): Promise<boolean> {
  const handles = handlesOf(event.identities);
  const customerId = await customerOf(tx, handles, webhook);
  const id = uuid();
  const latest = new Date(receivedAt.getTime() + aheadAtMost);
  const said = event.at === null ? receivedAt : new Date(event.at);
  const at = said > latest ? receivedAt : said;
  const isNew = await insertEvent(tx, {
    id,
    connectorId,
    deliveryId,
    eventKey: eventId,
    place,
    customerId: customerId?.homeId ?? null,
    at,
    receivedAt,
    event,
  });
  if (!isNew) return false;
  if (customerId === null) {
    await insertHandles(tx, id, handles);
    return true;
  }
  await appendEvents(tx, [
    {
      type: 'connector.event',
      customerId: customerId.customerId,
      data: { connectorId, eventId: id, kind: event.kind, at: at.toISOString() },
    },
  ]);
  if (webhook.refreshes) await expireReadings(tx, [customerId.customerId], now, { connectorId });
  return true;
}

/** Whose it is: by the surest identity that is known; somebody new only where that is wanted. */
async function customerOf(
  tx: Tx,
  handles: readonly { type: string; value: string }[],
  webhook: WebhookConfig,
): Promise<{ customerId: string; homeId: string } | null> {
  for (const handle of handles) {
    const known = await customerOfHandle(tx, handle);
    if (known) return known;
  }
  const [from, ...also] = handles;
  if (!from || webhook.unknownCustomers === 'keep') return null;
  return recognise(tx, { from, also, language: null, source: 'connector' });
}
