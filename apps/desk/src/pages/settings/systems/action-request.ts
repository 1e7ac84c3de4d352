import type { ConnectorConfig } from '@throughline/sdk';

type Endpoint = NonNullable<ConnectorConfig['endpoints']>[number];
type ActionField = NonNullable<NonNullable<ConnectorConfig['actions']>[number]['fields']>[number];

const identity = /\{\{\s*identity\.value\s*\}\}/g;

/** The request of an action: nobody is looked up then, so that the customer's address is a field like the others. */
export const forAction = (endpoint: Endpoint): Endpoint =>
  JSON.parse(JSON.stringify(endpoint).replaceAll(identity, '{{fields.email}}')) as Endpoint;

/** Fields a request asks for that the form lacks; what each is, is guessed from its name. */
export function missingFields(endpoint: Endpoint, fields: readonly { key: string }[]): ActionField[] {
  const asked = [...JSON.stringify(endpoint).matchAll(/\{\{\s*fields\.(\w+)\s*\}\}/g)].map(
    ([, key = '']) => key,
  );
  return [...new Set(asked)]
    .filter((key) => fields.every((field) => field.key !== key))
    .map((key) => ({ key, label: labelOf(key), kind: kindOf(key), required: true }));
}

const labelOf = (key: string) => `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('_', ' ')}`;
const kindOf = (key: string) =>
  /e?mail/i.test(key)
    ? ('email' as const)
    : /amount|quantity|count/i.test(key)
      ? ('number' as const)
      : ('text' as const);
