import { queryOptions } from '@tanstack/react-query';
import {
  type ActionRun,
  type ActionRunInput,
  createConnectorClient,
  type SystemPanels,
} from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

/** The part of the API that comes with whoever needs it. */
export const connectorApi = createConnectorClient(api);

/** How often panels are asked for while something of them is on its way, ms: a refresh without news tells nothing. */
const whileRefreshing = 3_000;

export const panelsOfQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['connector-panels', customerId],
    queryFn: () => connectorApi.panels(customerId),
    refetchInterval: ({ state }) =>
      state.data?.panels.some(({ refreshing }) => refreshing) ? whileRefreshing : false,
    // What is stored comes at once, and looking is what makes the server ask anew what has become old.
    refetchOnMount: 'always',
    retry: false,
  });

export const actionsOfQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['connector-actions', customerId],
    queryFn: async () => (await connectorApi.actions(customerId)).items,
    retry: false,
  });

/** Asks a system now. What is shown stays until the answer is there. */
export async function refreshPanels(customerId: string, connectorId: string): Promise<void> {
  const panels = await connectorApi.refreshPanels(customerId, connectorId);
  queryClient.setQueryData<SystemPanels>(panelsOfQuery(customerId).queryKey, panels);
}

export async function runAction(customerId: string, input: ActionRunInput): Promise<ActionRun> {
  const run = await connectorApi.runAction(customerId, input);
  void queryClient.invalidateQueries({ queryKey: panelsOfQuery(customerId).queryKey });
  void queryClient.invalidateQueries({ queryKey: actionsOfQuery(customerId).queryKey });
  return run;
}
