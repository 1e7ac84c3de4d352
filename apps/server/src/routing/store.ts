/** The only SQL on routing's tables. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { OfferState } from './types.ts';

type RoutingTables = {
  routing_seat: {
    agent_id: string;
    on_hold: boolean;
    given_at: Date | null;
    left_at: Date | null;
    turned_at: Date | null;
  };
  routing_connection: { agent_id: string; process: number };
  routing_return: { conversation_id: string; agent_id: string; at: Date };
  routing_offer: {
    id: string;
    conversation_id: string;
    agent_id: string;
    channel_class: string;
    state: OfferState;
    made_at: Date;
    expires_at: Date;
    ended_at: Date | null;
  };
  routing_decision: {
    id: string;
    conversation_id: string;
    agent_id: string;
    how: 'offer' | 'assign' | 'pull';
    at: Date;
    explanation: string | unknown;
  };
};

const tables = (db: Reader) => db.withTables<RoutingTables>();

export interface SeatRow {
  agentId: string;
  onHold: boolean;
  givenAt: Date | null;
  leftAt: Date | null;
  connected: boolean;
  /** Since when it is, or is not, connected. */
  turnedAt: Date | null;
}

const connected = sql<boolean>`exists (select 1 from routing_connection c where c.agent_id = routing_seat.agent_id)`;
const selectSeats = (db: Reader) =>
  tables(db)
    .selectFrom('routing_seat')
    .select([
      'agent_id as agentId',
      'on_hold as onHold',
      'given_at as givenAt',
      'left_at as leftAt',
      'turned_at as turnedAt',
    ])
    .select(connected.as('connected'));

export const readSeatRows = (db: Reader, agentIds: string[] | null): Promise<SeatRow[]> =>
  agentIds === null
    ? selectSeats(db).execute()
    : selectSeats(db).where('agent_id', '=', sql<string>`any(${agentIds}::uuid[])`).execute();

/** Agents whose desks are gone, while it is not yet decided what that means. */
export async function readLeft(db: Reader): Promise<{ agentId: string; leftAt: Date }[]> {
  const rows = await selectSeats(db).where('left_at', 'is not', null).execute();
  return rows.flatMap(({ agentId, leftAt }) => (leftAt ? [{ agentId, leftAt }] : []));
}

/** The agent's seat, made when it is missing, held until the transaction ends. */
export async function lockSeat(tx: Tx, agentId: string): Promise<SeatRow> {
  await tables(tx)
    .insertInto('routing_seat')
    .values({ agent_id: agentId, on_hold: false, given_at: null, left_at: null, turned_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tables(tx)
    .selectFrom('routing_seat')
    .select('agent_id')
    .where('agent_id', '=', agentId)
    .forUpdate()
    .execute();
  // Only now: what is read while waiting for the lock may be old.
  return selectSeats(tx).where('agent_id', '=', agentId).executeTakeFirstOrThrow();
}

export async function updateSeat(
  tx: Tx,
  agentId: string,
  change: { on_hold?: boolean; given_at?: Date; left_at?: Date | null; turned_at?: Date },
): Promise<void> {
  await tables(tx).updateTable('routing_seat').set(change).where('agent_id', '=', agentId).execute();
}

export async function insertConnection(tx: Tx, agentId: string, process: number): Promise<void> {
  await tables(tx)
    .insertInto('routing_connection')
    .values({ agent_id: agentId, process })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteConnection(tx: Tx, agentId: string, process: number): Promise<void> {
  await tables(tx)
    .deleteFrom('routing_connection')
    .where('agent_id', '=', agentId)
    .where('process', '=', process)
    .execute();
}

export async function connectedProcesses(db: Reader): Promise<{ agentId: string; process: number }[]> {
  return tables(db).selectFrom('routing_connection').select(['agent_id as agentId', 'process']).execute();
}

export async function insertReturn(tx: Tx, conversationId: string, agentId: string, at: Date): Promise<void> {
  await tables(tx)
    .insertInto('routing_return')
    .values({ conversation_id: conversationId, agent_id: agentId, at })
    .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet({ agent_id: agentId, at }))
    .execute();
}

export async function readReturns(
  db: Reader,
  ids: string[],
): Promise<{ conversationId: string; agentId: string; at: Date }[]> {
  return tables(db)
    .selectFrom('routing_return')
    .select(['conversation_id as conversationId', 'agent_id as agentId', 'at'])
    .where('conversation_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}

export interface OfferRow {
  id: string;
  conversationId: string;
  agentId: string;
  channelClass: string;
  state: OfferState;
  madeAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

const selectOffers = (db: Reader) =>
  tables(db)
    .selectFrom('routing_offer')
    .select([
      'id',
      'conversation_id as conversationId',
      'agent_id as agentId',
      'channel_class as channelClass',
      'state',
      'made_at as madeAt',
      'expires_at as expiresAt',
      'ended_at as endedAt',
    ]);

export async function findOffer(db: Reader, id: string): Promise<OfferRow | null> {
  return (await selectOffers(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

export const openOffers = (db: Reader, where: { agentIds?: string[]; conversationIds?: string[] } = {}) => {
  let query = selectOffers(db).where('state', '=', 'open').orderBy('made_at');
  if (where.agentIds) query = query.where('agent_id', '=', sql<string>`any(${where.agentIds}::uuid[])`);
  if (where.conversationIds)
    query = query.where('conversation_id', '=', sql<string>`any(${where.conversationIds}::uuid[])`);
  return query.execute();
};

export const overdueOffers = (db: Reader, now: Date): Promise<OfferRow[]> =>
  selectOffers(db).where('state', '=', 'open').where('expires_at', '<=', now).orderBy('expires_at').execute();

export async function nextExpiry(db: Reader): Promise<Date | null> {
  const row = await tables(db)
    .selectFrom('routing_offer')
    .select((all) => all.fn.min('expires_at').as('at'))
    .where('state', '=', 'open')
    .executeTakeFirst();
  return (row?.at as Date | null | undefined) ?? null;
}

/** Who declined or missed these conversations since a moment. */
export async function readPasses(
  db: Reader,
  conversationIds: string[],
  since: Date,
): Promise<{ conversationId: string; agentId: string; at: Date }[]> {
  const { rows } = await sql<{ conversationId: string; agentId: string; at: Date }>`
    select conversation_id as "conversationId", agent_id as "agentId", max(ended_at) as at from routing_offer
    where state in ('declined', 'missed') and ended_at > ${since} and conversation_id = any(${conversationIds}::uuid[])
    group by conversation_id, agent_id`.execute(db);
  return rows;
}

/** @returns null when the conversation has an open offer already */
export async function insertOffer(
  tx: Tx,
  offer: { conversationId: string; agentId: string; channelClass: string; madeAt: Date; expiresAt: Date },
): Promise<string | null> {
  const row = await tables(tx)
    .insertInto('routing_offer')
    .values({
      id: uuid(),
      conversation_id: offer.conversationId,
      agent_id: offer.agentId,
      channel_class: offer.channelClass,
      state: 'open',
      made_at: offer.madeAt,
      expires_at: offer.expiresAt,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Ends an open offer. @returns false when it was not open any more */
export async function endOffer(
  tx: Tx,
  id: string,
  state: Exclude<OfferState, 'open'>,
  at: Date,
): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('routing_offer')
    .set({ state, ended_at: at })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

export async function insertDecision(
  tx: Tx,
  decision: {
    conversationId: string;
    agentId: string;
    how: 'offer' | 'assign' | 'pull';
    at: Date;
    explanation: object;
  },
): Promise<void> {
  await tables(tx)
    .insertInto('routing_decision')
    .values({
      id: uuid(),
      conversation_id: decision.conversationId,
      agent_id: decision.agentId,
      how: decision.how,
      at: decision.at,
      explanation: JSON.stringify(decision.explanation),
    })
    .execute();
}

/** Decisions about a conversation, newest first. */
export async function readDecisions(db: Reader, conversationId: string, limit: number) {
  return tables(db)
    .selectFrom('routing_decision')
    .select(['id', 'agent_id as agentId', 'how', 'at', 'explanation'])
    .where('conversation_id', '=', conversationId)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
}
