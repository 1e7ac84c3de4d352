import { type FilterContext, passesFilter, readItems } from '../conversations/index.ts';
import type { Reader } from '../platform/db/index.ts';
import type { Window } from './cursor.ts';
import { type FoundDocument, findDocuments, newestOrdinal, sampleShare } from './document-store.ts';
import { expand, markedTokens, type Token, tsqueryOf, type Vocabulary } from './expand.ts';
import { snippetOf } from './highlight.ts';
import { bodyOf } from './index-messages.ts';
import { type Plan, planOf } from './plan.ts';
import type { Query } from './read-query.ts';
import type { MessageHit } from './types.ts';
import { vocabularyOf } from './word-store.ts';

/** Documents ranked together; what is older is ranked after them, so that time bounds the work and not the archive. */
const windowSize = 300;
/** With a filter so many documents with the words are looked at for those that pass it. */
const filteredWindow = 1000;
/** Without words everything has what is looked for. */
const everything: Plan = { index: null, check: null, block: null, reach: filteredWindow };
export interface RankedMessages {
  ranked: (FoundDocument & { score: number })[];
  window: Window;
  /** The window of older ones, or null where there is none. */
  older: Window | null;
  tokens: Token[];
  corrections: Map<string, string>;
}

/** The newest messages of a window that match, the best first. */
export async function rankMessages(
  db: Reader,
  query: Query,
  context: FilterContext,
  window: Window | null,
): Promise<RankedMessages> {
  const newest = await newestOrdinal(db);
  const { upTo, asOf } = window ?? { upTo: newest, asOf: context.now };
  const expansion =
    query.sought === null ? null : await expand(query.sought, knowledgeOf(db, newest), newest);
  const condition =
    query.filter === null ? null : passesFilter('found.conversation_id', query.filter, context);
  const found = await findDocuments(db, {
    ...(expansion ? planOf(expansion.expanded, newest) : everything),
    upTo,
    limit: condition ? filteredWindow : windowSize,
    enough: windowSize,
    condition,
  });
  return {
    ranked: found.documents
      .map((document) => ({ ...document, score: scoreOf(document, asOf) }))
      .sort((a, b) => b.score - a.score || b.at.getTime() - a.at.getTime()),
    window: { upTo, asOf },
    older: found.olderThan === null ? null : { upTo: found.olderThan - 1, asOf },
    tokens: expansion ? markedTokens(expansion.expanded) : [],
    corrections: expansion?.corrections ?? new Map(),
  };
}

const knowledgeOf = (db: Reader, newest: number): Vocabulary => ({
  ...vocabularyOf(db),
  share: (tokens) => sampleShare(db, tsqueryOf({ kind: 'any', tokens, share: 0 }), newest),
});

const halfLife = 60 * 86_400_000;

/** Relevance counts for half as much after two months, and never for less than a third of what it does today. */
function scoreOf({ relevance, at }: FoundDocument, asOf: Date): number {
  const age = Math.max(0, asOf.getTime() - at.getTime());
  return (relevance + 0.01) * (0.5 + 2 ** (-age / halfLife));
}

/** What is shown of messages; one that is gone is left out. */
export async function showMessages(
  db: Reader,
  ids: string[],
  tokens: readonly Token[],
): Promise<Map<string, MessageHit>> {
  const items = await readItems(db, ids);
  return new Map(
    [...items.values()].flatMap((item) => {
      if (item.kind === 'activity') return [];
      return [
        [
          item.id,
          {
            messageId: item.id,
            conversationId: item.conversationId,
            kind: item.kind,
            direction: item.direction,
            author: item.author.name,
            at: item.at,
            channelType: item.channelType,
            snippet: snippetOf(bodyOf(item), tokens),
          } satisfies MessageHit,
        ] as const,
      ];
    }),
  );
}
