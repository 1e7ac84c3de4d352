/** What is shown of an answer. An expression’s `$` is what the last step took; `$steps`, `$identity` and `$customer` are there. */
import { z } from 'zod';
import { expression, key, shown, textSchema } from './parts.ts';

const base = { key, title: textSchema, lookup: key.describe('of `lookups`') };

export const factsPanel = z.object({
  ...base,
  kind: z.literal('facts'),
  fields: z
    .array(z.object({ label: textSchema, value: expression, ...shown }))
    .min(1, 'is empty')
    .max(40),
});
export const tablePanel = z.object({
  ...base,
  kind: z.literal('table'),
  rows: expression.describe('yields the rows; in the columns `$` is one of them'),
  columns: z
    .array(z.object({ key, label: textSchema, value: expression, ...shown }))
    .min(1, 'is empty')
    .max(12),
  limit: z.number().int().min(1).max(200).default(20).describe('rows shown'),
});
export const timelinePanel = z.object({
  ...base,
  kind: z.literal('timeline'),
  items: expression.describe('yields what happened; below `$` is one of them'),
  at: expression.describe('yields an instant, or seconds or milliseconds since 1970'),
  headline: expression,
  text: expression.optional(),
  tone: shown.tone,
  href: shown.href,
  limit: z.number().int().min(1).max(200).default(20),
});
export const statusPanel = z.object({
  ...base,
  kind: z.literal('status'),
  items: expression.default('$').describe('yields what has a state; below `$` is one of them'),
  label: expression,
  state: expression,
  tone: shown.tone,
  text: expression.optional(),
  at: expression.optional(),
  href: shown.href,
  limit: z.number().int().min(1).max(50).default(10),
});
export const panelSchema = z.discriminatedUnion('kind', [factsPanel, tablePanel, timelinePanel, statusPanel]);
export type PanelConfig = z.infer<typeof panelSchema>;

/** A value the company counts and segments by. */
export const factSchema = z.object({
  key,
  name: textSchema,
  lookup: key,
  value: expression,
  kind: z
    .enum(['number', 'date', 'flag'])
    .describe('no text: what is told of it stays in the log of events, which nobody is erased from'),
});
export type FactConfig = z.infer<typeof factSchema>;
