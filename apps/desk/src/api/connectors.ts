import { queryOptions } from '@tanstack/react-query';
import type { Connector, ConnectorInput } from '@throughline/sdk';
import { translate } from '../i18n/index.ts';
import { showToast } from '../ui/toast.tsx';
import { connectorApi } from './connector-panels.ts';
import { describeError } from './describe-error.ts';
import { queryClient } from './query-client.ts';

export const connectorsQuery = queryOptions({
  queryKey: ['connectors'],
  queryFn: async () => (await connectorApi.connectors()).items,
});

export const eventKindsQuery = queryOptions({
  queryKey: ['connector-event-kinds'],
  queryFn: async () => (await connectorApi.eventKinds()).items,
});

export const deliveriesQuery = (connectorId: string) =>
  queryOptions({
    queryKey: ['connector-deliveries', connectorId],
    queryFn: async () => (await connectorApi.deliveries(connectorId)).items,
    refetchOnMount: 'always',
  });

export const deliveryQuery = (id: string) =>
  queryOptions({ queryKey: ['connector-delivery', id], queryFn: () => connectorApi.delivery(id) });

const changed = () => queryClient.invalidateQueries({ queryKey: connectorsQuery.queryKey });

export async function createConnector(input: ConnectorInput): Promise<Connector> {
  const made = await connectorApi.createConnector(input);
  await changed();
  return made;
}

export async function changeConnector(id: string, input: ConnectorInput): Promise<void> {
  await connectorApi.changeConnector(id, input);
  await changed();
}

export async function deleteConnector(id: string): Promise<void> {
  await connectorApi.deleteConnector(id);
  await changed();
}

/** Shows the switch at once; a refusal puts it back and says why. */
export async function switchConnector(connector: Connector, enabled: boolean): Promise<void> {
  const put = (value: boolean) =>
    queryClient.setQueryData(connectorsQuery.queryKey, (held) =>
      held?.map((each) => (each.id === connector.id ? { ...each, enabled: value } : each)),
    );
  put(enabled);
  const { name, config, version } = connector;
  try {
    await connectorApi.changeConnector(connector.id, { name, config, version, enabled, secrets: {} });
    await changed();
  } catch (error) {
    put(connector.enabled);
    showToast({ kind: 'error', text: describeError(error, translate) });
  }
}

export async function replayDelivery(connectorId: string, id: string): Promise<void> {
  await connectorApi.replayDelivery(id);
  await queryClient.invalidateQueries({ queryKey: deliveriesQuery(connectorId).queryKey });
}
