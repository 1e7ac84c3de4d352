import { z } from 'zod';
import { ConversationState, DeliveryState, FileRef, Handle, Id, Instant, Said } from './common.ts';
import { Mentioned, NoteThread } from './notes.ts';

export const DueKind = z.enum(['first_answer', 'next_answer', 'resolution']);
const Due = z
  .object({
    at: Instant.nullable().describe('null when the hours it counts in never come'),
    kind: DueKind,
    state: z.enum(['on_time', 'at_risk', 'breached']),
  })
  .meta({ id: 'Due' });

/** One row of the queue; also what the realtime stream sends when a conversation changed. */
export const ConversationRow = z
  .object({
    id: Id,
    number: z.number().int().describe('short human reference'),
    subject: z.string(),
    state: ConversationState,
    awaiting: z.enum(['us', 'customer']).describe('who has to act next'),
    customer: z.object({ id: Id, name: z.string() }),
    channelTypes: z.array(z.string()).describe('channel types used so far, in order of first use'),
    preview: z.string().describe('start of the latest message'),
    lastMessageAt: Instant,
    /** When the customer began to wait for us; null when the ball is with the customer. */
    waitingSince: Instant.nullable(),
    snoozedUntil: Instant.nullable(),
    due: Due.nullable().describe('what a service level asks for next; null while none runs'),
    agentId: Id.nullable(),
    teamId: Id.nullable(),
    labels: z.array(z.string()),
    unread: z.boolean().describe('has something no agent has seen'),
    deliveryFailed: z.boolean(),
    mergedInto: Id.nullable().describe('the conversation that took this one in and holds its messages now'),
    callback: z.string().nullable().describe('phone number the customer wants to be called back at, E.164'),
    seq: z.number().int().describe('event sequence this row reflects'),
  })
  .meta({ id: 'ConversationRow' });

export const FormFields = z
  .object({
    title: z.string(),
    state: z.enum(['submitted', 'abandoned', 'draft']),
    submissionId: Id.nullable(),
    step: z.string().nullable(),
    fields: z.array(
      z.object({ name: z.string(), label: z.string(), value: z.string(), error: z.string().optional() }),
    ),
  })
  .meta({ id: 'FormFields' });

/** One entry of the timeline: a message in or out, a note, or something that happened (activity). */
export const TimelineItem = z
  .object({
    id: Id,
    conversationId: Id,
    kind: z
      .enum(['message', 'note', 'activity', 'side'])
      .describe('side: said with somebody outside who is not the customer; a forward, or an answer to one'),
    direction: z.enum(['in', 'out']).nullable(),
    at: Instant,
    author: z.object({
      kind: z.enum(['customer', 'agent', 'rule', 'system', 'outsider']),
      id: Id.nullable(),
      name: z.string(),
      handle: z.string().nullable(),
    }),
    channelId: Id.nullable(),
    channelType: z.string().nullable(),
    subject: z.string().nullable(),
    text: z.string(),
    hasHtml: z.boolean(),
    hasMore: z.boolean().describe('quotes or signature were trimmed; see /messages/{id}/body'),
    hasOriginal: z.boolean(),
    to: z.array(Handle),
    cc: z.array(Handle),
    bcc: z.array(Handle),
    files: z.array(FileRef),
    form: FormFields.nullable(),
    automatic: z.object({ kind: z.string(), reason: z.string() }).nullable(),
    delivery: z
      .object({ state: DeliveryState, reason: z.string().nullable(), said: Said.nullable() })
      .nullable(),
    /** For activities: `assigned`, `closed`, `reopened`, `snoozed`, `woke`, `labelled`, `identity_bounced` … */
    activity: z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) }).nullable(),
    mentions: z.array(Mentioned),
    sideId: Id.nullable().describe('of a side message: the forward that began the talk'),
    threadId: Id.nullable().describe('the note it answers'),
    thread: NoteThread.nullable().describe('of a note that was answered'),
    clientId: z.string().nullable(),
    whisperTo: Id.nullable().describe('the agent a note is whispered to by a supervisor'),
    emptiedAt: Instant.nullable().describe('when what was said was removed: too old to be kept, or erased'),
  })
  .meta({ id: 'TimelineItem' });

/** A way the customer can be answered within this conversation. */
export const ReplyOption = z
  .object({
    channelId: Id,
    channelType: z.string(),
    channelName: z.string(),
    to: Handle,
    /** The one to preselect. */
    preferred: z.boolean(),
    available: z.boolean(),
    /** Why not, as a code: `customer_left`, `address_bounced`, `channel_disabled`. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'ReplyOption' });

export const Draft = z
  .object({
    mode: z.enum(['reply', 'note']),
    channelId: Id.nullable(),
    to: z.array(Handle),
    cc: z.array(Handle),
    bcc: z.array(Handle),
    subject: z.string().nullable(),
    text: z.string(),
    html: z.string().nullable(),
    fileIds: z.array(Id),
    mentions: z.array(Mentioned.omit({ told: true })).describe('whom a note names so far'),
    updatedAt: Instant,
  })
  .meta({ id: 'Draft' });

const DraftWords = Draft.pick({ text: true, html: true, fileIds: true, mentions: true });
const aside = 'what is written in the other mode: the note begun beside an answer, or the other way round';

export const OwnDraft = Draft.extend({
  files: z.array(FileRef),
  aside: DraftWords.extend({ files: z.array(FileRef) })
    .nullable()
    .describe(aside),
  revision: Id.describe('names this saving of it'),
}).meta({ id: 'OwnDraft' });

/** A reply that waits for its moment: it can be taken back, moved or sent now. */
export const HeldReply = z
  .object({
    id: Id,
    clientId: z.string(),
    author: z.object({ id: Id.nullable(), name: z.string() }),
    sendAfter: Instant.describe('when it goes by itself'),
    createdAt: Instant,
    channelId: Id,
    channelType: z.string(),
    to: z.array(Handle),
    cc: z.array(Handle),
    bcc: z.array(Handle),
    subject: z.string().nullable(),
    text: z.string(),
    html: z.string().nullable(),
    files: z.array(FileRef),
  })
  .meta({ id: 'HeldReply' });

export const ConversationDetail = z
  .object({
    conversation: ConversationRow,
    timeline: z.array(TimelineItem).describe('latest page, oldest first'),
    hasEarlier: z.boolean(),
    replyOptions: z.array(ReplyOption),
    held: z.array(HeldReply).describe('replies that wait for their moment, the next one first'),
    draft: OwnDraft.nullable().describe("the caller's own draft"),
    seq: z.number().int(),
  })
  .meta({ id: 'ConversationDetail' });

export const ReplyInput = z
  .object({
    clientId: z.string().min(1).max(100).describe('chosen by the client; the same id twice sends once'),
    channelId: Id,
    to: z.array(Handle).min(1).max(50),
    cc: z.array(Handle).max(50).default([]),
    bcc: z.array(Handle).max(50).default([]),
    subject: z.string().max(998).nullable().default(null),
    text: z.string().max(200_000),
    html: z
      .string()
      .max(1_000_000)
      .nullable()
      .default(null)
      .describe(
        'formatting of `text`; a picture of `fileIds` stands in it as `<img src="cid:FILE_ID@inline">`',
      ),
    fileIds: z.array(Id).max(50).default([]),
    holdSeconds: z.number().int().min(0).max(120).default(0).describe('keeps it so long, to be taken back'),
    sendAt: Instant.nullable().default(null).describe('sends it then instead of now'),
    draftRevision: Id.nullish().describe(
      'revision of the draft that is sent, null for none: a later one, begun elsewhere, stays; left out, any goes',
    ),
  })
  .meta({
    id: 'ReplyInput',
    examples: [
      {
        clientId: 'crm-4711-1',
        channelId: '0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a',
        to: [{ type: 'email', value: 'anna.kowalska@example.com', name: 'Anna Kowalska' }],
        subject: 'Your return',
        text: 'Hello Anna,\n\nthe parcel is back with us.',
      },
    ],
  });

export const DraftInput = Draft.omit({ updatedAt: true })
  .extend({
    mentions: z.array(Mentioned.omit({ told: true })).default([]),
    aside: DraftWords.nullable().default(null).describe(aside),
    revision: Id.optional().describe('chosen by the client, so that it knows its own savings again'),
    replaces: Id.nullish().describe(
      'revision it was made from, null for none: with another one there `draft_changed`; left out, it replaces any',
    ),
  })
  .meta({ id: 'NewDraft' });
export const AssignmentInput = z.object({ agentId: Id.nullable(), teamId: Id.nullable().optional() }).meta({
  id: 'AssignmentInput',
  examples: [{ agentId: null, teamId: '0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a' }],
});
export const SnoozeInput = z.object({ until: Instant }).meta({
  id: 'SnoozeInput',
  examples: [{ until: '2026-12-01T08:00:00Z' }],
});
export const LabelsInput = z
  .object({ labels: z.array(z.string().min(1).max(60)).max(50) })
  .meta({ id: 'LabelsInput', examples: [{ labels: ['return', 'damaged'] }] });

export const QueueQuery = z.object({
  view: z
    .enum(['mine', 'unassigned', 'open', 'at_risk', 'snoozed', 'closed', 'all', 'mentions'])
    .default('open')
    .describe('mentions: where somebody told the caller of a note, in any state, latest first'),
  q: z
    .string()
    .max(4000)
    .optional()
    .describe('narrows the view by the filter language, e.g. `label:vip waiting:>2h`'),
  savedView: Id.optional().describe('narrows the view by a saved one instead of `q`'),
  teamId: Id.optional(),
  channelId: Id.optional(),
  label: z.string().optional(),
  sort: z
    .enum(['waiting', 'newest', 'due'])
    .default('waiting')
    .describe('waiting: longest waiting customer first; due: what is due first'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const QueuePage = z
  .object({ items: z.array(ConversationRow), nextCursor: z.string().nullable(), seq: z.number().int() })
  .meta({ id: 'QueuePage' });
export const QueueCounts = z
  .object({
    mine: z.number().int(),
    unassigned: z.number().int(),
    open: z.number().int(),
    atRisk: z.number().int().describe('a service level is at risk or breached'),
    snoozed: z.number().int(),
    mentions: z.number().int().describe('with something the caller was told of and has not seen'),
    byTeam: z.record(z.string(), z.number().int()),
    byChannel: z.record(z.string(), z.number().int()),
    seq: z.number().int(),
  })
  .meta({ id: 'QueueCounts' });

const BulkChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), agentId: Id.nullable(), teamId: Id.nullable().optional() }),
  z.object({
    kind: z.literal('label'),
    add: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
    remove: z.array(z.string()).max(50).default([]),
  }),
  z.object({ kind: z.literal('snooze'), until: Instant }),
  z.object({ kind: z.enum(['wake', 'close', 'reopen', 'see', 'unsee']) }),
]);
export const BulkInput = z
  .object({
    items: z
      .array(z.object({ id: Id, changes: z.array(BulkChange).min(1).max(6) }))
      .min(1)
      .max(1000)
      .describe('each conversation with what to do, in order'),
  })
  .meta({
    id: 'BulkInput',
    examples: [{ items: [{ id: '0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a', changes: [{ kind: 'close' }] }] }],
  });
export const BulkResult = z
  .object({
    results: z.array(
      z.object({
        id: Id,
        problem: z
          .object({ code: z.string(), title: z.string() })
          .nullable()
          .describe('why not; null when done'),
        before: z
          .object({
            state: ConversationState,
            agentId: Id.nullable(),
            teamId: Id.nullable(),
            labels: z.array(z.string()),
            snoozedUntil: Instant.nullable(),
            unread: z.boolean(),
          })
          .nullable()
          .describe('how it stood before; null when nothing was done'),
      }),
    ),
  })
  .meta({ id: 'BulkResult' });

export const HeldReplyPatch = z
  .object({ sendAt: Instant })
  .meta({ id: 'HeldReplyPatch', examples: [{ sendAt: '2026-12-01T08:00:00Z' }] });

export const CallbackInput = z
  .object({ phone: z.string().trim().min(1, 'is empty').max(40, 'is longer than 40 characters') })
  .meta({ id: 'NewCallback', examples: [{ phone: '+49301234567' }] });

export const ForwardInput = z
  .object({
    clientId: z.string().min(1).max(100).describe('chosen by the client; the same id twice sends once'),
    channelId: Id.describe('one whose type can write to an address that never wrote to us'),
    sideId: Id.nullable().default(null).describe('the talk it goes on with; null begins one'),
    to: z.array(Handle).min(1).max(50),
    cc: z.array(Handle).max(50).default([]),
    bcc: z.array(Handle).max(50).default([]),
    subject: z.string().min(1).max(998),
    text: z.string().max(200_000).describe('stands above what is passed on'),
    html: z.string().max(1_000_000).nullable().default(null),
    fileIds: z.array(Id).max(100).default([]).describe('uploads'),
    messageIds: z
      .union([z.literal('all'), z.array(Id).max(100)])
      .default([])
      .describe('what is passed on; all: everything said with the customer'),
    attachmentIds: z.array(Id).max(100).default([]).describe('files of what is passed on'),
  })
  .meta({
    id: 'ForwardInput',
    examples: [
      {
        clientId: 'crm-4711-3',
        channelId: '0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a',
        to: [{ type: 'email', value: 'workshop@maker.example' }],
        subject: 'Fwd: A table',
        text: 'Can you repair this?',
        messageIds: ['0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6b'],
      },
    ],
  });

export const ConversationInput = z
  .object({
    clientId: z.string().min(1).max(100).describe('chosen by the client; the same id twice begins one'),
    channelId: Id.describe('one whose type can write to an address that never wrote to us'),
    to: z.array(Handle).min(1).max(50).describe('the first one is the customer'),
    cc: z.array(Handle).max(50).default([]),
    bcc: z.array(Handle).max(50).default([]),
    subject: z.string().trim().min(1).max(998),
    text: z.string().max(200_000),
    html: z.string().max(1_000_000).nullable().default(null),
    fileIds: z.array(Id).max(100).default([]),
    purpose: z
      .string()
      .max(40)
      .default('service')
      .describe('key of what it is written for: it has to be allowed by the customer’s consents and wishes'),
  })
  .meta({
    id: 'ConversationInput',
    examples: [
      {
        clientId: 'crm-4711-4',
        channelId: '0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a',
        to: [{ type: 'email', value: 'anna.kowalska@example.com', name: 'Anna Kowalska' }],
        subject: 'Your delivery',
        text: 'Hello Anna,\n\nit comes on Friday.',
      },
    ],
  });
