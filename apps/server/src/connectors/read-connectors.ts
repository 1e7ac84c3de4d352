import type { InstanceKey } from '../platform/crypto/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { openSecrets } from './secrets.ts';
import { selectConnector, selectConnectors } from './store.ts';
import { type Connector, type Secrets, secretNames } from './types.ts';

/** A connector as people see it: of secrets only whether there is one. */
export interface ShownConnector extends Omit<Connector, 'sealed'> {
  secretsSet: Record<keyof Secrets, boolean>;
}

export async function listConnectors(db: Reader, key: InstanceKey): Promise<ShownConnector[]> {
  return (await selectConnectors(db)).map((connector) => show(connector, key));
}

/** @throws AppError `connector_not_found` */
export async function readConnector(db: Reader, key: InstanceKey, id: string): Promise<ShownConnector> {
  const found = await selectConnector(db, id);
  if (!found) throw new AppError('connector_not_found');
  return show(found, key);
}

function show({ sealed, ...connector }: Connector, key: InstanceKey): ShownConnector {
  const secrets = openSecrets(sealed, key);
  const secretsSet = Object.fromEntries(secretNames.map((name) => [name, secrets[name] !== null]));
  return { ...connector, secretsSet: secretsSet as Record<keyof Secrets, boolean> };
}
