import { z } from 'zod';
import { typedIdentities } from '../../customers/index.ts';
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
    reachabilityReason: z
      .string()
      .nullable()
      .describe('what a provider said of an address that does not work'),
    several: z
      .boolean()
      .describe('several people use it: it says where something comes from, and never who wrote'),
    homeId: Id.describe('the customer who brought it; another one than shown while they are joined'),
    firstSeenAt: Instant,
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

/** What speaks for or against two being one person. */
export const MatchReason = z
  .object({
    field: z.enum(['given', 'surname', 'birth', 'email', 'phone', 'street', 'line', 'place', 'region', 'id']),
    level: z
      .string()
      .describe('in which way it agrees: `same`, `short`, `form`, `typo`, `alike`, `differs` …'),
    weight: z.number().describe('bits of evidence; negative ones speak against it'),
  })
  .meta({ id: 'MatchReason' });

const score = z.number().min(0).max(1).describe('probability that they are one person');
const reasons = z.array(MatchReason).describe('the weightiest first');

/** Who a customer may be, and who they are not. */
export const SameAs = z
  .object({
    suggestions: z
      .array(z.object({ customerId: Id, name: z.string(), score, reasons }))
      .describe('perhaps the same person, the likeliest first, at most five'),
    distinctions: z
      .array(z.object({ customerId: Id, name: z.string(), at: Instant }))
      .describe('somebody said that they are not, the latest first'),
  })
  .meta({ id: 'SameAs' });

const Suggested = FoundCustomer.pick({ id: true, name: true }).extend({
  identities: z.array(Identity.pick({ type: true, value: true })),
});

export const CustomerSuggestions = z
  .object({
    items: z.array(z.object({ one: Suggested, other: Suggested, score, reasons })),
    open: z.number().int().describe('how many there are in all, counted to 10,000'),
    next: z.string().nullable().describe('give it as `after` to get those that follow'),
  })
  .meta({ id: 'CustomerSuggestions' });

export const IdentityInput = z
  .object({
    type: z.enum(typedIdentities),
    value: z.string().trim().min(1).max(320).describe('an id of another system as `system:id`'),
  })
  .meta({ id: 'NewIdentity', examples: [{ type: 'phone', value: '501 502 503' }] });

export const IdentitySharing = z
  .object({ several: z.boolean().nullable().describe('null: the rule decides') })
  .meta({ id: 'IdentitySharing' });

export const CustomerDivisionInput = z
  .object({
    name: z.string().trim().min(1).max(200).describe('of the second person'),
    identityIds: z.array(Id).max(200).default([]),
    conversationIds: z.array(Id).max(500).default([]),
  })
  .meta({ id: 'NewCustomerDivision' });

export const CustomerDivision = z
  .object({ customerId: Id.describe('the second person; join them with the first to undo it') })
  .meta({ id: 'CustomerDivision' });

/** What a customer could be divided by. */
export const CustomerParts = z
  .object({
    conversations: z
      .array(
        z.object({
          id: Id,
          number: z.number().int(),
          subject: z.string(),
          preview: z.string(),
          state: z.string(),
          lastMessageAt: Instant,
          writers: z
            .array(z.object({ handle: z.string(), count: z.number().int() }))
            .describe('how much was written from which handle'),
        }),
      )
      .describe('the latest first, at most 200'),
  })
  .meta({ id: 'CustomerParts' });

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
