import { z } from 'zod';
import { configSchema } from '../../connectors/index.ts';
import { Id, Instant, Names } from './common.ts';

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

export const Connector = z
  .object({
    id: Id,
    name: z.string(),
    enabled: z.boolean(),
    config: configSchema,
    secretsSet: z.object({ signIn: z.boolean(), webhook: z.boolean() }),
    webhookUrl: z.string().describe('where the system sends what happened'),
    version: z.number().int(),
    changedAt: Instant,
  })
  .meta({ id: 'Connector' });

export const ConnectorEventKind = z
  .object({ key: z.string(), name: Names })
  .meta({ id: 'ConnectorEventKind' });
