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

/** Everything the panel beside a conversation shows. */
export const CustomerPanel = z
  .object({
    customer: Customer,
    conversations: z.array(ConversationRow).describe('newest first, at most 20'),
    submissions: z.array(
      FormFields.extend({ id: Id, formId: Id, updatedAt: Instant, conversationId: Id.nullable() }),
    ),
  })
  .meta({ id: 'CustomerPanel' });
