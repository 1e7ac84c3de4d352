import type { Reader } from '../db/index.ts';
import type { AuditAction } from './actions.ts';
import type { Changes } from './changes.ts';
import type { Who } from './context.ts';

export interface AuditRow {
  /** 1, 2, 3 … without gaps. */
  seq: number;
  at: Date;
  who_kind: Who['kind'];
  who_id: string | null;
  who_name: string;
  address: string | null;
  request_id: string | null;
  action: AuditAction;
  thing_id: string;
  thing_name: string;
  changes: Changes | null;
  previous: string;
  hash: string;
  /** Whether the hash covers `thing_name`; not where it is a customer's, which erasure takes away. */
  name_hashed: boolean;
}

type AuditTables = { audit_entry: Omit<AuditRow, 'changes'> & { changes: Changes | string | null } };

export const tables = (db: Reader) => db.withTables<AuditTables>();

export async function lastLink(db: Reader): Promise<{ seq: number; hash: string } | null> {
  const row = await tables(db)
    .selectFrom('audit_entry')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export interface AuditFilter {
  /** Agent's or API key's id. */
  whoId?: string | undefined;
  action?: string | undefined;
  /** What stands before the dot of the action. */
  thing?: string | undefined;
  thingId?: string | undefined;
  from?: Date | undefined;
  /** Exclusive. */
  to?: Date | undefined;
  /** Only entries before this place. */
  before?: number | undefined;
}

/** Newest first. */
export async function selectEntries(db: Reader, filter: AuditFilter, limit: number): Promise<AuditRow[]> {
  let query = tables(db).selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').limit(limit);
  const { whoId, action, thing, thingId, from, to, before } = filter;
  if (whoId !== undefined) query = query.where('who_id', '=', whoId);
  if (action !== undefined) query = query.where('action', '=', action as AuditAction);
  // The dot and the character after it: a range that the index on actions answers.
  if (thing !== undefined)
    query = query
      .where('action', '>=', `${thing}.` as AuditAction)
      .where('action', '<', `${thing}/` as AuditAction);
  if (thingId !== undefined) query = query.where('thing_id', '=', thingId);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (to !== undefined) query = query.where('at', '<', to);
  if (before !== undefined) query = query.where('seq', '<', before);
  return (await query.execute()) as AuditRow[];
}

/** In the order they were written. */
export async function selectChain(db: Reader, after: number, limit: number): Promise<AuditRow[]> {
  const rows = await tables(db)
    .selectFrom('audit_entry')
    .selectAll()
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows as AuditRow[];
}
