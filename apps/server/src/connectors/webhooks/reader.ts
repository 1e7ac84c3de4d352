import type { Logger } from '../../platform/log/index.ts';
import { createNap } from '../../platform/nap/index.ts';
import { dropDeliveries, type MayGo, waitingDeliveries } from './delivery-store.ts';
import { type ReadDeps, readDelivery } from './read-delivery.ts';

/** Reads deliveries one after the other, in the order they came, also those a process left behind. */
export interface DeliveryReader {
  /** There is something to read. */
  rouse(): void;
  /** Resolves when everything was read; for tests. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Without being roused it looks this often, milliseconds. */
const every = 30_000;
/** What was read is kept so long, to be read anew, days. */
const keptDays = 30;
/** Tries of one that fails, before the next look. */
const tries = 3;

export function startDeliveryReader(deps: ReadDeps & { log: Logger; mayGo: MayGo }): DeliveryReader {
  const { database, log, now, mayGo } = deps;
  const nap = createNap();
  let stopping = false;
  let dropAt = 0;
  const failed = new Map<string, number>();
  const loop = run();

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        if (await work()) continue;
        if (now().getTime() >= dropAt) {
          dropAt = now().getTime() + 3_600_000;
          const before = new Date(now().getTime() - keptDays * 86_400_000);
          await dropDeliveries(database.db, { before, now: now(), limit: 5000 }, mayGo);
        }
      } catch (error) {
        log.warn({ err: (error as Error).message }, 'what systems told could not be looked for; it waits');
      }
      if (!stopping) await nap.sleep(every);
      failed.clear();
    }
  }

  /** @returns whether something was read */
  async function work(): Promise<boolean> {
    const ids = (await waitingDeliveries(database.db, 100)).filter((id) => (failed.get(id) ?? 0) < tries);
    for (const id of ids) {
      if (stopping) return false;
      try {
        await readDelivery(deps, id);
        failed.delete(id);
      } catch (error) {
        // It must not hold up those behind it; it is tried again with the next look.
        failed.set(id, (failed.get(id) ?? 0) + 1);
        log.warn({ deliveryId: id, err: (error as Error).message }, 'a delivery could not be read; it waits');
      }
    }
    return ids.length > 0;
  }

  return {
    rouse: nap.rouse,
    async settle() {
      while (await work());
    },
    async stop() {
      stopping = true;
      nap.rouse();
      await loop;
    },
  };
}
