import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Segment } from './types.ts';

export interface SegmentRow extends Segment {
  lookedAt: Date;
}

const columns = sql`id, name, kind, description, filter, looked_at as "lookedAt"`;

export async function selectSegments(db: Reader): Promise<SegmentRow[]> {
  const { rows } = await sql<SegmentRow>`select ${columns} from segment order by lower(name)`.execute(db);
  return rows;
}

export async function lockSegment(tx: Tx, id: string): Promise<SegmentRow | null> {
  const { rows } = await sql<SegmentRow>`select ${columns} from segment where id = ${id} for update`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export async function putSegment(tx: Tx, segment: Segment, now: Date): Promise<void> {
  await sql`
    insert into segment (id, name, kind, description, filter, looked_at, created_at)
    values (${segment.id}, ${segment.name}, ${segment.kind}, ${segment.description}, ${segment.filter}, ${now}, ${now})
    on conflict (id) do update set name = excluded.name, kind = excluded.kind, description = excluded.description,
      filter = excluded.filter, looked_at = excluded.looked_at`.execute(tx);
}

export async function removeSegment(tx: Tx, id: string): Promise<void> {
  await sql`delete from segment where id = ${id}`.execute(tx);
}

export async function putLookedAt(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await sql`update segment set looked_at = ${now} where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** Everybody is to be looked at anew, from the beginning. */
export async function beginSweep(tx: Tx): Promise<void> {
  await sql`
    insert into profile_sweep (after, round) values (null, 1)
    on conflict (one) do update set after = null, round = profile_sweep.round + 1`.execute(tx);
}

/** How far it has come; null when there is nothing to do, or another process is at it. */
export async function lockSweep(tx: Tx): Promise<{ after: string | null } | null> {
  const { rows } = await sql<{ after: string | null }>`
    select after from profile_sweep for update skip locked`.execute(tx);
  return rows[0] ?? null;
}

export async function moveSweep(tx: Tx, after: string | null): Promise<void> {
  if (after === null) await sql`delete from profile_sweep`.execute(tx);
  else await sql`update profile_sweep set after = ${after}`.execute(tx);
}

export async function isSweeping(db: Reader): Promise<boolean> {
  const { rows } = await sql`select 1 from profile_sweep`.execute(db);
  return rows.length > 0;
}
