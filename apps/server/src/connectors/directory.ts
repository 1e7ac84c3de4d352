import type { Reader } from '../platform/db/index.ts';
import { selectConnectors } from './store.ts';
import type { Connector } from './types.ts';

/** Connectors that are switched on, kept in memory: every look at a customer asks here. */
export interface ConnectorDirectory {
  all(): Connector[];
  find(id: string): Connector | null;
  refresh(): Promise<void>;
}

export async function openConnectorDirectory(db: Reader): Promise<ConnectorDirectory> {
  let connectors: Connector[] = [];
  async function refresh(): Promise<void> {
    connectors = (await selectConnectors(db)).filter(({ enabled }) => enabled);
  }
  await refresh();
  return {
    all: () => connectors,
    find: (id) => connectors.find((connector) => connector.id === id) ?? null,
    refresh,
  };
}
