import type { Client } from './client.ts';
import { resultOf } from './http.ts';
import type * as T from './types.ts';

const at = (id: string) => ({ params: { path: { id } } });

export type ConnectorClient = ReturnType<typeof createConnectorClient>;

/** Connected systems. Apart from the client, as few pages need it and it is no part of the first one. */
export function createConnectorClient({ http }: Client) {
  return {
    connectors: () => resultOf(http.GET('/api/v1/connectors')),
    connector: (id: string) => resultOf(http.GET('/api/v1/connectors/{id}', at(id))),
    createConnector: (input: T.ConnectorInput) => resultOf(http.POST('/api/v1/connectors', { body: input })),
    changeConnector: (id: string, input: T.ConnectorInput) =>
      resultOf(http.PUT('/api/v1/connectors/{id}', { ...at(id), body: input })),
    deleteConnector: (id: string) => resultOf(http.DELETE('/api/v1/connectors/{id}', at(id))),
    eventKinds: () => resultOf(http.GET('/api/v1/connector-event-kinds')),
  };
}
