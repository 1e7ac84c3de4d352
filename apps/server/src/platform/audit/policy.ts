import type { Database, Reader, Tx } from '../db/index.ts';
import { readSetting, writeSetting } from '../settings/index.ts';
import { type AuditView, auditViews } from './actions.ts';
import { changesBetween } from './changes.ts';
import { audit } from './record.ts';

export interface AuditPolicy {
  /** Entries are kept so long; null: for good. */
  keepDays: number | null;
  /** Which views of personal data are kept. */
  views: Record<AuditView, boolean>;
}

const setting = 'audit';

export async function readAuditPolicy(db: Reader): Promise<AuditPolicy> {
  const stored = (await readSetting(db, setting)) as Partial<AuditPolicy> | null;
  return { keepDays: stored?.keepDays ?? null, views: { ...auditViews, ...stored?.views } };
}

export async function changeAuditPolicy(database: Database, policy: AuditPolicy): Promise<void> {
  await database.transaction(async (tx) => {
    const before = await readAuditPolicy(tx);
    await writeSetting(tx, setting, policy);
    await audit(tx, 'audit_policy.changed', { id: setting, name: '' }, changesBetween(before, policy));
  });
}

/** Sets only how long entries are kept; whoever decides it leaves the entry. @param days null: for good */
export async function keepAuditFor(tx: Tx, days: number | null): Promise<void> {
  await writeSetting(tx, setting, { ...(await readAuditPolicy(tx)), keepDays: days });
}
