import { z } from 'zod';
import { configSchema, eventKindKeys, formats } from '../../connectors/index.ts';
import { Id, Instant, Names } from './common.ts';
import { ShownRequest, SystemPanelData, SystemProblem } from './connector-panels.ts';

const name = z.string().trim().min(1, 'is empty').max(80);
const secret = z.string().min(1, 'is empty').max(10_000).nullable().optional();

export const ConnectorInput = z
  .object({
    name,
    enabled: z.boolean().default(true),
    config: configSchema,
    secrets: z
      .object({
        signIn: secret.describe('the key, the password or the client secret'),
        webhook: secret.describe('what webhooks are verified with'),
      })
      .default({})
      .describe('kept where absent, taken away by null; never given out again'),
    version: z.number().int().optional().describe('that was changed; refused when it is another by now'),
  })
  .meta({
    id: 'NewConnector',
    examples: [
      {
        name: 'Shop',
        enabled: true,
        config: {
          baseUrl: 'https://api.shop.example/v1',
          signIn: { kind: 'key', in: 'header', name: 'Authorization', prefix: 'Bearer ' },
          endpoints: [
            { key: 'orders', path: '/orders', query: [{ name: 'email', value: '{{identity.value}}' }] },
          ],
          lookups: [
            {
              key: 'orders',
              identities: ['email'],
              steps: [{ endpoint: 'orders', as: 'orders', take: 'orders' }],
            },
          ],
          panels: [
            {
              kind: 'table',
              key: 'orders',
              title: { en: 'Orders', de: 'Bestellungen', pl: 'Zamówienia', nl: 'Bestellingen' },
              lookup: 'orders',
              rows: '$',
              columns: [{ key: 'number', label: 'Nr.', value: 'number' }],
            },
          ],
        },
        secrets: { signIn: 'the key' },
      },
    ],
  });

const Health = z
  .object({
    state: z
      .enum(['closed', 'open', 'half_open'])
      .describe('`open`: it failed again and again and is left alone; `half_open`: the next request tries'),
    since: Instant.nullable(),
    failures: z.number().int().describe('in a row'),
    reason: SystemProblem.nullable(),
    retryAt: Instant.nullable(),
    lastSuccessAt: Instant.nullable(),
    medianMs: z.number().nullable().describe('of its latest answers'),
  })
  .meta({ id: 'ConnectorHealth', description: 'as this process has seen it' });

export const Connector = z
  .object({
    id: Id,
    name: z.string(),
    enabled: z.boolean(),
    config: configSchema,
    secretsSet: z.object({ signIn: z.boolean(), webhook: z.boolean() }),
    health: Health,
    webhookUrl: z.string().describe('where the system sends what happened'),
    version: z.number().int(),
    changedAt: Instant,
  })
  .meta({ id: 'Connector' });

export const ConnectorEventKind = z
  .object({ key: z.string(), name: Names })
  .meta({ id: 'ConnectorEventKind' });

const problems = z.array(z.object({ field: z.string(), message: z.string() }));
const scalar = z.union([z.string(), z.number(), z.boolean()]).nullable();
const trial = {
  connectorId: Id.nullable().default(null).describe('whose secrets are used where none are given'),
  config: configSchema,
};

export const LookupTrialInput = z
  .object({
    ...trial,
    secrets: z.object({ signIn: secret, webhook: secret }).default({}),
    lookup: z.string().min(1).max(40),
    identity: z.object({ type: z.string().min(1).max(50), value: z.string().min(1).max(320) }),
    sample: z.unknown().optional().describe('stands for the last answer; then nothing is called'),
  })
  .meta({
    id: 'NewLookupTrial',
    examples: [
      {
        connectorId: null,
        config: {
          baseUrl: 'https://api.shop.example/v1',
          endpoints: [
            { key: 'orders', path: '/orders', query: [{ name: 'email', value: '{{identity.value}}' }] },
          ],
          lookups: [{ key: 'orders', identities: ['email'], steps: [{ endpoint: 'orders', as: 'orders' }] }],
        },
        lookup: 'orders',
        identity: { type: 'email', value: 'jo@home.example' },
        sample: { orders: [] },
      },
    ],
  });
export const LookupTrial = z
  .object({
    calls: z.array(
      z.object({
        step: z.string(),
        request: ShownRequest,
        answer: z
          .object({
            status: z.number().int(),
            contentType: z.string().nullable(),
            bytes: z.number().int(),
            body: z.string().describe('its first 100,000 characters'),
          })
          .nullable(),
        took: z.number().describe('milliseconds'),
        problem: SystemProblem.nullable(),
      }),
    ),
    found: z.boolean(),
    kept: z.record(z.string(), scalar),
    panels: z.array(z.object({ key: z.string(), data: SystemPanelData.nullable(), problems })),
    facts: z.array(z.object({ key: z.string(), value: scalar, problem: z.string().nullable() })),
    forms: z.record(
      z.string(),
      z.object({
        choices: z.record(z.string(), z.array(z.object({ value: z.string(), label: z.string() }))),
        presets: z.record(z.string(), scalar),
      }),
    ),
    problems: problems.describe('of kept values and forms'),
    problem: SystemProblem.nullable(),
  })
  .meta({ id: 'LookupTrial' });

export const OpenApiInput = z
  .object({
    document: z.string().max(1_900_000).optional().describe('JSON or YAML'),
    url: z.string().max(2000).optional().describe('where it stands, in place of `document`'),
    allowPrivate: z
      .boolean()
      .default(false)
      .describe('also inside the company’s network; needs `settings:manage`'),
  })
  .meta({ id: 'OpenApiInput', examples: [{ url: 'https://api.shop.example/openapi.json' }] });
/** As far as a document says it: who signs in is for people to fill in, so that parts of it are empty. */
const readSignIn = z.object({
  kind: z.enum(['none', 'key', 'basic', 'oauth2']),
  in: z.enum(['header', 'query']).optional(),
  name: z.string().optional(),
  prefix: z.string().optional(),
  username: z.string().optional(),
  tokenUrl: z.string().optional(),
  clientId: z.string().optional(),
  scope: z.string().optional(),
  audience: z.string().optional(),
  credentialsIn: z.enum(['header', 'body']).optional(),
});
export const OpenApiOperations = z
  .object({
    title: z.string(),
    version: z.string(),
    baseUrl: z.string().nullable(),
    signIn: readSignIn.nullable(),
    operations: z.array(
      z.object({
        id: z.string(),
        method: z.string(),
        path: z.string(),
        summary: z.string(),
        deprecated: z.boolean(),
        endpoint: configSchema.shape.endpoints.unwrap().element.describe('to be put into `config.endpoints`'),
      }),
    ),
    left: z.number().int().describe('operations that are not listed'),
  })
  .meta({ id: 'OpenApiOperations' });

export const WebhookTrialInput = z
  .object({
    config: configSchema,
    body: z.string().max(1_900_000),
    headers: z.record(z.string(), z.string()).default({}),
  })
  .meta({
    id: 'NewWebhookTrial',
    examples: [
      {
        config: { baseUrl: 'https://api.shop.example', webhook: null },
        body: '{"type":"order.shipped"}',
        headers: { 'content-type': 'application/json' },
      },
    ],
  });
export const WebhookTrial = z
  .object({
    state: z.enum(['unreadable', 'failed', 'ignored', 'mapped']),
    type: z.string().nullable(),
    eventId: z.string().nullable(),
    events: z.array(
      z.object({
        kind: z.enum(eventKindKeys),
        at: Instant.nullable(),
        identities: z.array(z.object({ type: z.string(), value: z.string() })),
        title: z.string().nullable(),
        fields: z.array(
          z.object({ label: Names, value: scalar, format: z.enum(formats), currency: z.string().nullable() }),
        ),
        href: z.string().nullable(),
      }),
    ),
    problems,
  })
  .meta({ id: 'WebhookTrial' });

const delivery = {
  id: Id,
  connectorId: Id,
  receivedAt: Instant,
  contentType: z.string().nullable(),
  state: z
    .enum(['received', 'done', 'ignored', 'held'])
    .describe(
      '`ignored`: of a type that means nothing here; `held`: could not be read, and waits for somebody',
    ),
  type: z.string().nullable(),
  problem: z.object({ field: z.string(), message: z.string() }).nullable(),
  bytes: z.number().int(),
  events: z.number().int().describe('it told of'),
};
export const ConnectorDelivery = z
  .object({ ...delivery, headers: z.record(z.string(), z.string()), body: z.string() })
  .meta({ id: 'ConnectorDelivery' });
export const ConnectorDeliveries = z
  .object({ items: z.array(z.object(delivery)), nextCursor: z.string().nullable() })
  .meta({ id: 'ConnectorDeliveries' });
export const ConnectorDeliveriesQuery = z.object({
  state: z.enum(['received', 'done', 'ignored', 'held']).optional(),
  cursor: Id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
