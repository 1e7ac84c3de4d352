import { z } from 'zod';

const Text = z.string();
const Instant = z.iso.datetime({ offset: true });

/** A settled or attached submission as it is stored raw. Unknown keys are allowed: the domain may say more. */
export const SubmissionPayload = z.object({
  submissionId: z.uuid(),
  formId: z.uuid(),
  visitorId: Text.min(1),
  /** The conversation that carries it already, once there is one. */
  conversationId: z.uuid().nullable(),
  title: Text,
  state: z.enum(['draft', 'submitted', 'abandoned']),
  /** Counts abandonments and sendings. */
  settlement: z.number().int().min(0),
  /** e.g. `2/3`; null once sent. */
  step: Text.nullable(),
  language: Text,
  fields: z.array(z.object({ name: Text, label: Text, value: Text, error: Text.optional() })),
  meanings: z.object({
    name: Text.optional(),
    email: Text.optional(),
    phone: Text.optional(),
    subject: Text.optional(),
    message: Text.optional(),
  }),
  /** The answer that says what it is about. */
  matter: Text.nullable().default(null),
  files: z.array(z.object({ fileId: z.uuid() })),
  changedAt: Instant,
  submittedAt: Instant.nullable(),
});
export type SubmissionPayload = z.input<typeof SubmissionPayload>;

/** The id of one delivery of a submission; goes into `RawInbound.providerId`. */
export const deliveryId = (payload: Pick<SubmissionPayload, 'submissionId' | 'settlement'>): string =>
  `${payload.submissionId}:${payload.settlement}`;
