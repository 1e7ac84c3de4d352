import type { InstanceKey } from '../platform/crypto/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { watchRuns } from './actions/recover-runs.ts';
import { type ConnectorDirectory, openConnectorDirectory } from './directory.ts';
import { openRefresher, type Refresher } from './lookups/refresher.ts';
import { type Mapper, startMapper } from './mapping/start-mapper.ts';
import type { Health } from './requests/gate.ts';
import { openSystems, type Systems } from './requests/systems.ts';
import type { MayGo } from './webhooks/delivery-store.ts';
import { type DeliveryReader, startDeliveryReader } from './webhooks/reader.ts';

export interface ConnectorParts {
  database: Database;
  key: InstanceKey;
  log: Logger;
  now(): Date;
  /** The process that asks, as others can tell whether it lives. */
  processId: number;
  isAlive(process: number): Promise<boolean>;
  /** What systems told of a customer goes after a while, unless it must stay. */
  mayGo: MayGo;
}

/** Everything of connectors that lives as long as the process. */
export interface Connectors extends ConnectorParts {
  directory: ConnectorDirectory;
  systems: Systems;
  mapper: Mapper;
  refresher: Refresher;
  deliveries: DeliveryReader;
  /** How a system fares, as this process has seen it. */
  health(id: string): Health;
  stop(): Promise<void>;
}

export async function startConnectors(parts: ConnectorParts): Promise<Connectors> {
  const { database, key, now } = parts;
  const directory = await openConnectorDirectory(database.db);
  const systems = openSystems(key, now);
  const mapper = startMapper();
  const refresher = openRefresher({ ...parts, systems, mapper });
  const deliveries = startDeliveryReader({ ...parts, mapper });
  const runs = watchRuns(parts);
  return {
    ...parts,
    directory,
    systems,
    mapper,
    refresher,
    deliveries,
    health(id) {
      const connector = directory.find(id);
      return connector ? systems.of(connector).gate.health() : unseen;
    },
    async stop() {
      runs.stop();
      await deliveries.stop();
      await mapper.stop();
      await refresher.idle();
    },
  };
}

const unseen: Health = {
  state: 'closed',
  since: null,
  failures: 0,
  reason: null,
  retryAt: null,
  lastSuccessAt: null,
  medianMs: null,
};
