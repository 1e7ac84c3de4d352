import { z } from 'zod';
import { Id, Instant, Language } from './common.ts';
import { ConversationRow, FormFields } from './conversations.ts';

export const Identity = z
  .object({
    id: Id,
    type: z.string(),
    value: z.string(),
    verified: z.boolean(),
    source: z.string(),
    reachability: z.enum(['reachable', 'bounced', 'blocked']),
    lastSeenAt: Instant,
  })
  .meta({ id: 'Identity' });

export const Customer = z
  .object({
    id: Id,
    name: z.string(),
    language: Language.nullable(),
    attributes: z.record(z.string(), z.string()),
    identities: z.array(Identity),
    createdAt: Instant,
  })
  .meta({ id: 'Customer' });

/** Enough to tell people of one name apart, and to write to them. */
export const FoundCustomer = z
  .object({
    id: Id,
    name: z.string(),
    language: Language.nullable(),
    identities: z.array(Identity.pick({ type: true, value: true, reachability: true })),
  })
  .meta({ id: 'FoundCustomer' });

export const CustomerPatch = z
  .object({
    name: z.string().min(1).max(200).optional(),
    language: Language.nullable().optional(),
    attributes: z.record(z.string().max(60), z.string().max(1000)).optional(),
  })
  .meta({
    id: 'CustomerPatch',
    examples: [{ language: 'pl', attributes: { customerNumber: '30021' } }],
  });

export const CustomerJoinInput = z
  .object({
    customerId: Id.describe('the one to join with this one'),
    confirmed: z.literal(true).describe('somebody looked at both and says that they are one person'),
  })
  .meta({
    id: 'NewCustomerJoin',
    examples: [{ customerId: '0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a', confirmed: true }],
  });

export const CustomerJoin = z.object({ joinId: Id.describe('undo it by this') }).meta({ id: 'CustomerJoin' });

/** Everything the panel beside a conversation shows. */
export const CustomerPanel = z
  .object({
    customer: Customer,
    conversations: z.array(ConversationRow).describe('newest first, at most 20'),
    joins: z
      .array(z.object({ joinId: Id, customerId: Id, name: z.string(), at: Instant }))
      .describe('customers who were joined with this one, the latest first; the name is their own'),
    submissions: z.array(
      FormFields.extend({ id: Id, formId: Id, updatedAt: Instant, conversationId: Id.nullable() }),
    ),
  })
  .meta({ id: 'CustomerPanel' });
