import { z } from 'zod';
import { Id, Instant, Language, Said } from './common.ts';
import { ConversationRow } from './conversations.ts';

const Reason = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('number'), number: z.number().int() }),
    z.object({ kind: z.literal('form'), title: z.string() }),
    z.object({ kind: z.literal('reference'), name: z.string(), value: z.string() }),
    z.object({ kind: z.literal('text') }),
    z.object({ kind: z.literal('subject') }),
    z.object({ kind: z.literal('words'), words: z.array(z.string()) }),
    z.object({ kind: z.literal('claim') }),
    z.object({ kind: z.literal('near'), minutes: z.number().int() }),
  ])
  .meta({ id: 'MatterReason', description: 'why two conversations seem to be about one matter' });

export const OpenMatter = z
  .object({
    oneId: Id,
    otherId: Id,
    state: z.enum(['suggested', 'joined']).describe('`joined`: by itself, on certain evidence'),
    reasons: z.array(Reason),
    other: ConversationRow,
  })
  .meta({ id: 'OpenMatter' });

const IncidentBrief = z.object({
  id: Id,
  name: z.string(),
  text: z.string(),
  state: z.enum(['open', 'resolved']),
  changedAt: Instant,
});

export const SameMatter = z
  .object({
    items: z.array(OpenMatter),
    contacts: z.object({
      here: z.number().int().describe('how often the customer has turned to us in this conversation'),
      all: z.number().int().describe('in all conversations, over the latest `days`'),
      days: z.number().int(),
    }),
    incidents: z.array(IncidentBrief.extend({ link: z.enum(['linked', 'suggested']) })),
  })
  .meta({ id: 'SameMatter' });

export const MatterVerdict = z
  .object({
    verdict: z
      .enum(['same', 'different', 'open'])
      .describe(
        '`same` makes them one, `different` puts it away or takes a join apart, `open` takes a no back',
      ),
    twoCustomers: z.boolean().default(false).describe('they belong to two customers, and that is meant'),
  })
  .meta({ id: 'MatterVerdict', examples: [{ verdict: 'same', twoCustomers: false }] });

export const MatterDecision = z
  .object({
    merge: z
      .object({ changeId: Id.describe('undo it by this'), intoId: Id })
      .nullable()
      .describe('by which they are one now'),
  })
  .meta({ id: 'MatterDecision' });

const Contact = z.object({
  messageId: Id,
  conversationId: Id,
  number: z.number().int(),
  channelType: z.string(),
  at: Instant,
  text: z.string(),
});
export const Contacts = z
  .object({ here: z.array(Contact), all: z.array(Contact), days: z.number().int() })
  .meta({ id: 'Contacts', description: 'how often a customer turned to us, newest first' });

export const ContactCounts = z
  .object({ items: z.array(z.object({ conversationId: Id, count: z.number().int() })) })
  .meta({ id: 'ContactCounts' });

export const MatterSettings = z
  .object({
    windowHours: z.number().int().min(1).max(720),
    joins: z.boolean().describe('certain evidence joins by itself; otherwise it only suggests'),
    references: z
      .array(
        z.object({
          name: z.string().trim().min(1).max(60),
          pattern: z.string().min(1).max(1000).describe('RE2 syntax; the first group is the number'),
        }),
      )
      .max(30),
    contactDays: z.number().int().min(1).max(365),
  })
  .meta({
    id: 'MatterSettings',
    examples: [
      {
        windowHours: 72,
        joins: true,
        references: [{ name: 'Order', pattern: 'order (\\d{4,8})' }],
        contactDays: 30,
      },
    ],
  });

export const Similar = z
  .object({ items: z.array(z.object({ conversation: ConversationRow, words: z.array(z.string()) })) })
  .meta({ id: 'SimilarConversations' });

const name = z.string().trim().min(1).max(200);
const text = z.string().max(10_000).describe('what is known, for agents');
const filter = z
  .string()
  .max(2000)
  .describe('which new conversations probably belong, in the filter language');
const phrases = z
  .array(z.string().max(200))
  .max(50)
  .describe('one of them must be written, with all its words, in whatever form');
const linksItself = z.boolean().describe('what fits the rule is linked without asking');

export const IncidentInput = z
  .object({
    name,
    text: text.default(''),
    filter: filter.default(''),
    phrases: phrases.default([]),
    linksItself: linksItself.default(false),
    conversationIds: z.array(Id).max(1000).default([]),
  })
  .meta({
    id: 'NewIncident',
    examples: [
      {
        name: 'No sign-in since 8:00',
        text: 'The sign-in service is down. Fixed by 10:00, says operations.',
        phrases: ['cannot sign in', 'Anmeldung fehlgeschlagen'],
        conversationIds: [],
      },
    ],
  });

export const IncidentPatch = z
  .object({
    name: name.optional(),
    text: text.optional(),
    filter: filter.optional(),
    phrases: phrases.optional(),
    linksItself: linksItself.optional(),
  })
  .meta({ id: 'IncidentPatch', examples: [{ text: 'Fixed since 9:40.' }] });

export const Incident = z
  .object({
    ...IncidentBrief.shape,
    filter: z.string(),
    phrases: z.array(z.string()),
    linksItself: z.boolean(),
    declaredAt: Instant,
    resolvedAt: Instant.nullable(),
    counts: z.object({
      linked: z.number().int(),
      suggested: z.number().int(),
      byChannel: z.record(z.string(), z.number().int()).describe('by channel type'),
      perHour: z.array(z.object({ at: Instant, count: z.number().int() })).describe('the latest 24 hours'),
    }),
  })
  .meta({ id: 'Incident' });

export const IncidentConversations = z
  .object({ items: z.array(ConversationRow), total: z.number().int() })
  .meta({ id: 'IncidentConversations' });

export const IncidentLinkInput = z.object({ conversationIds: z.array(Id).min(1).max(1000) }).meta({
  id: 'NewIncidentLinks',
  examples: [{ conversationIds: ['0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a'] }],
});

const texts = z
  .partialRecord(Language, z.string().max(20_000))
  .describe('by language; may name variables, e.g. `{{customer.firstName|there}}`');

export const AnswerPreviewInput = z
  .object({
    texts,
    fallback: Language.describe('whose text is sent where there is none in the customer’s language'),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(100).default(50),
  })
  .meta({
    id: 'NewAnswerPreview',
    examples: [{ texts: { en: 'Hello {{customer.firstName|there}}' }, fallback: 'en' }],
  });

export const AnswerPreview = z
  .object({
    items: z.array(
      z.object({
        conversation: ConversationRow,
        insteadOf: z.array(z.object({ id: Id, number: z.number().int() })).describe('of the same customer'),
        language: Language.nullable(),
        channel: z
          .object({
            id: Id,
            type: z.string(),
            name: z.string(),
            to: z.string(),
            reason: z.string().nullable(),
          })
          .nullable(),
        subject: z.string().nullable(),
        text: z.string(),
        unreached: z.string().nullable().describe('why nobody is reached; null when it goes'),
        detail: z.string().nullable(),
      }),
    ),
    total: z.number().int(),
  })
  .meta({ id: 'AnswerPreview' });

export const IncidentAnswerInput = z
  .object({
    clientId: z.string().min(1).max(100),
    texts,
    fallback: Language,
    excluded: z.array(Id).max(10_000).default([]).describe('conversations that get none'),
    closes: z.boolean().default(false).describe('close each whose customer has not written since'),
    holdSeconds: z.number().int().min(0).max(600).default(0).describe('it can be taken back so long'),
  })
  .meta({
    id: 'NewIncidentAnswer',
    examples: [{ clientId: 'a1', texts: { en: 'It works again.' }, fallback: 'en', holdSeconds: 10 }],
  });

export const IncidentAnswers = z
  .object({
    items: z.array(
      z.object({
        id: Id,
        state: z.enum(['held', 'sending', 'sent', 'withdrawn']),
        texts,
        fallback: Language,
        closes: z.boolean(),
        author: z.string(),
        sendAfter: Instant,
        createdAt: Instant,
        total: z.number().int(),
        waiting: z.number().int(),
        sent: z.number().int(),
        problems: z.array(
          z.object({
            conversation: ConversationRow,
            reason: z.string(),
            detail: z.string().nullable(),
            said: Said.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'IncidentAnswers' });

export const IncidentAnswerMade = z.object({ id: Id, sendAfter: Instant }).meta({ id: 'IncidentAnswerMade' });
