import { z } from 'zod';
import { AppError } from '../../platform/errors/index.ts';
import { fill, type ReplyLanguage, selectReply, unfilled } from '../../replies/index.ts';
import type { Circumstances } from '../types.ts';
import { valuesOf } from '../values.ts';
import { type ActionKind, done, refused } from './action.ts';

const text = z.string().trim().min(1).max(20_000);
const schema = z
  .object({
    kind: z.literal('reply'),
    cannedReplyId: z
      .uuid()
      .nullable()
      .default(null)
      .describe('its text in the customer’s language, and its files'),
    texts: z
      .object({ en: text.optional(), de: text.optional(), pl: text.optional(), nl: text.optional() })
      .default({})
      .describe('by language, instead of a canned reply; may name variables'),
    onceInHours: z
      .number()
      .int()
      .min(1)
      .max(720)
      .default(24)
      .describe('a rule answers a conversation once within so many hours; of no matter to macros'),
  })
  .refine(({ cannedReplyId, texts }) => cannedReplyId !== null || Object.values(texts).some(Boolean), {
    path: ['texts'],
    message: 'needs a text or a canned reply',
  });

/**
 * Answers where the conversation is held. A rule answers no machine, and a person once within a time; what it writes
 * is marked as automatic and leaves who waits waiting.
 */
export const reply: ActionKind<typeof schema> = {
  schema,
  plan(action, facts, { actor, automaticMessage, repliedAt, now }) {
    const { cannedReplyId } = action;
    if (actor.kind === 'agent')
      return done({ ...facts, state: 'open', awaiting: 'customer', waitingSince: null }, { cannedReplyId });
    if (automaticMessage) return refused(facts, 'automatic_message');
    const since = now.getTime() - action.onceInHours * 3_600_000;
    if (repliedAt !== null && repliedAt.getTime() > since) return refused(facts, 'replied_lately');
    return done(facts, { cannedReplyId });
  },
  async carryOut(action, { tx, facts, actor, now, clientId, circumstances, holdSeconds, send }) {
    const written = await textOf(action, facts.customerLanguage, circumstances);
    const filled = fill(written, valuesOf(facts, circumstances));
    if (unfilled(filled) !== null) return { refused: 'variable_empty' };
    return send({
      tx,
      conversationId: facts.id,
      text: filled,
      cannedReplyId: action.cannedReplyId,
      clientId,
      actor,
      now,
      holdSeconds,
    });

    async function textOf(
      { cannedReplyId, texts }: z.infer<typeof schema>,
      customer: string | null,
      { language }: Circumstances,
    ): Promise<string> {
      const canned = cannedReplyId === null ? null : await selectReply(tx, cannedReplyId);
      if (cannedReplyId !== null && !canned) throw new AppError('canned_reply_not_found');
      const by: Partial<Record<ReplyLanguage, string | undefined>> = canned?.texts ?? texts;
      return by[customer as ReplyLanguage] || by[language] || Object.values(by).find(Boolean) || '';
    }
  },
};
