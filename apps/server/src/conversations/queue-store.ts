import type { Filter } from '@throughline/filter';
import { type SelectQueryBuilder, sql } from 'kysely';
import { nameOfCustomer } from '../customers/index.ts';
import type { Database, Reader } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { conditionOf, type FilterContext } from './filter-store.ts';
import { countUnseen } from './mention-store.ts';
import { type ConversationTables, tables } from './tables.ts';
import type { ConversationRow, Due, DueKind, DueState } from './types.ts';

/** A filter, by whose eyes it is read. */
export interface QueueFilter {
  tree: Filter;
  context: FilterContext;
}

export interface QueueQuery {
  view: 'mine' | 'unassigned' | 'open' | 'at_risk' | 'snoozed' | 'closed' | 'all' | 'mentions';
  /** Narrows the view further. */
  filter?: QueueFilter | undefined;
  agentId: string;
  teamId?: string | undefined;
  channelId?: string | undefined;
  label?: string | undefined;
  sort: 'waiting' | 'newest' | 'due';
  cursor?: string | undefined;
  limit: number;
}

type Query = SelectQueryBuilder<ConversationTables, 'conversation', { id: string; key: Date | string }>;

/** One page of a view in its order, by keyset, so that page 1000 costs what page 1 costs. */
export async function readQueue(
  db: Reader,
  query: QueueQuery,
): Promise<{ rows: ConversationRow[]; nextCursor: string | null }> {
  const order = orderOf(query);
  let select = tables(db)
    .selectFrom('conversation')
    .select(['id', sql<Date | string>`${order.key}`.as('key')]) as unknown as Query;
  select = filter(select, query);
  if (query.cursor !== undefined) {
    const at = readCursor(query.cursor);
    select = select.where(
      sql<boolean>`(${order.key}, id) ${sql.raw(order.descending ? '<' : '>')} (${at.key}::timestamptz, ${at.id}::uuid)`,
    );
  }
  const direction = order.descending ? 'desc' : 'asc';
  const found = await select
    .orderBy(order.key, direction)
    .orderBy('id', direction)
    .limit(query.limit + 1)
    .execute();
  const page = found.slice(0, query.limit);
  const rows = await readRows(
    db,
    page.map((row) => row.id),
  );
  const last = page.at(-1);
  return {
    rows: page.flatMap((row) => rows.get(row.id) ?? []),
    nextCursor: found.length > query.limit && last ? writeCursor(last.key, last.id) : null,
  };
}

function orderOf(query: QueueQuery) {
  if (query.view === 'snoozed') return { key: sql`snoozed_until`, descending: false };
  if (query.view === 'closed') return { key: sql`closed_at`, descending: true };
  if (query.view === 'mentions') return { key: lastMention(query.agentId), descending: true };
  if (query.sort === 'due') return { key: sql`coalesce(due_at, 'infinity')`, descending: false };
  if (query.sort === 'newest') return { key: sql`last_message_at`, descending: true };
  return { key: sql`coalesce(waiting_since, 'infinity')`, descending: false };
}

function filter(select: Query, query: QueueQuery): Query {
  let filtered = select;
  if (query.view === 'snoozed' || query.view === 'closed')
    filtered = filtered.where('state', '=', query.view);
  else if (query.view === 'at_risk') filtered = filtered.where(atRisk);
  else if (query.view === 'mentions')
    filtered = filtered.where(
      sql<boolean>`id in (select m.conversation_id from mention n join message m on m.id = n.message_id where n.agent_id = ${query.agentId})`,
    );
  else if (query.view !== 'all') filtered = filtered.where('state', '=', 'open');
  if (query.view === 'closed' || query.view === 'all') filtered = filtered.where('merged_into', 'is', null);
  if (query.view === 'mine') filtered = filtered.where('agent_id', '=', query.agentId);
  if (query.view === 'unassigned') filtered = filtered.where('agent_id', 'is', null);
  if (query.teamId !== undefined) filtered = filtered.where('team_id', '=', query.teamId);
  if (query.channelId !== undefined)
    filtered = filtered.where(sql<boolean>`channel_ids @> array[${query.channelId}]::uuid[]`);
  if (query.label !== undefined)
    filtered = filtered.where(sql<boolean>`labels @> array[${query.label}]::text[]`);
  if (query.filter !== undefined)
    filtered = filtered.where(conditionOf(query.filter.tree, query.filter.context));
  return filtered;
}

/** Snoozed ones too: a customer waits no less for it. Written as its index is. */
const atRisk = sql<boolean>`at_risk`;

/** When the agent was last told of something in a conversation. */
const lastMention = (agentId: string) =>
  sql`(select max(n.created_at) from mention n join message m on m.id = n.message_id where n.agent_id = ${agentId} and m.conversation_id = conversation.id)`;

// The driver reads 'infinity' as a number; microseconds are lost in a Date, so the cursor is compared at milliseconds
// only where equal keys are told apart by id.
function writeCursor(key: Date | string | number, id: string): string {
  const text = key instanceof Date ? key.toISOString() : 'infinity';
  return Buffer.from(`${text} ${id}`).toString('base64url');
}

function readCursor(cursor: string): { key: string; id: string } {
  const [key, id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (!key || !id || !/^(infinity|\d{4}-[\d\-T:.Z]+)$/.test(key) || !/^[0-9a-f-]{36}$/.test(id))
    throw invalid('cursor', 'is not one of ours');
  return { key, id };
}

/** Rows by conversation id, each with its customer's name. */
export async function readRows(db: Reader, ids: string[], seq = 0): Promise<Map<string, ConversationRow>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<RowResult>`
    select c.id, c.number, c.subject, c.state, c.awaiting, c.customer_id, ${sql.raw(nameOfCustomer('c.customer_id'))} as customer_name, c.channel_types, c.preview,
           c.last_message_at, c.waiting_since, c.snoozed_until, c.due_at, c.due_kind, c.due_state, c.agent_id, c.team_id, c.labels, c.unread, c.delivery_failed, c.merged_into, c.callback_phone
    from conversation c
    where c.id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, rowOf(row, seq)]));
}

interface RowResult {
  id: string;
  number: number;
  subject: string;
  state: ConversationRow['state'];
  awaiting: ConversationRow['awaiting'];
  customer_id: string;
  customer_name: string;
  channel_types: string[];
  preview: string;
  last_message_at: Date;
  waiting_since: Date | null;
  snoozed_until: Date | null;
  due_at: Date | null;
  due_kind: DueKind | null;
  due_state: DueState | null;
  agent_id: string | null;
  team_id: string | null;
  labels: string[];
  unread: boolean;
  delivery_failed: boolean;
  merged_into: string | null;
  callback_phone: string | null;
}

function rowOf(row: RowResult, seq: number): ConversationRow {
  return {
    id: row.id,
    number: Number(row.number),
    subject: row.subject,
    state: row.state,
    awaiting: row.awaiting,
    customer: { id: row.customer_id, name: row.customer_name },
    channelTypes: row.channel_types,
    preview: row.preview,
    lastMessageAt: row.last_message_at.toISOString(),
    waitingSince: row.waiting_since?.toISOString() ?? null,
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
    due: dueOf(row),
    agentId: row.agent_id,
    teamId: row.team_id,
    labels: row.labels,
    unread: row.unread,
    deliveryFailed: row.delivery_failed,
    mergedInto: row.merged_into,
    callback: row.callback_phone,
    seq,
  };
}

/** What is due next, as the columns of a row tell it. */
export const dueOf = (row: Pick<RowResult, 'due_at' | 'due_kind' | 'due_state'>): Due | null =>
  row.due_kind === null || row.due_state === null
    ? null
    : { at: row.due_at?.toISOString() ?? null, kind: row.due_kind, state: row.due_state };

/** Counts stop here: a queue of a thousand and one of a million ask for the same attention. */
const countLimit = 1000;

export interface QueueCounts {
  mine: number;
  unassigned: number;
  open: number;
  atRisk: number;
  snoozed: number;
  /** With something the agent was told of and has not seen. */
  mentions: number;
  byTeam: Record<string, number>;
  byChannel: Record<string, number>;
}

/** How many conversations each view holds, counted up to `countLimit`. */
export async function countQueues(
  db: Reader,
  agentId: string,
  teamIds: string[],
  channelIds: string[],
): Promise<QueueCounts> {
  const upTo = (condition: ReturnType<typeof sql>) =>
    sql`(select count(*)::int from (select 1 from conversation where ${condition} limit ${sql.lit(countLimit)}) counted)`;
  // Each channel by itself: which index counts it faster depends on how many it has.
  const perChannel = channelIds.map((id) => upTo(sql`state = 'open' and channel_ids @> array[${id}::uuid]`));
  const { rows } = await sql<{
    mine: number;
    unassigned: number;
    open: number;
    atRisk: number;
    snoozed: number;
    teams: number[];
    channels: number[];
  }>`
    select ${upTo(sql`state = 'open' and agent_id = ${agentId}`)} as mine,
           ${upTo(sql`state = 'open' and agent_id is null`)} as unassigned,
           ${upTo(sql`state = 'open'`)} as open,
           ${upTo(atRisk)} as "atRisk",
           ${upTo(sql`state = 'snoozed'`)} as snoozed,
           array(select ${upTo(sql`state = 'open' and team_id = team.id`)} from unnest(${teamIds}::uuid[]) with ordinality as team (id, place) order by place) as teams,
           array[${sql.join(perChannel)}]::int[] as channels
  `.execute(db);
  const row = rows[0] as {
    mine: number;
    unassigned: number;
    open: number;
    atRisk: number;
    snoozed: number;
    teams: number[];
    channels: number[];
  };
  return {
    mine: row.mine,
    unassigned: row.unassigned,
    open: row.open,
    atRisk: row.atRisk,
    snoozed: row.snoozed,
    mentions: await countUnseen(db, agentId, countLimit),
    byTeam: Object.fromEntries(teamIds.map((id, index) => [id, row.teams[index] ?? 0])),
    byChannel: Object.fromEntries(channelIds.map((id, index) => [id, row.channels[index] ?? 0])),
  };
}

/** Longest time a single count of a filter may take, milliseconds. */
const countWithin = 300;

/** How many conversations match, up to `countLimit`; null when counting them would take too long. */
export async function countMatching(
  database: Database,
  { tree, context }: QueueFilter,
): Promise<number | null> {
  try {
    return await database.transaction(async (tx) => {
      await sql`set local statement_timeout = ${sql.lit(countWithin)}`.execute(tx);
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count
        from (select 1 from conversation where merged_into is null and ${conditionOf(tree, context)} limit ${sql.lit(countLimit)}) counted
      `.execute(tx);
      return rows[0]?.count ?? 0;
    });
  } catch (error) {
    // Stopped for taking too long.
    if ((error as { code?: string }).code === '57014') return null;
    throw error;
  }
}
