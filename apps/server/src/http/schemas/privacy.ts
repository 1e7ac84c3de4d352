import { z } from 'zod';
import { Id, Instant } from './common.ts';

export const PrivacyRequest = z
  .object({
    id: Id,
    kind: z.enum(['export', 'erasure']),
    customerId: Id,
    customerName: z
      .string()
      .describe('by now; after an erasure what everybody is called of whom nothing is kept'),
    state: z
      .enum(['waiting', 'swept', 'done', 'failed'])
      .describe('swept: nothing is in the database any more, and stored files are still to go'),
    askedBy: z.object({
      kind: z.enum(['agent', 'api_key', 'system']),
      id: z.string().nullable(),
      name: z.string(),
    }),
    askedAt: Instant,
    finishedAt: Instant.nullable(),
    size: z.number().int().nullable().describe('of the archive, bytes'),
    expiresAt: Instant.nullable(),
    fetchable: z.boolean().describe('whether the caller can fetch the archive'),
    problem: z.enum(['customer_erased', 'customer_on_hold']).nullable().describe('why it failed'),
    touched: z
      .record(z.string(), z.number().int())
      .nullable()
      .describe('of an erasure: table to rows deleted or emptied'),
  })
  .meta({ id: 'PrivacyRequest' });

const purpose = z
  .string()
  .max(200)
  .nullable()
  .default(null)
  .describe('one of those offered, where the company asks for it; it is kept in the audit log');

export const ExportInput = z.object({ purpose }).meta({ id: 'ExportInput' });

export const PurposePolicy = z
  .object({
    exports: z.boolean().describe('ask for what a copy is made'),
    erasures: z.boolean().describe('ask for what somebody is erased'),
    offered: z.array(z.string().trim().min(1).max(200)).max(30).describe('purposes to choose from'),
  })
  .meta({ id: 'PurposePolicy' });

export const ErasureInput = z
  .object({
    name: z.string().min(1).max(500).describe('the name of the customer, as it is written'),
    purpose,
  })
  .meta({ id: 'ErasureInput' });
