import { z } from 'zod';
import { Id, Instant, Names } from './common.ts';

export const FormCondition = z
  .object({
    field: z.string(),
    operator: z.enum(['equals', 'not_equals', 'contains', 'filled', 'empty']),
    value: z.string().default(''),
  })
  .meta({ id: 'FormCondition' });

export const FormField = z
  .object({
    name: z.string().regex(/^[a-z][a-z0-9_]{0,40}$/),
    kind: z.enum([
      'text',
      'textarea',
      'email',
      'phone',
      'number',
      'date',
      'choice',
      'choices',
      'file',
      'consent',
    ]),
    label: Names,
    help: Names.optional(),
    required: z.boolean().default(false),
    choices: z.array(z.object({ value: z.string(), label: Names })).optional(),
    /** Shown only when the condition holds. */
    when: FormCondition.optional(),
    /** What the value is to us: fills the customer's name or identities, or the subject. */
    meaning: z.enum(['none', 'name', 'email', 'phone', 'subject', 'message']).default('none'),
    /** consent: purpose and the wording's version. */
    purpose: z.string().optional(),
    maxFiles: z.number().int().min(1).max(20).optional(),
  })
  .meta({ id: 'FormField' });

export const FormStep = z
  .object({ title: Names, fields: z.array(FormField).min(1).max(60), when: FormCondition.optional() })
  .meta({ id: 'FormStep' });

export const FormDefinition = z
  .object({
    title: Names,
    intro: Names.optional(),
    thanks: Names.optional(),
    /** The sentence that tells people what is saved while they type. */
    draftNotice: Names.optional(),
    steps: z.array(FormStep).min(1).max(20),
    /** Minutes without a change after which a draft counts as abandoned. */
    abandonAfterMinutes: z.number().int().min(1).max(10_080).default(30),
  })
  .meta({ id: 'FormDefinition' });

export const Form = z
  .object({
    id: Id,
    slug: z.string(),
    channelId: Id,
    definition: FormDefinition,
    version: z.number().int(),
    url: z.string(),
    updatedAt: Instant,
  })
  .meta({ id: 'Form' });
