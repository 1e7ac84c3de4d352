import { z } from 'zod';
import { definitionProblemCodes } from '../../forms/index.ts';
import { FileRef, Id, Instant, Language, Names } from './common.ts';
import { FormFields } from './conversations.ts';

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
  .object({ title: Names, fields: z.array(FormField).max(60), when: FormCondition.optional() })
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

const FormAdvice = z
  .array(z.enum(['no_way_to_reach', 'no_message']))
  .describe('what would make the form better');

export const Form = z
  .object({
    id: Id,
    slug: z.string(),
    channelId: Id,
    teamId: Id.nullable().describe('who its conversations go to'),
    definition: FormDefinition,
    version: z.number().int(),
    enabled: z.boolean(),
    url: z.string(),
    /** To paste into any page. */
    snippet: z.string(),
    /** What would make it better. */
    advice: FormAdvice,
    recent: z
      .object({
        draft: z.number().int(),
        submitted: z.number().int(),
        abandoned: z.number().int(),
        held: z.number().int(),
      })
      .describe('submissions begun in the last 30 days'),
    updatedAt: Instant,
  })
  .meta({ id: 'Form' });

export const FormInput = z
  .object({
    definition: FormDefinition,
    slug: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/, 'use a-z, 0-9 and - only')
      .optional()
      .describe('part of the address; made from the title when absent'),
    teamId: Id.nullable().default(null),
  })
  .meta({ id: 'NewForm' });

export const FormPatch = z
  .object({
    definition: FormDefinition.optional(),
    enabled: z.boolean().optional(),
    teamId: Id.nullable().optional(),
    basedOn: z
      .number()
      .int()
      .optional()
      .describe('version this change was made from; refused with `form_changed` when there is a newer one'),
  })
  .meta({ id: 'FormPatch' });

export const FormPreviewInput = z
  .object({
    definition: FormDefinition,
    language: Language,
    theme: z.enum(['light', 'dark']).optional().describe('as the reader’s system has it when absent'),
    step: z
      .number()
      .int()
      .min(0)
      .describe('index of the step to show; the page after sending when there is no such step'),
    answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  })
  .meta({ id: 'FormToPreview' });

export const FormPreview = z
  .object({
    html: z.string().describe('the page as customers see it, without script'),
    reached: z.boolean().describe('whether these answers lead to the step that is shown'),
    shownSteps: z.array(z.number().int()).describe('indexes of the steps these answers lead to'),
    shownFields: z.array(z.string()).describe('names of the fields that are shown'),
    problems: z.array(
      z.object({ field: z.string(), code: z.enum(definitionProblemCodes), message: z.string() }),
    ),
    advice: FormAdvice,
  })
  .meta({ id: 'FormPreview' });

/** Newest first; `before` is the last id of the page before. */
export const SubmissionQuery = z.object({
  state: z.enum(['draft', 'submitted', 'abandoned']).optional(),
  verdict: z.enum(['clean', 'held']).optional(),
  before: Id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const Submission = FormFields.extend({
  id: Id,
  formId: Id,
  conversationId: Id.nullable(),
  customerId: Id.nullable(),
  language: Language,
  files: z.array(FileRef),
  consents: z.array(
    z.object({
      purpose: z.string(),
      given: z.boolean(),
      wording: z.string(),
      version: z.number().int(),
      at: Instant,
    }),
  ),
  pageUrl: z.string().nullable(),
  referrer: z.string().nullable(),
  spam: z.object({
    score: z.number().int(),
    verdict: z.enum(['clean', 'held']).describe('held: not a message until it is released'),
    reasons: z.array(z.string()),
  }),
  createdAt: Instant,
  updatedAt: Instant,
  submittedAt: Instant.nullable(),
}).meta({ id: 'Submission' });
