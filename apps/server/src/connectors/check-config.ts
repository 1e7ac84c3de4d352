/** What the shape of a configuration does not say: that names name something. */
import { AppError, type FieldProblem, sentence } from '../platform/errors/index.ts';
import type { ConnectorConfig } from './config/index.ts';
import { isUnknowable } from './identity-types.ts';
import { isMalformed, pathsIn } from './requests/template.ts';

/** @throws AppError `invalid_input` naming every field that is wrong */
export function checkConfig(config: ConnectorConfig): void {
  const problems = configProblems(config).map((problem) => ({
    ...problem,
    field: `config.${problem.field}`,
  }));
  if (problems.length === 0) return;
  throw new AppError('invalid_input', {
    detail: problems.map(({ field, message }) => `${field}: ${message}`).join('; '),
    fields: problems,
  });
}

export function configProblems(config: ConnectorConfig): FieldProblem[] {
  return [
    ...addressProblems(config),
    ...uniqueProblems(config),
    ...referenceProblems(config),
    ...config.lookups.flatMap((lookup, place) => lookupProblems(config, lookup, `lookups.${place}`)),
    ...config.actions.flatMap((action, place) => actionProblems(config, action, `actions.${place}`)),
    ...identityProblems(config),
    ...webhookProblems(config),
  ];
}

function addressProblems({ baseUrl, signIn }: ConnectorConfig): FieldProblem[] {
  const addresses = { baseUrl, ...(signIn.kind === 'oauth2' && { 'signIn.tokenUrl': signIn.tokenUrl }) };
  return Object.entries(addresses).flatMap(([field, address]) =>
    isWebAddress(address) ? [] : [{ field, message: sentence('not_web_address') }],
  );
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '' && search === '' && hash === '';
}

function uniqueProblems(config: ConnectorConfig): FieldProblem[] {
  const lists: Record<string, readonly { key: string }[]> = {
    endpoints: config.endpoints,
    lookups: config.lookups,
    panels: config.panels,
    facts: config.facts,
    actions: config.actions,
  };
  for (const [place, action] of config.actions.entries()) lists[`actions.${place}.fields`] = action.fields;
  return Object.entries(lists).flatMap(([list, items]) =>
    items.flatMap(({ key }, place) =>
      items.findIndex((other) => other.key === key) === place
        ? []
        : [{ field: `${list}.${place}.key`, message: sentence('taken') }],
    ),
  );
}

function referenceProblems({ endpoints, lookups, panels, facts, actions }: ConnectorConfig): FieldProblem[] {
  const named = (list: readonly { key: string }[], key: string, field: string) =>
    list.some((each) => each.key === key)
      ? []
      : [{ field, message: sentence('names_nothing', { name: key }) }];
  return [
    ...lookups.flatMap(({ steps }, at) =>
      steps.flatMap(({ endpoint }, step) =>
        named(endpoints, endpoint, `lookups.${at}.steps.${step}.endpoint`),
      ),
    ),
    ...panels.flatMap(({ lookup }, at) => named(lookups, lookup, `panels.${at}.lookup`)),
    ...facts.flatMap(({ lookup }, at) => named(lookups, lookup, `facts.${at}.lookup`)),
    ...actions.flatMap(({ endpoint, lookup, refreshes }, at) => [
      ...named(endpoints, endpoint, `actions.${at}.endpoint`),
      ...(lookup === null ? [] : named(lookups, lookup, `actions.${at}.lookup`)),
      ...refreshes.flatMap((each, place) => named(lookups, each, `actions.${at}.refreshes.${place}`)),
    ]),
  ];
}

type Lookup = ConnectorConfig['lookups'][number];

function lookupProblems(config: ConnectorConfig, lookup: Lookup, field: string): FieldProblem[] {
  const known = new Set<string>();
  return lookup.steps.flatMap((step, place) => {
    const problems = endpointProblems(config, step.endpoint, `${field}.steps.${place}.endpoint`, (path) => {
      const [root = '', name = ''] = path.split('.');
      return root === 'identity' || root === 'customer' || (root === 'steps' && known.has(name));
    });
    known.add(step.as);
    return problems;
  });
}

type Action = ConnectorConfig['actions'][number];

function actionProblems(config: ConnectorConfig, action: Action, field: string): FieldProblem[] {
  const keys = new Set(action.fields.map(({ key }) => key));
  const kept = new Set(config.lookups.find(({ key }) => key === action.lookup)?.kept.map(({ key }) => key));
  const isKnown = (path: string) => {
    const [root = '', name = ''] = path.split('.');
    if (root === 'fields') return keys.has(name);
    if (root === 'kept') return kept.has(name);
    return ['customer', 'agent', 'run'].includes(root);
  };
  const summary = templateProblems(action.summary, `${field}.summary`, isKnown);
  const choices = action.fields.flatMap(({ kind, choices, choicesFrom }, place) =>
    kind === 'choice' && !choices?.length && !choicesFrom
      ? [{ field: `${field}.fields.${place}.choices`, message: sentence('empty') }]
      : [],
  );
  return [...endpointProblems(config, action.endpoint, `${field}.endpoint`, isKnown), ...summary, ...choices];
}

/** Templates of an endpoint, seen from who uses it: `field` is where that stands. */
function endpointProblems(
  { endpoints }: ConnectorConfig,
  key: string,
  field: string,
  isKnown: (path: string) => boolean,
): FieldProblem[] {
  const endpoint = endpoints.find((each) => each.key === key);
  if (!endpoint) return [];
  const templates = [endpoint.path, ...[...endpoint.query, ...endpoint.headers].map(({ value }) => value)];
  return [...templates, ...textsIn(endpoint.body)].flatMap((each) => templateProblems(each, field, isKnown));
}

function templateProblems(
  template: string,
  field: string,
  isKnown: (path: string) => boolean,
): FieldProblem[] {
  if (isMalformed(template)) return [{ field, message: sentence('not_template', { text: template }) }];
  return pathsIn(template)
    .filter((path) => !isKnown(path))
    .map((name) => ({ field, message: sentence('names_nothing', { name }) }));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** By a number nobody can have, nobody is ever found. */
function identityProblems({ lookups, webhook }: ConnectorConfig): FieldProblem[] {
  const named = [
    ...lookups.flatMap(({ identities }, at) =>
      identities.map((type, place) => ({ type, field: `lookups.${at}.identities.${place}` })),
    ),
    ...(webhook?.events ?? []).flatMap(({ identities }, at) =>
      identities.map(({ type }, place) => ({ type, field: `webhook.events.${at}.identities.${place}.type` })),
    ),
  ];
  return named
    .filter(({ type }) => isUnknowable(type))
    .map(({ field }) => ({ field, message: sentence('not_number_of_system') }));
}

function webhookProblems({ webhook }: ConnectorConfig): FieldProblem[] {
  if (webhook?.verification.kind !== 'hmac') return [];
  const { signed, timestampHeader } = webhook.verification;
  const field = 'webhook.verification.signed';
  if (!signed.includes('{body}')) return [{ field, message: sentence('must_contain', { text: '{body}' }) }];
  return signed.includes('{timestamp}') === (timestampHeader !== null)
    ? []
    : [{ field: 'webhook.verification.timestampHeader', message: sentence('required') }];
}
