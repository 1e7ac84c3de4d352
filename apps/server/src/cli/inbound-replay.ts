import { releaseInbound } from '../channels/release-inbound.ts';
import { readInboundStates } from '../channels/store.ts';
import type { InboundState } from '../channels/types.ts';
import { AppError } from '../platform/errors/index.ts';
import { isNumbering } from '../platform/events/index.ts';
import { withDatabase } from './with-database.ts';

export interface ReplayOutcome {
  id: string;
  /** `received`: it waits until an instance takes it up. */
  state: InboundState | 'not_found';
  problems: string[];
}

/** Milliseconds between looks at what the instance made of them. */
const lookEvery = 250;

/**
 * Hands items back for processing. A running instance takes them up within seconds and is waited for; without one
 * they are processed when it starts.
 * @param patience milliseconds
 */
export function replayInbound(ids: string[], patience: number): Promise<ReplayOutcome[]> {
  return withDatabase(async (database) => {
    const { db } = database;
    const missing = new Set<string>();
    for (const id of ids)
      await releaseInbound(database, id).catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
        missing.add(id);
      });
    const until = Date.now() + ((await isNumbering(db)) ? patience : 0);
    let states = await readInboundStates(db, ids);
    while (Date.now() < until && [...states.values()].some(({ state }) => state === 'received')) {
      await new Promise((resolve) => setTimeout(resolve, lookEvery));
      states = await readInboundStates(db, ids);
    }
    return ids.map((id) => {
      const found = missing.has(id) ? undefined : states.get(id);
      return { id, state: found?.state ?? 'not_found', problems: found?.problems ?? [] };
    });
  });
}
