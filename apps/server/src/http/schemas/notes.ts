import { z } from 'zod';
import { Id, Instant } from './common.ts';

const MentionKind = z.enum(['agent', 'team']);

export const Mentioned = z
  .object({
    kind: MentionKind,
    id: Id,
    name: z.string().describe('as it was when the note was written; the text has it after an @'),
    told: z.boolean().describe('false: the agent had left, or the team had nobody who could be told'),
  })
  .meta({ id: 'Mentioned' });

export const NoteThread = z
  .object({
    replies: z.number().int(),
    lastAt: Instant,
    people: z.array(z.object({ id: Id, name: z.string() })).describe('wrote in it or were named in it'),
    resolved: z.object({ at: Instant, by: z.string() }).nullable(),
  })
  .meta({ id: 'NoteThread' });

export const NoteInput = z
  .object({
    clientId: z.string().min(1).max(100),
    text: z.string().min(1).max(200_000),
    fileIds: z.array(Id).max(100).default([]),
    mentions: z
      .array(z.object({ kind: MentionKind, id: Id }))
      .max(50)
      .default([])
      .describe('whom it names: they are told'),
    threadId: Id.nullable().default(null).describe('the note it answers'),
  })
  .meta({
    id: 'NoteInput',
    examples: [
      {
        clientId: 'crm-4711-2',
        text: '@Anna Kowalska refund booked in the shop system.',
        mentions: [{ kind: 'agent', id: '0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a' }],
      },
    ],
  });

export const Mention = z
  .object({
    messageId: Id,
    conversationId: Id,
    threadId: Id.nullable().describe('the note whose thread it stands in'),
    reason: z.enum(['agent', 'team', 'thread']),
    by: z.object({ id: Id.nullable(), name: z.string() }),
    text: z.string().describe('its first 300 characters'),
    at: Instant,
    seenAt: Instant.nullable(),
  })
  .meta({ id: 'Mention' });

export const Mentions = z.object({ items: z.array(Mention) }).meta({ id: 'Mentions' });

export const MentionsSeenInput = z
  .object({
    threadId: Id.nullable().default(null).describe('the thread that was opened; null: the timeline itself'),
  })
  .meta({ id: 'MentionsSeenInput', examples: [{ threadId: null }] });
