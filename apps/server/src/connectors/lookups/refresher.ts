import type { Logger } from '../../platform/log/index.ts';
import type { Lookup } from '../config/index.ts';
import type { Systems } from '../requests/systems.ts';
import type { Connector } from '../types.ts';
import { type RefreshDeps, refreshReading } from './refresh-reading.ts';

/** Refreshes in the background; whoever asks for the same at the same time waits for the same. */
export interface Refresher {
  /** Never waits for a system. */
  start(connector: Connector, lookup: Lookup, customerId: string): void;
  /** Resolves when nothing is under way; for tests and for stopping. */
  idle(): Promise<void>;
}

export function openRefresher(deps: RefreshDeps & { systems: Systems; log: Logger }): Refresher {
  const underWay = new Map<string, Promise<void>>();
  return {
    start(connector, lookup, customerId) {
      const place = `${connector.id} ${lookup.key} ${customerId}`;
      if (underWay.has(place)) return;
      const done = refreshReading(deps, deps.systems.of(connector), lookup, customerId)
        .catch((error: Error) =>
          deps.log.warn(
            { connectorId: connector.id, lookup: lookup.key, err: error.message },
            'what a system knows of a customer was not kept; it is asked again',
          ),
        )
        .finally(() => underWay.delete(place));
      underWay.set(place, done);
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
  };
}
