/** What new parts of a configuration begin with. */
import type { ConnectorConfig } from '@throughline/sdk';
import { freeKey } from './set-at.ts';

type List<Name extends 'endpoints' | 'lookups' | 'panels' | 'actions'> = NonNullable<ConnectorConfig[Name]>;
export type Panel = List<'panels'>[number];

export const freshEndpoint = (endpoints: List<'endpoints'>): List<'endpoints'>[number] => ({
  key: freeKey('request', endpoints),
  name: '',
  method: 'GET',
  path: '/',
  query: [],
  headers: [],
  body: null,
});

export const freshLookup = (
  lookups: List<'lookups'>,
  endpoint: string,
  name: string,
): List<'lookups'>[number] => ({
  key: freeKey(name, lookups),
  name,
  identities: ['email'],
  steps: [{ endpoint, as: 'answer' }],
  kept: [],
  freshSeconds: 300,
  absentSeconds: 900,
});

/** The parts a kind of panel has of its own, empty. */
const bodies = {
  facts: { fields: [] },
  table: { rows: '$', columns: [], limit: 20 },
  timeline: { items: '$', at: '', headline: '', limit: 20 },
  status: { items: '$', label: '', state: '', limit: 10 },
};

export function freshPanel(kind: Panel['kind'], base: Pick<Panel, 'key' | 'title' | 'lookup'>): Panel {
  return { ...base, kind, ...bodies[kind] } as Panel;
}

export const freshAction = (
  actions: List<'actions'>,
  name: string,
  endpoint: string,
): List<'actions'>[number] => ({
  key: freeKey(name, actions),
  name,
  endpoint,
  lookup: null,
  permission: 'actions:run',
  teamIds: [],
  fields: [],
  summary: '',
  idempotencyHeader: null,
  refreshes: [],
});

/** A connector of nobody's yet. */
export const freshConfig = (baseUrl = ''): ConnectorConfig => ({
  baseUrl,
  allowPrivate: false,
  signIn: { kind: 'none' },
  limits: { timeoutMs: 8000, concurrency: 4, failures: 5, pauseSeconds: 30 },
  endpoints: [],
  lookups: [],
  panels: [],
  facts: [],
  actions: [],
  webhook: null,
});
