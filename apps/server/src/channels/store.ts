import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { InboundRecord, InboundState } from './types.ts';

type Tables = {
  channel: {
    id: string;
    type: string;
    name: string;
    team_id: string | null;
    calendar_id: string | null;
    enabled: boolean;
    settings: string;
    addresses: string[];
    created_at: Date;
    updated_at: Date;
  };
  inbound: {
    id: string;
    channel_id: string;
    channel_type: string;
    provider_id: string | null;
    state: InboundState;
    content_type: string;
    meta: string;
    body: Buffer | null;
    body_sha256: string | null;
    size: number;
    problems: string[];
    attempts: number;
    received_at: Date;
    processed_at: Date | null;
  };
  channel_state: { channel_type: string; key: string; value: string };
};

const tables = (db: Reader) => db.withTables<Tables>();

/** True; in a statement it spares its transaction the wait for the disk. */
const withoutFlush = sql<boolean>`set_config('synchronous_commit', 'off', true) is not null`;

export interface ChannelRecord {
  id: string;
  type: string;
  name: string;
  teamId: string | null;
  calendarId: string | null;
  enabled: boolean;
  /** As stored: secrets sealed. */
  settings: Record<string, unknown>;
  addresses: string[];
}

const channelOf = (row: Tables['channel']): ChannelRecord => ({
  id: row.id,
  type: row.type,
  name: row.name,
  teamId: row.team_id,
  calendarId: row.calendar_id,
  enabled: row.enabled,
  settings: row.settings as unknown as Record<string, unknown>,
  addresses: row.addresses,
});

export async function listChannelRecords(db: Reader): Promise<ChannelRecord[]> {
  return (
    await tables(db).selectFrom('channel').selectAll().orderBy('created_at').orderBy('id').execute()
  ).map(channelOf);
}

export async function findChannelRecord(db: Reader, id: string): Promise<ChannelRecord | null> {
  const row = await tables(db).selectFrom('channel').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? channelOf(row) : null;
}

export async function insertChannel(tx: Tx, channel: ChannelRecord): Promise<void> {
  const now = new Date();
  await tables(tx)
    .insertInto('channel')
    .values({
      id: channel.id,
      type: channel.type,
      name: channel.name,
      team_id: channel.teamId,
      calendar_id: channel.calendarId,
      enabled: channel.enabled,
      settings: JSON.stringify(channel.settings),
      addresses: channel.addresses,
      created_at: now,
      updated_at: now,
    })
    .execute();
}

export async function updateChannel(tx: Tx, channel: ChannelRecord): Promise<void> {
  await tables(tx)
    .updateTable('channel')
    .set({
      name: channel.name,
      team_id: channel.teamId,
      calendar_id: channel.calendarId,
      enabled: channel.enabled,
      settings: JSON.stringify(channel.settings),
      addresses: channel.addresses,
      updated_at: new Date(),
    })
    .where('id', '=', channel.id)
    .execute();
}

/** An address of ours that another enabled channel has already, or null. */
export async function findTakenAddress(
  tx: Tx,
  addresses: string[],
  exceptId: string | null,
): Promise<string | null> {
  if (addresses.length === 0) return null;
  await sql`select pg_advisory_xact_lock(7305002)`.execute(tx);
  const rows = await tables(tx)
    .selectFrom('channel')
    .select(['id', 'addresses'])
    .where(sql<boolean>`addresses && ${addresses}::text[]`)
    .execute();
  for (const row of rows) {
    if (row.id !== exceptId) return addresses.find((address) => row.addresses.includes(address)) ?? null;
  }
  return null;
}

/** @returns false when this channel type delivered this id before */
export async function insertInbound(tx: Reader, inbound: InboundRecord): Promise<boolean> {
  const row = await tables(tx)
    .insertInto('inbound')
    .values({
      id: inbound.id,
      channel_id: inbound.channelId,
      channel_type: inbound.channelType,
      provider_id: inbound.providerId,
      state: inbound.state,
      content_type: inbound.contentType,
      meta: JSON.stringify(inbound.meta),
      body:
        inbound.body === null
          ? null
          : Buffer.from(inbound.body.buffer, inbound.body.byteOffset, inbound.body.byteLength),
      body_sha256: inbound.bodySha256,
      size: inbound.size,
      problems: inbound.problems,
      attempts: inbound.attempts,
      received_at: inbound.receivedAt,
      processed_at: inbound.state === 'processed' ? inbound.receivedAt : null,
    })
    .onConflict((conflict) =>
      conflict.columns(['channel_type', 'provider_id']).where('provider_id', 'is not', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** SQL that stores a processed inbound item with the parameters $1 to $10, once for each row of `from`. */
export const insertInboundFrom = (from: string): string =>
  `insert into inbound (id, channel_id, channel_type, provider_id, state, content_type, meta, body, body_sha256, size, received_at, processed_at)
   select $1::uuid, $2::uuid, $3::text, $4::text, 'processed', $5::text, $6::jsonb, $7::bytea, $8::text, $9::bigint, $10::timestamptz, $10::timestamptz
   from ${from}
   on conflict (channel_type, provider_id) where provider_id is not null do nothing returning id`;

export async function findInboundByProviderId(
  db: Reader,
  channelType: string,
  providerId: string,
): Promise<{ id: string; bodySha256: string | null } | null> {
  const row = await tables(db)
    .selectFrom('inbound')
    .select(['id', 'body_sha256'])
    .where('channel_type', '=', channelType)
    .where('provider_id', '=', providerId)
    .executeTakeFirst();
  return row ? { id: row.id, bodySha256: row.body_sha256 } : null;
}

const inboundOf = (row: Tables['inbound']): InboundRecord => ({
  id: row.id,
  channelId: row.channel_id,
  channelType: row.channel_type,
  providerId: row.provider_id,
  state: row.state,
  contentType: row.content_type,
  meta: row.meta as unknown as Record<string, string>,
  body: row.body,
  bodySha256: row.body_sha256 ?? '',
  size: Number(row.size),
  problems: row.problems,
  attempts: row.attempts,
  receivedAt: row.received_at,
});

export async function findInbound(db: Reader, id: string): Promise<InboundRecord | null> {
  const row = await tables(db).selectFrom('inbound').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? inboundOf(row) : null;
}

/**
 * Locks a waiting item for this transaction; false when it is done or another works on it. The transaction does not
 * wait for the disk: the item itself is stored for good, and numbering the events of what becomes of it flushes all that
 * came before. A database server that crashes in between forgets both, and the item waits again.
 */
export async function claimInbound(tx: Tx, id: string): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('inbound')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'received')
    .where(withoutFlush)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Counts an attempt before it is made, so that an item that ends the process is recognised. The count need not be on
 * disk for that: it is lost only with the whole database server, which this item did not end.
 * @returns the item with its attempts so far, or null when it waits no longer
 */
export async function countAttempt(db: Reader, id: string): Promise<InboundRecord | null> {
  const row = await tables(db)
    .updateTable('inbound')
    .set({ attempts: sql<number>`attempts + 1` })
    .where('id', '=', id)
    .where('state', '=', 'received')
    .where(withoutFlush)
    .returningAll()
    .executeTakeFirst();
  return row ? inboundOf(row) : null;
}

export async function settleInbound(
  tx: Reader,
  id: string,
  state: InboundState,
  problems: string[],
): Promise<void> {
  await tables(tx)
    .updateTable('inbound')
    .set({
      state,
      problems,
      ...(state === 'received' ? { attempts: 0, processed_at: null } : { processed_at: new Date() }),
    })
    .where('id', '=', id)
    .execute();
}

/**
 * Makes messages that could be the same one, that cite each other or that come from the same sender wait for each
 * other until the transaction ends, so that each sees what the one before it did.
 */
export async function lockArrival(
  tx: Tx,
  channelType: string,
  messageIds: string[],
  sender: { type: string; value: string },
): Promise<void> {
  const keys = [
    ...messageIds.slice(0, 30).map((id) => `${channelType}:${id}`),
    `${sender.type}=${sender.value}`,
  ];
  // Sorted, so that two transactions never wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 42))
    from (select unnest(${keys}::text[]) as key order by 1 offset 0) as sorted`.execute(tx);
}

/** Items nobody has finished, received before a moment: those interrupted least often first, then the oldest. */
export function listWaitingInbound(
  db: Reader,
  before: Date,
  limit: number,
): Promise<{ id: string; attempts: number }[]> {
  return tables(db)
    .selectFrom('inbound')
    .select(['id', 'attempts'])
    .where('state', '=', 'received')
    .where('received_at', '<', before)
    .orderBy('attempts')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Newest first, without bodies. */
export async function listInbound(db: Reader, state: InboundState, limit: number): Promise<InboundRecord[]> {
  const rows = await tables(db)
    .selectFrom('inbound')
    .select([
      'id',
      'channel_id',
      'channel_type',
      'provider_id',
      'state',
      'content_type',
      'meta',
      'body_sha256',
      'size',
      'problems',
      'attempts',
      'received_at',
      'processed_at',
    ])
    .where('state', '=', state)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => inboundOf({ ...row, body: null }));
}

/** What became of items, by id; unknown ids are left out. */
export async function readInboundStates(
  db: Reader,
  ids: string[],
): Promise<Map<string, { state: InboundState; problems: string[] }>> {
  const rows = await tables(db)
    .selectFrom('inbound')
    .select(['id', 'state', 'problems'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, state, problems }) => [id, { state, problems }]));
}

export async function readState(db: Reader, channelType: string, key: string): Promise<unknown> {
  const row = await tables(db)
    .selectFrom('channel_state')
    .select('value')
    .where('channel_type', '=', channelType)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value ?? null;
}

export async function writeState(
  db: Reader,
  channelType: string,
  key: string,
  value: unknown,
): Promise<void> {
  const row = { value: JSON.stringify(value) };
  await tables(db)
    .insertInto('channel_state')
    .values({ channel_type: channelType, key, ...row })
    .onConflict((conflict) => conflict.columns(['channel_type', 'key']).doUpdateSet(row))
    .execute();
}
