import { z } from 'zod';
import { Id, Instant, Language } from './common.ts';

const key = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,39}$/, 'must be small letters, digits, - and _')
  .describe('how programs and filters call it');
const name = z.string().trim().min(1).max(60);
const amount = z.number().min(-1e14).max(1e14);
const minutes = z.number().int().min(0).max(1439).describe('minutes since midnight, as their clock shows it');
const channelType = z.string().min(1).max(40);

export const Tier = z
  .object({ key, name, from: amount.describe('values from here on, up to the next tier') })
  .meta({ id: 'Tier' });
export const Purpose = z
  .object({
    key,
    name,
    needsConsent: z.boolean().describe('nobody is written to for it who has not agreed'),
  })
  .meta({ id: 'Purpose' });

export const ProfileSettings = z
  .object({
    formula: z
      .string()
      .max(500)
      .describe(
        'how a value is computed from facts: numbers, names of facts, + - * / ( ), comparisons, min, max, round, if',
      ),
    tiers: z.array(Tier).max(20),
    purposes: z.array(Purpose).min(1).max(20),
  })
  .meta({
    id: 'ProfileSettings',
    examples: [
      {
        formula: 'orders_total_12m * 0.3 - open_invoices',
        tiers: [{ key: 'gold', name: 'Gold', from: 1000 }],
        purposes: [{ key: 'service', name: 'Service', needsConsent: false }],
      },
    ],
  });

export const QuietHours = z
  .object({ from: minutes, to: minutes, timeZone: z.string().max(60).describe('IANA name') })
  .meta({ id: 'QuietHours' });

export const ContactWishes = z
  .object({
    doNotContact: z.boolean(),
    preferredChannel: channelType.nullable().describe('channel type they asked to be written to on'),
    quietHours: QuietHours.nullable().describe('when the company does not begin to write'),
  })
  .meta({ id: 'ContactWishes' });

export const ContactWishesPatch = ContactWishes.partial().meta({ id: 'ContactWishesPatch' });

const ConsentState = z.enum(['given', 'withdrawn']);
export const ConsentInput = z
  .object({
    purpose: key,
    channelType: channelType.nullable().default(null).describe('null: on every channel'),
    state: ConsentState,
    at: Instant.optional().describe('when the customer said so; now where it is left out'),
    place: z.string().trim().min(1).max(200).describe('where: a form, a call, a shop'),
    wording: z.string().trim().max(4000).default('').describe('what they agreed to, word for word'),
    version: z.string().trim().max(60).default(''),
  })
  .meta({ id: 'NewConsent' });

export const Consent = z
  .object({
    id: Id,
    purpose: z.string(),
    channelType: z.string().nullable(),
    state: ConsentState,
    at: Instant,
    place: z.string(),
    wording: z.string(),
    version: z.string(),
    recordedBy: z.string(),
    recordedByName: z.string(),
    recordedAt: Instant,
  })
  .meta({ id: 'Consent' });

const FactValue = z.union([z.number(), z.string().max(1000), z.boolean()]);
export const FactsInput = z
  .object({
    source: z
      .string()
      .regex(/^[a-z][a-z0-9_-]{0,39}$/, 'must be small letters, digits, - and _')
      .describe('the system that says so'),
    at: Instant.describe('when it was so; what is older than what is known changes nothing'),
    facts: z
      .record(
        z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be small letters, digits and _'),
        FactValue.nullable(),
      )
      .describe('by name; null takes a fact back')
      .refine((facts) => Object.keys(facts).length <= 100, 'has more than 100 facts'),
  })
  .meta({
    id: 'FactsInput',
    examples: [
      {
        source: 'shop',
        at: '2026-11-24T08:00:00Z',
        facts: { orders_total_12m: 1240.5, orders: 14, customer_since: '2021-03-01' },
      },
    ],
  });

export const CustomerFact = z
  .object({ name: z.string(), value: FactValue, source: z.string(), at: Instant })
  .meta({ id: 'CustomerFact' });

export const ValueInput = z
  .object({ amount: amount.describe('in the company’s currency') })
  .meta({ id: 'ValueInput' });

export const CustomerValue = z
  .object({
    amount: z.number().nullable(),
    source: z.enum(['entered', 'imported', 'api', 'computed']),
    setBy: z.string(),
    setAt: Instant,
  })
  .meta({ id: 'CustomerValue' });

const SegmentKind = z.enum(['segment', 'persona']);
export const SegmentRef = z
  .object({ id: Id, name: z.string(), kind: SegmentKind })
  .meta({ id: 'SegmentRef' });

export const Profile = z
  .object({
    customerId: Id,
    value: CustomerValue.nullable(),
    tier: Tier.nullable(),
    segments: z.array(SegmentRef),
    wishes: ContactWishes,
    learnedChannel: z
      .object({ channelType: z.string(), answers: z.number().int(), of: z.number().int() })
      .nullable()
      .describe('where they seem to like to answer: so many of their latest answers came there'),
    consents: z.array(Consent).describe('everything that was ever said, the latest first'),
    facts: z.array(CustomerFact),
    contacts: z
      .array(
        z.object({
          messageId: Id,
          conversationId: Id,
          channelType: z.string(),
          at: Instant,
          text: z.string(),
        }),
      )
      .describe('when they turned to us, over all channels, the latest first'),
  })
  .meta({ id: 'Profile' });

export const MayContact = z
  .object({
    allowed: z.boolean(),
    reason: z
      .enum(['do_not_contact', 'no_consent', 'consent_withdrawn', 'quiet_hours', 'unknown_purpose'])
      .nullable(),
    nextAllowedAt: Instant.nullable().describe('when quiet hours end; null where time alone changes nothing'),
  })
  .meta({ id: 'MayContact' });

export const SegmentInput = z
  .object({
    name,
    kind: SegmentKind.default('segment'),
    description: z.string().trim().max(500).default(''),
    filter: z.string().trim().min(1).max(4000).describe('in the filter language, over customers'),
  })
  .meta({ id: 'NewSegment', examples: [{ name: 'Regulars', filter: 'conversations:>3 contacted:<90d' }] });

export const Segment = z
  .object({
    id: Id,
    name: z.string(),
    kind: SegmentKind,
    description: z.string(),
    filter: z.string(),
    customers: z.number().int().describe('how many are in it'),
  })
  .meta({ id: 'Segment' });

export const SegmentList = z
  .object({
    items: z.array(Segment),
    settling: z.boolean().describe('customers are being looked at anew; counts may still change'),
  })
  .meta({ id: 'SegmentList' });

export const CustomerWords = z
  .object({
    facts: z.array(z.object({ name: z.string(), kind: z.enum(['number', 'text', 'boolean']) })),
    segments: z.array(z.object({ id: z.string(), name: z.string() })),
    tiers: z.array(z.object({ id: z.string(), name: z.string() })),
    purposes: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'CustomerWords', description: 'what filters of customers may name' });

export const ListedCustomer = z
  .object({
    customerId: Id,
    name: z.string(),
    language: Language.nullable(),
    country: z.string().nullable(),
    value: z.number().nullable(),
    tier: z.string().nullable().describe('key of a tier'),
    channelTypes: z.array(z.string()),
    preferredChannel: z.string().nullable(),
    labels: z.array(z.string()),
    consents: z.array(z.string()).describe('purposes agreed to, on some channel at least'),
    doNotContact: z.boolean(),
    conversations: z.number().int(),
    knownSince: Instant,
    lastContactAt: Instant.nullable(),
  })
  .meta({ id: 'ListedCustomer' });

export const CustomerList = z
  .object({
    items: z.array(ListedCustomer),
    next: z.string().nullable().describe('`cursor` of the next page'),
    total: z.number().int(),
  })
  .meta({ id: 'CustomerList' });

export const CustomerListQuery = z.object({
  q: z.string().trim().max(200).default('').describe('the start of a name or address'),
  filter: z.string().max(4000).default('').describe('in the filter language, over customers'),
  sort: z.enum(['name', 'value', 'contacted']).default('name'),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
