/** The whole configuration of a connector, as it is written, kept and given out. Secrets are not in it. */
import { z } from 'zod';
import { actionSchema } from './actions.ts';
import { factSchema, panelSchema } from './panels.ts';
import { endpointSchema, limitsSchema, lookupSchema, signInSchema } from './system.ts';
import { webhookSchema } from './webhook.ts';

export const configSchema = z.object({
  baseUrl: z.string().trim().min(1, 'is empty').max(2000).describe('e.g. `https://api.shop.example/v1`'),
  allowPrivate: z
    .boolean()
    .default(false)
    .describe('also reach addresses inside the company’s network; needs `settings:manage`'),
  signIn: signInSchema.default({ kind: 'none' }),
  limits: limitsSchema.prefault({}),
  endpoints: z.array(endpointSchema).max(100).default([]),
  lookups: z.array(lookupSchema).max(20).default([]),
  panels: z.array(panelSchema).max(20).default([]),
  facts: z.array(factSchema).max(30).default([]),
  actions: z.array(actionSchema).max(30).default([]),
  webhook: webhookSchema.default(null),
});
export type ConnectorConfig = z.infer<typeof configSchema>;

export type { ActionConfig, ActionField } from './actions.ts';
export type { FactConfig, PanelConfig } from './panels.ts';
export type { Format, Text, Tone } from './parts.ts';
export type { Endpoint, Lookup, Parameter, SignIn } from './system.ts';
export type { Verification, WebhookConfig } from './webhook.ts';
