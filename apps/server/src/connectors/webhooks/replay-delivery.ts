import { audit } from '../../platform/audit/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import { selectConnector } from '../store.ts';
import { selectDelivery, type WholeDelivery } from './delivery-store.ts';
import { type ReadDeps, readDelivery } from './read-delivery.ts';

/**
 * Reads a delivery anew, with the configuration of now; events it told before stay as they are.
 * @throws AppError `delivery_not_found`
 */
export async function replayDelivery(deps: ReadDeps, id: string): Promise<WholeDelivery> {
  const { database } = deps;
  const delivery = await selectDelivery(database.db, id);
  const connector = delivery && (await selectConnector(database.db, delivery.connectorId));
  if (!delivery || !connector) throw new AppError('delivery_not_found');
  await readDelivery(deps, id, true);
  await database.transaction((tx) => audit(tx, 'connector_delivery.replayed', { id, name: connector.name }));
  return (await selectDelivery(database.db, id)) as WholeDelivery;
}
