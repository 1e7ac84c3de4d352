/** What supervisors may see, and what agents are told of it. Everybody can read it. */
import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database, Reader } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { readSetting, writeSetting } from '../platform/settings/index.ts';

export interface SupervisionPolicy {
  /** Supervisors who read along see an answer while it is written. */
  draftsReadable: boolean;
  /** Agents are told who reads along with them. */
  readersShown: boolean;
}

export const defaultPolicy: SupervisionPolicy = { draftsReadable: false, readersShown: true };

const name = 'supervision';

export const readPolicy = async (db: Reader): Promise<SupervisionPolicy> =>
  ((await readSetting(db, name)) as SupervisionPolicy | null) ?? defaultPolicy;

export async function changePolicy(
  database: Database,
  policy: SupervisionPolicy,
  actor: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    const before = await readPolicy(tx);
    await writeSetting(tx, name, policy);
    await appendEvents(tx, [{ type: 'supervision.changed', actor }]);
    await audit(tx, 'supervision.changed', { id: name, name: '' }, changesBetween(before, policy));
  });
}
