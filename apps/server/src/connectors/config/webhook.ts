/** What a system tells of itself. */
import { z } from 'zod';
import { eventKindKeys } from '../event-kinds.ts';
import { expression, formats, textSchema } from './parts.ts';
import { headerName } from './system.ts';

/** The secret stands apart, in `secrets.webhook`. All are checked on the raw bytes. */
export const verificationSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('hmac'),
      header: headerName,
      encoding: z.enum(['hex', 'base64']),
      prefix: z.string().max(50).default('').describe('stands before the signature, e.g. `sha256=`'),
      signed: z
        .string()
        .max(200)
        .default('{body}')
        .describe('what is signed: `{body}` alone or with `{timestamp}`, e.g. `{timestamp}.{body}`'),
      timestampHeader: headerName.nullable().default(null).describe('seconds or milliseconds since 1970'),
      toleranceSeconds: z.number().int().min(10).max(86_400).default(300),
    })
    .describe('HMAC-SHA256; e.g. of Shopify: `X-Shopify-Hmac-Sha256`, base64'),
  z
    .object({
      kind: z.literal('stripe'),
      header: headerName.default('Stripe-Signature'),
      toleranceSeconds: z.number().int().min(10).max(86_400).default(300),
    })
    .describe('`t=…,v1=…` over `{t}.{body}`'),
  z.object({ kind: z.literal('token'), header: headerName, prefix: z.string().max(50).default('') }),
  z.object({ kind: z.literal('basic'), username: z.string().min(1, 'is empty').max(200) }),
]);
export type Verification = z.infer<typeof verificationSchema>;

export const webhookSchema = z
  .object({
    verification: verificationSchema,
    eventType: expression.describe(
      'yields what the system calls it, e.g. `type` or `$headers."x-shopify-topic"`',
    ),
    eventId: expression.describe('yields the system’s own id of it: the same twice counts once'),
    events: z
      .array(
        z.object({
          type: z.string().min(1, 'is empty').max(200).describe('what `eventType` yields'),
          when: expression.optional().describe('only where this yields true'),
          becomes: z.enum(eventKindKeys),
          items: expression
            .optional()
            .describe('where one delivery tells of several; below `$` is one of them'),
          at: expression.optional().describe('when it happened; else when it came'),
          identities: z
            .array(z.object({ type: z.string().min(1, 'is empty').max(50), value: expression }))
            .min(1, 'is empty')
            .max(10)
            .describe(
              'by whom the customer is recognised, the surest first; `external:<system>` is their number in that system',
            ),
          title: expression.optional().describe('one line, e.g. `"Order " & name`'),
          fields: z
            .array(
              z.object({
                label: textSchema,
                value: expression,
                format: z.enum(formats).default('text'),
                currency: expression.optional(),
              }),
            )
            .max(20)
            .default([]),
          href: expression.optional(),
        }),
      )
      .max(100),
    unknownCustomers: z
      .enum(['keep', 'create'])
      .default('keep')
      .describe('`keep`: the event waits until somebody with this identity is known'),
    refreshes: z.boolean().default(true).describe('lookups of the customer are asked anew'),
  })
  .nullable();
export type WebhookConfig = NonNullable<z.infer<typeof webhookSchema>>;
