/** Small shapes that the configuration of a connector is made of. */
import jsonata from 'jsonata';
import { z } from 'zod';
import { sentence } from '../../platform/errors/index.ts';

export const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be small letters, digits and underscores, beginning with a letter')
  .describe('small letters, digits, underscores; unique in its list');

const word = z.string().trim().max(200);

/** One text for all languages, or one a language; at least one is given. */
export const textSchema = z
  .union([
    word.min(1, 'is empty'),
    z
      .object({ en: word.optional(), de: word.optional(), pl: word.optional(), nl: word.optional() })
      .refine((text) => Object.values(text).some(Boolean), 'is empty'),
  ])
  .describe('one text, or one a language: `{ "en": "Orders", "de": "Bestellungen" }`');
export type Text = z.infer<typeof textSchema>;

/** Computes a value from an answer. */
export const expression = z
  .string()
  .min(1, 'is empty')
  .max(5000)
  .superRefine((text, context) => {
    const detail = unreadable(text);
    if (detail !== null)
      context.addIssue({ code: 'custom', message: sentence('not_expression', { detail }) });
  })
  .describe('JSONata');

/** Why it cannot be read; null when it can. It is read only, never evaluated here. */
function unreadable(text: string): string | null {
  try {
    jsonata(text);
    return null;
  } catch (error) {
    const { message, position } = error as { message?: string; position?: number };
    return `${message ?? 'unreadable'}${position === undefined ? '' : ` (${position})`}`;
  }
}

/** Text with `{{…}}` filled in, escaped for where it stands. */
export const template = z
  .string()
  .max(2000)
  .describe(
    '`{{identity.value}}`, `{{customer.id}}`, `{{steps.<as>}}`, in actions `{{fields.<key>}}` and `{{kept.<key>}}`',
  );

export const tones = ['neutral', 'good', 'warning', 'risk'] as const;
export const formats = [
  'text',
  'number',
  'money',
  'date',
  'datetime',
  'link',
  'email',
  'phone',
  'flag',
] as const;
export type Tone = (typeof tones)[number];
export type Format = (typeof formats)[number];

/** How a value is shown, beside what computes it. */
export const shown = {
  format: z.enum(formats).default('text'),
  currency: expression
    .optional()
    .describe('with `money`: yields an ISO 4217 code, e.g. `currency` or `"EUR"`'),
  tone: expression.optional().describe('yields neutral, good, warning or risk'),
  href: expression.optional().describe('yields an https address that opens it in the system'),
};
