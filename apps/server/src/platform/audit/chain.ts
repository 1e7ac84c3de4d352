/**
 * Entries are a chain: each holds the hash of the one before, so that one that was altered, put in or taken out of the
 * middle shows. Writers wait for each other at an advisory lock until they commit; administrative changes are rare.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../db/index.ts';
import { auditViews, kindOfThing } from './actions.ts';
import { type AuditRow, lastLink, tables } from './store.ts';

/** What the first entry follows. */
export const genesis = '0'.repeat(64);

export type NewEntry = Omit<AuditRow, 'seq' | 'previous' | 'hash' | 'name_hashed'>;

/** Appends entries at the end of the chain, as part of the caller's transaction. Call it last: it holds the lock. */
export async function append(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('audit_entry'))`.execute(tx);
  let { seq, hash } = (await lastLink(tx)) ?? { seq: 0, hash: genesis };
  const rows = entries.map((entry) => {
    const link = {
      ...entry,
      seq: seq + 1,
      previous: hash,
      name_hashed: !isAboutAPerson(entry.action),
    };
    const row = { ...link, hash: hashOf(link) };
    seq = row.seq;
    hash = row.hash;
    return { ...row, changes: row.changes === null ? null : JSON.stringify(row.changes) };
  });
  await tables(tx).insertInto('audit_entry').values(rows).execute();
}

/**
 * SHA-256 over everything an entry says, its place and the hash before it; hexadecimal. Of what is about a customer the
 * name is left out: erasure takes it away, and the id stays.
 */
export function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const said = [
    row.previous,
    row.seq,
    row.at.toISOString(),
    row.who_kind,
    row.who_id,
    row.who_name,
    row.address,
    row.request_id,
    row.action,
    row.thing_id,
    row.name_hashed ? row.thing_name : null,
    sorted(row.changes),
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** What is called by a customer's name, or may be: erasure takes it away. */
const isAboutAPerson = (action: AuditRow['action']): boolean =>
  action in auditViews || kindOfThing(action) === 'customer';

/** The database gives the names of a document back in its own order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each)]));
}
