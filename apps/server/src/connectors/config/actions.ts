/** What agents can have a system do. */
import { z } from 'zod';
import { expression, key, template, textSchema } from './parts.ts';
import { headerName } from './system.ts';

export const fieldKinds = [
  'text',
  'multiline',
  'number',
  'money',
  'date',
  'choice',
  'flag',
  'email',
] as const;

export const actionFieldSchema = z.object({
  key,
  label: textSchema,
  help: textSchema.optional(),
  kind: z.enum(fieldKinds),
  required: z.boolean().default(true),
  min: z.number().optional().describe('of a number or an amount'),
  max: z.number().optional(),
  maxLength: z.number().int().min(1).max(5000).optional(),
  choices: z
    .array(z.object({ value: z.string().min(1).max(200), label: textSchema }))
    .max(100)
    .optional(),
  choicesFrom: z
    .object({
      items: expression.describe('from what the action’s `lookup` found'),
      value: expression,
      label: expression,
    })
    .optional()
    .describe('choices from what the lookup found, in place of `choices`'),
  preset: expression.optional().describe('what stands in the field at first, from what the lookup found'),
});
export type ActionField = z.infer<typeof actionFieldSchema>;

export const actionSchema = z.object({
  key,
  name: textSchema,
  description: textSchema.optional(),
  endpoint: key,
  lookup: key.nullable().default(null).describe('whose findings choices, presets and `{{kept.…}}` come from'),
  permission: z.enum(['actions:run', 'actions:run_sensitive']).default('actions:run'),
  teamIds: z
    .array(z.uuid())
    .max(50)
    .default([])
    .describe('only these teams; empty: whoever has the permission'),
  fields: z.array(actionFieldSchema).max(20).default([]),
  summary: template
    .default('')
    .describe('what the timeline says, e.g. `{{fields.amount}} € of order {{fields.order}}`'),
  result: expression.optional().describe('yields the text shown of the answer'),
  idempotencyHeader: headerName
    .nullable()
    .default(null)
    .describe(
      'the system recognises a repeated request by this header; then an unclear one can be asked again',
    ),
  refreshes: z.array(key).max(10).default([]).describe('lookups that are asked anew afterwards'),
});
export type ActionConfig = z.infer<typeof actionSchema>;
