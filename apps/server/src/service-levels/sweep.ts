/** Looking at every conversation that is not closed, in steps, because a service level or its hours changed. */
import { listUnclosed } from '../conversations/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { takeSetting, writeSetting } from '../platform/settings/index.ts';
import { refresh } from './refresh.ts';
import { rouseTimer } from './store.ts';

const name = 'service_level_sweep';
/** Conversations in one transaction: short enough that nobody who works in them waits noticeably. */
const stepSize = 200;

/** From the beginning, also when one is under way. */
export async function startSweep(tx: Tx): Promise<void> {
  await writeSetting(tx, name, { after: null });
  await rouseTimer(tx);
}

/** One step; how far it came is kept, so that another process goes on. @returns false when there is nothing left to do */
export async function sweepOn(database: Database, now: () => Date): Promise<boolean> {
  return database.transaction(async (tx) => {
    const position = (await takeSetting(tx, name)) as { after: string | null } | null;
    if (position === null) return false;
    const ids = await listUnclosed(tx, position.after, stepSize);
    await refresh(tx, ids, new Set(), now());
    const last = ids.at(-1);
    if (last === undefined) return false;
    await writeSetting(tx, name, { after: last });
    return true;
  });
}
