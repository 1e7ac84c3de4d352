import { z } from 'zod';
import { Id } from './common.ts';
import { ConversationRow } from './conversations.ts';

export const MergeInput = z
  .object({
    conversationId: Id.describe('the one to take in'),
    twoCustomers: z
      .boolean()
      .default(false)
      .describe('the caller knows that the conversations belong to two customers and means it'),
  })
  .meta({
    id: 'NewMerge',
    examples: [{ conversationId: '0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a', twoCustomers: false }],
  });

export const Merge = z.object({ changeId: Id.describe('undo it by this') }).meta({ id: 'Merge' });

export const SplitInput = z
  .object({
    messageIds: z
      .array(Id)
      .min(1)
      .max(1000)
      .describe('messages and notes to take along, at least one message'),
    subject: z.string().max(200).nullable().default(null).describe('null: the latest message says it'),
  })
  .meta({
    id: 'NewSplit',
    examples: [{ messageIds: ['0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a'], subject: 'A second order' }],
  });

export const Split = z
  .object({ changeId: Id.describe('undo it by this'), conversationId: Id.describe('the new conversation') })
  .meta({ id: 'Split' });

export const RelatedConversations = z
  .object({ items: z.array(ConversationRow) })
  .meta({ id: 'RelatedConversations' });
