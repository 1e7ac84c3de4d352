import { type ConversationRow, type FilterContext, readRows } from '../conversations/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { search, wordShares } from '../search/index.ts';
import { wordsInCommon, wordsToWeigh } from './judge.ts';
import { rarestWords } from './rarest-words.ts';
import { readSides } from './read-sides.ts';

export interface Similar {
  conversation: ConversationRow;
  /** Words that few others use and both have. */
  words: string[];
}

const soughtWords = 8;
const mostFound = 30;

/**
 * Open conversations of anybody that have rare words of this one, the most alike first.
 * @throws AppError `conversation_not_found`
 */
export async function similarOpen(
  db: Reader,
  conversationId: string,
  context: FilterContext,
): Promise<Similar[]> {
  const row = (await readRows(db, [conversationId])).get(conversationId);
  if (!row) throw new AppError('conversation_not_found');
  const none = () => [];
  const side = (await readSides(db, [row], none)).get(row.id);
  if (!side) return [];
  const words = await rarestWords(db, [row.subject, ...side.texts.map(({ text }) => text)], soughtWords);
  if (words.length < 2) return [];
  const text = `state:open (${words.map((word) => `"${word}"`).join(' OR ')})`;
  const sought = { text, kind: 'conversations', limit: mostFound, mayReadCustomers: false } as const;
  const hits = await search(db, sought, context);
  const others = hits.conversations.map(({ conversation }) => conversation).filter(({ id }) => id !== row.id);
  const sides = await readSides(db, others, none);
  const shares = await wordShares(
    db,
    [...sides.values()].flatMap((other) => wordsToWeigh(side, other)),
  );
  return others
    .flatMap((conversation) => {
      const other = sides.get(conversation.id);
      const common = other ? wordsInCommon(side, other, shares) : { score: 0, shown: [] };
      return common.score > 0 ? [{ conversation, words: common.shown, score: common.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ conversation, words: shown }) => ({ conversation, words: shown }));
}
