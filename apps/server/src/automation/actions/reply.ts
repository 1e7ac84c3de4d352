import { z } from 'zod';
import { AppError } from '../../platform/errors/index.ts';
import { fill, fillHtml, type ReplyLanguage, selectReply, unfilled } from '../../replies/index.ts';
import type { Circumstances } from '../types.ts';
import { valuesOf } from '../values.ts';
import { type ActionKind, done, refused } from './action.ts';

type Texts = Partial<Record<ReplyLanguage, string | undefined>>;

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
    const { canned, texts } = await wordsOf(action);
    const language = languageOf(texts, facts.customerLanguage, circumstances);
    const values = valuesOf(facts, circumstances);
    const text = fill(texts[language] ?? '', values);
    if (unfilled(text) !== null) return { refused: 'variable_empty' };
    const html = canned?.html[language];
    return send({
      tx,
      conversationId: facts.id,
      text,
      html: html === undefined ? null : fillHtml(html, values),
      cc: canned?.cc ?? [],
      bcc: canned?.bcc ?? [],
      cannedReplyId: action.cannedReplyId,
      clientId,
      actor,
      now,
      holdSeconds,
    });

    async function wordsOf({ cannedReplyId, texts }: z.infer<typeof schema>) {
      const canned = cannedReplyId === null ? null : await selectReply(tx, cannedReplyId);
      if (cannedReplyId !== null && !canned) throw new AppError('canned_reply_not_found');
      return { canned, texts: (canned?.texts ?? texts) as Texts };
    }
  },
};

/** In the customer's language, else in the company's, else in any. */
function languageOf(texts: Texts, customer: string | null, { language }: Circumstances): ReplyLanguage {
  const known = (Object.keys(texts) as ReplyLanguage[]).filter((each) => texts[each]);
  const wanted = [customer, language].find((each) => known.includes(each as ReplyLanguage));
  return (wanted ?? known[0] ?? language) as ReplyLanguage;
}
