/** Entries older than the policy keeps them go, oldest first, and the log says so: its first entry is known afterwards. */
import { sql } from 'kysely';
import type { Database } from '../db/index.ts';
import type { Jobs } from '../jobs/index.ts';
import { readAuditPolicy } from './policy.ts';
import { audit } from './record.ts';
import { tables } from './store.ts';

const job = 'audit-retention';
const day = 24 * 3600_000;

export async function startAuditRetention(database: Database, jobs: Jobs, now: () => Date): Promise<void> {
  await jobs.handle(job, async () => {
    while ((await shortenAuditLog(database, now())) > 0);
    await jobs.at(job, new Date(now().getTime() + day), {}, 'daily');
  });
  await jobs.at(job, new Date(now().getTime() + 60_000), {}, 'daily');
}

/** So many at once; the writers of entries wait meanwhile. */
const batch = 20_000;

/** Removes one batch. @returns how many entries went */
export async function shortenAuditLog(database: Database, now: Date): Promise<number> {
  return database.transaction(async (tx) => {
    const { keepDays } = await readAuditPolicy(tx);
    if (keepDays === null) return 0;
    const old = await tables(tx)
      .selectFrom('audit_entry')
      .select(['seq', 'hash'])
      .where('at', '<', new Date(now.getTime() - keepDays * day))
      .orderBy('seq')
      .limit(batch)
      .execute();
    const last = old.at(-1);
    if (!last) return 0;
    // Written first: the chain goes on from what is about to go.
    await audit(
      tx,
      'audit_log.shortened',
      { id: String(last.seq), name: '' },
      {
        removed: { before: null, after: old.length },
        lastHash: { before: null, after: last.hash },
      },
    );
    await sql`select set_config('throughline.audit_retention', 'on', true)`.execute(tx);
    await tables(tx).deleteFrom('audit_entry').where('seq', '<=', last.seq).execute();
    await sql`select set_config('throughline.audit_retention', '', true)`.execute(tx);
    return old.length;
  });
}
