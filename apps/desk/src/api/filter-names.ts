import {
  conversationFields,
  type Filter,
  type FilterNames,
  parseFilter,
  resolverOf,
} from '@throughline/filter';
import type { SavedView } from '@throughline/sdk';
import { useMemo } from 'react';
import { channelsQuery, channelTypesQuery, useChannels, useChannelTypes } from './channels.ts';
import { customerWordsQuery, useSegmentNames } from './customer-words.ts';
import { labelsQuery, useLabels } from './labels.ts';
import { agentsQuery, teamsQuery, useAgents, useTeams } from './people.ts';
import { queryClient } from './query-client.ts';

/** What filters may name, as far as it is loaded. */
export function useFilterNames(): FilterNames {
  const agents = useAgents();
  const teams = useTeams();
  const channels = useChannels();
  const types = useChannelTypes();
  const labels = useLabels();
  const segments = useSegmentNames();
  return useMemo(
    () => ({ agents, teams, channels, types: types.map((entry) => entry.type), labels, segments }),
    [agents, teams, channels, types, labels, segments],
  );
}

/** A filter text with ids in the place of names. */
export const treeOf = (text: string, names: FilterNames): Filter =>
  parseFilter(text, conversationFields, resolverOf(names)).filter;

const trees = new WeakMap<SavedView, { known: unknown[]; tree: Filter }>();

/** What a saved view means now; read once until the view or a name changes. Outside of components. */
export function treeOfView(view: SavedView): Filter {
  const known = [
    agentsQuery,
    teamsQuery,
    channelsQuery,
    channelTypesQuery,
    labelsQuery,
    customerWordsQuery,
  ].map((query) => queryClient.getQueryData<unknown>(query.queryKey));
  const read = trees.get(view);
  if (read?.known.every((list, index) => list === known[index])) return read.tree;
  const tree = treeOf(view.filter, currentFilterNames());
  trees.set(view, { known, tree });
  return tree;
}

function currentFilterNames(): FilterNames {
  return {
    agents: queryClient.getQueryData(agentsQuery.queryKey) ?? [],
    teams: queryClient.getQueryData(teamsQuery.queryKey) ?? [],
    channels: queryClient.getQueryData(channelsQuery.queryKey) ?? [],
    types: (queryClient.getQueryData(channelTypesQuery.queryKey) ?? []).map((entry) => entry.type),
    labels: queryClient.getQueryData(labelsQuery.queryKey) ?? [],
    segments: queryClient.getQueryData(customerWordsQuery.queryKey)?.segments ?? [],
  };
}
