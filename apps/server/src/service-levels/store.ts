/** The only SQL on clocks. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { StoredClock } from './types.ts';

export async function readClocks(db: Reader, conversationIds: string[]): Promise<StoredClock[]> {
  const { rows } = await sql<StoredClock>`
    select conversation_id as "conversationId", kind, started_at as "startedAt", service_level_id as "serviceLevelId",
           due_at as "dueAt", warn_at as "warnAt", ended_at as "endedAt", state, warned, breached, told_met as "toldMet"
    from service_level_clock where conversation_id = any(${conversationIds}::uuid[]) order by started_at, kind`.execute(
    db,
  );
  return rows;
}

/** Writes clocks as they are now, in one statement; the timer hears of it when something of them is still to come. */
export async function putClocks(tx: Tx, clocks: readonly StoredClock[]): Promise<void> {
  if (clocks.length === 0) return;
  const column = <K extends keyof StoredClock>(name: K) => clocks.map((clock) => clock[name]);
  await sql`
    insert into service_level_clock (conversation_id, kind, started_at, service_level_id, due_at, warn_at, ended_at, state,
      warned, breached, told_met, next_at)
    select * from unnest(${column('conversationId')}::uuid[], ${column('kind')}::text[], ${column('startedAt')}::timestamptz[],
      ${column('serviceLevelId')}::uuid[], ${column('dueAt')}::timestamptz[], ${column('warnAt')}::timestamptz[],
      ${column('endedAt')}::timestamptz[], ${column('state')}::text[], ${column('warned')}::boolean[],
      ${column('breached')}::boolean[], ${column('toldMet')}::boolean[], ${clocks.map(nextLook)}::timestamptz[])
    on conflict (conversation_id, kind, started_at) do update set
      service_level_id = excluded.service_level_id, due_at = excluded.due_at, warn_at = excluded.warn_at,
      ended_at = excluded.ended_at, state = excluded.state, warned = excluded.warned, breached = excluded.breached,
      told_met = excluded.told_met, next_at = excluded.next_at`.execute(tx);
  if (clocks.some((clock) => nextLook(clock) !== null)) await rouseTimer(tx);
}

export const clockChannel = 'throughline_clocks';

/** Heard after the commit: the timer may sleep until later than what now comes first. */
export async function rouseTimer(tx: Tx): Promise<void> {
  await sql`select pg_notify(${clockChannel}, '')`.execute(tx);
}

/** When something is to be told of it: the warning, then the breach. */
function nextLook(clock: StoredClock): Date | null {
  if (clock.state !== 'running' || clock.breached) return null;
  return clock.warned ? clock.dueAt : (clock.warnAt ?? clock.dueAt);
}

/** Conversations of which something is to be told now, the longest overdue first. */
export async function dueConversations(db: Reader, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select conversation_id as id from service_level_clock where next_at <= ${now} order by next_at limit ${limit}`.execute(
    db,
  );
  return [...new Set(rows.map((row) => row.id))];
}

/** When the timer has to look again; null when nothing runs. */
export async function earliestLook(db: Reader): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(next_at) as at from service_level_clock where next_at is not null`.execute(db);
  return rows[0]?.at ?? null;
}
