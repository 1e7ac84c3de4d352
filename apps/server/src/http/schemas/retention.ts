import { z } from 'zod';
import { retentionKinds } from '../../privacy/index.ts';
import { Id, Instant } from './common.ts';

const RetentionRule = z.object({
  kind: z
    .enum(retentionKinds)
    .describe(
      'messages of conversations that are closed; files of messages; inbound: what arrived, as it came; drafts: forms that were begun and not sent; visitors: devices; audit: entries of the audit log',
    ),
  channelType: z
    .string()
    .min(1)
    .max(60)
    .nullable()
    .describe(
      'null: of all types that have no rule of their own; others only for messages, files and inbound',
    ),
  days: z.number().int().min(1).max(36_500).describe('what is older goes'),
});

export const RetentionWanted = z
  .object({ rules: z.array(RetentionRule).max(100).describe('what has no rule is kept for good') })
  .meta({ id: 'RetentionWanted' });

export const Retention = z
  .object({
    rules: z.array(RetentionRule),
    lastRun: z
      .object({ at: Instant, gone: z.partialRecord(z.enum(retentionKinds), z.number().int()) })
      .nullable(),
  })
  .meta({ id: 'Retention' });

export const RetentionPreview = RetentionRule.extend({
  count: z.number().int().describe('rows that would go now'),
  oldest: Instant.nullable(),
  held: z.number().int().describe('rows that are old enough and stay because of a legal hold'),
}).meta({ id: 'RetentionPreview' });

export const LegalHoldWanted = z
  .object({
    customerId: Id.optional(),
    conversationId: Id.optional(),
    reason: z.string().trim().min(1).max(500).describe('why, for whoever wonders in years'),
    until: Instant.nullable().default(null).describe('null: until it is lifted'),
  })
  .refine((hold) => (hold.customerId === undefined) !== (hold.conversationId === undefined), {
    path: ['customerId'],
    message: 'name a customer or a conversation',
  })
  .meta({ id: 'LegalHoldWanted' });

export const LegalHold = z
  .object({
    id: Id,
    customerId: Id.nullable(),
    customerName: z.string().nullable(),
    conversationId: Id.nullable(),
    conversationNumber: z.number().int().nullable(),
    reason: z.string(),
    until: Instant.nullable(),
    placedBy: z.string(),
    placedAt: Instant,
    liftedBy: z.string().nullable(),
    liftedAt: Instant.nullable(),
    standing: z.boolean().describe('neither lifted nor over'),
  })
  .meta({ id: 'LegalHold' });
