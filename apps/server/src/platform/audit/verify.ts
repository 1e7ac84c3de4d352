import type { Reader } from '../db/index.ts';
import { genesis, hashOf } from './chain.ts';
import { selectChain, tables } from './store.ts';

export interface Verified {
  entries: number;
  first: number | null;
  last: number | null;
  /** Of the last entry. Written down elsewhere, it shows later whether the end was cut off. */
  lastHash: string;
  /** Place and what is wrong there; empty when the chain holds. */
  problems: { seq: number; problem: 'altered' | 'missing_before' | 'does_not_follow' }[];
}

/** Walks the whole chain. What was removed from its end cannot be seen: compare with a hash noted earlier. */
export async function verifyAuditLog(db: Reader): Promise<Verified> {
  const found: Verified = { entries: 0, first: null, last: null, lastHash: genesis, problems: [] };
  let seq = 0;
  for (;;) {
    const rows = await selectChain(db, seq, 5000);
    if (rows.length === 0) return found;
    for (const row of rows) {
      if (found.first === null && row.seq !== 1) {
        // Shortened by policy: an entry says what went before.
        found.lastHash = (await shortenedTo(db, row.seq - 1)) ?? '';
        seq = row.seq - 1;
      }
      found.first ??= row.seq;
      if (row.seq !== seq + 1) found.problems.push({ seq: row.seq, problem: 'missing_before' });
      else if (row.previous !== found.lastHash)
        found.problems.push({ seq: row.seq, problem: 'does_not_follow' });
      if (hashOf(row) !== row.hash) found.problems.push({ seq: row.seq, problem: 'altered' });
      seq = row.seq;
      found.last = row.seq;
      found.lastHash = row.hash;
      found.entries++;
    }
  }
}

/** Hash of the last entry that retention removed, when it removed exactly up to this place. */
async function shortenedTo(db: Reader, seq: number): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('audit_entry')
    .select('changes')
    .where('action', '=', 'audit_log.shortened')
    .where('thing_id', '=', String(seq))
    .executeTakeFirst();
  const changes = row?.changes as { lastHash?: { after?: string } } | null | undefined;
  return changes?.lastHash?.after ?? null;
}
