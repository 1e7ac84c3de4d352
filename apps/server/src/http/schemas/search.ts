import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { ConversationRow } from './conversations.ts';

const Range = z.array(z.number().int()).length(2).describe('from and to, in UTF-16 units');

export const Snippet = z.object({ text: z.string(), ranges: z.array(Range) }).meta({
  id: 'Snippet',
  description: 'a piece of text with the places that were looked for',
  examples: [{ text: 'two chairs are broken', ranges: [[4, 10]] }],
});

export const MessageHit = z
  .object({
    messageId: Id,
    conversationId: Id,
    kind: z.enum(['message', 'note', 'side']),
    direction: z.enum(['in', 'out']).nullable(),
    author: z.string(),
    at: Instant,
    channelType: z.string().nullable(),
    snippet: Snippet,
  })
  .meta({ id: 'MessageHit' });

export const ConversationHit = z
  .object({
    conversation: ConversationRow,
    subjectRanges: z.array(Range),
    messages: z
      .array(MessageHit)
      .describe('the best, at most three; none where its number or the filter alone found it'),
  })
  .meta({ id: 'ConversationHit' });

export const CustomerHit = z
  .object({ id: Id, name: Snippet, handles: z.array(Snippet) })
  .meta({ id: 'CustomerHit' });

export const FilterProblem = z
  .object({
    code: z.string(),
    at: z.number().int(),
    end: z.number().int(),
    word: z.string(),
  })
  .meta({ id: 'FilterProblem', description: 'what is wrong with a filter, and from where to where' });

export const SearchQuery = z.object({
  q: z.string().max(500).describe('words, "phrases", -without, and filters such as state:open label:vip'),
  kind: z
    .enum(['all', 'conversations', 'messages', 'customers'])
    .default('all')
    .describe('`all`: conversations, and customers beside the first page'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export const SearchResult = z
  .object({
    conversations: z.array(ConversationHit),
    messages: z.array(MessageHit),
    customers: z.array(CustomerHit),
    corrected: z
      .string()
      .nullable()
      .describe('what was looked for instead, where words were typed that nobody wrote'),
    problems: z.array(FilterProblem),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'SearchResult' });
