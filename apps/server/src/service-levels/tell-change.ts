import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { startSweep } from './sweep.ts';

/** A service level is another now: everybody hears of it, and every conversation that is not closed is looked at. */
export async function tellChange(tx: Tx, serviceLevelId: string, actor: string): Promise<void> {
  await appendEvents(tx, [{ type: 'service_level.changed', actor, data: { serviceLevelId } }]);
  await startSweep(tx);
}
