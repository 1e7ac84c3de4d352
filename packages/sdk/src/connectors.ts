import type { Client } from './client.ts';
import { resultOf } from './http.ts';
import type * as T from './types.ts';

const at = (id: string) => ({ params: { path: { id } } });

export type ConnectorClient = ReturnType<typeof createConnectorClient>;

/** Connected systems: how they are connected, what they know of a customer, and what they can be made to do. */
export function createConnectorClient({ http }: Client) {
  return {
    connectors: () => resultOf(http.GET('/api/v1/connectors')),
    connector: (id: string) => resultOf(http.GET('/api/v1/connectors/{id}', at(id))),
    createConnector: (input: T.ConnectorInput) => resultOf(http.POST('/api/v1/connectors', { body: input })),
    changeConnector: (id: string, input: T.ConnectorInput) =>
      resultOf(http.PUT('/api/v1/connectors/{id}', { ...at(id), body: input })),
    deleteConnector: (id: string) => resultOf(http.DELETE('/api/v1/connectors/{id}', at(id))),
    eventKinds: () => resultOf(http.GET('/api/v1/connector-event-kinds')),
    tryOut: (input: T.LookupTrialInput) => resultOf(http.POST('/api/v1/connectors/try-out', { body: input })),
    readOpenApi: (input: T.OpenApiInput) =>
      resultOf(http.POST('/api/v1/connectors/openapi', { body: input })),
    deliveries: (id: string) => resultOf(http.GET('/api/v1/connectors/{id}/deliveries', at(id))),
    delivery: (id: string) => resultOf(http.GET('/api/v1/connector-deliveries/{id}', at(id))),
    replayDelivery: (id: string) => resultOf(http.POST('/api/v1/connector-deliveries/{id}/replays', at(id))),
    panels: (customerId: string) => resultOf(http.GET('/api/v1/customers/{id}/panels', at(customerId))),
    refreshPanels: (customerId: string, connectorId: string | null) =>
      resultOf(
        http.POST('/api/v1/customers/{id}/panels/refreshes', { ...at(customerId), body: { connectorId } }),
      ),
    actions: (customerId: string) => resultOf(http.GET('/api/v1/customers/{id}/actions', at(customerId))),
    previewAction: (customerId: string, input: T.ActionPreviewInput) =>
      resultOf(http.POST('/api/v1/customers/{id}/actions/preview', { ...at(customerId), body: input })),
    runAction: (customerId: string, input: T.ActionRunInput) =>
      resultOf(http.POST('/api/v1/customers/{id}/actions', { ...at(customerId), body: input })),
    actionRun: (id: string) => resultOf(http.GET('/api/v1/action-runs/{id}', at(id))),
    /** How one of unknown outcome went; the system recognises the request by its key. */
    askAgain: (id: string) => resultOf(http.POST('/api/v1/action-runs/{id}/attempts', at(id))),
  };
}
