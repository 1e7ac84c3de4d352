import type { Filter, FilterProblem, ResolveName } from '@throughline/filter';
import { type ConversationRow, type FilterContext, findPassing, readRows } from '../conversations/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { correctedText } from './corrected-text.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import type { Token } from './expand.ts';
import { searchCustomersFor } from './find-customers.ts';
import { type RankedMessages, rankMessages, showMessages } from './find-messages.ts';
import { findRanges } from './highlight.ts';
import { type Query, readQuery } from './read-query.ts';
import type { CustomerHit, MessageHit, Range } from './types.ts';

export interface SearchInput {
  text: string;
  /** `all`: conversations, and beside the first page of them customers. */
  kind: 'all' | 'conversations' | 'messages' | 'customers';
  limit: number;
  cursor?: string | undefined;
  /** Ids in the place of names; without it filters name ids. */
  resolve?: ResolveName | undefined;
  /** Without it nothing is said of customers. */
  mayReadCustomers: boolean;
}

export interface ConversationHit {
  conversation: ConversationRow;
  subjectRanges: Range[];
  /** The best messages, best first; none where the filter or the number alone found it. */
  messages: MessageHit[];
}

export interface SearchResult {
  conversations: ConversationHit[];
  messages: MessageHit[];
  customers: CustomerHit[];
  /** What was looked for instead, where words were typed that nobody ever wrote. */
  corrected: string | null;
  problems: FilterProblem[];
  nextCursor: string | null;
}

const customersBeside = 5;
const messagesEach = 3;

/**
 * Finds conversations by what was said in them, messages, and customers. Ranked by relevance and recency, a window of
 * the newest at a time; a conversation that was shown may come again in an older window with older messages.
 * @throws AppError `invalid_input` for a cursor that is not ours
 */
export async function search(db: Reader, input: SearchInput, context: FilterContext): Promise<SearchResult> {
  const query = readQuery(input.text, input.resolve);
  const cursor = input.cursor === undefined ? null : readCursor(input.cursor);
  const result: SearchResult = {
    conversations: [],
    messages: [],
    customers: await customersFor(db, input, query),
    corrected: null,
    problems: query.problems,
    nextCursor: null,
  };
  if (input.kind === 'customers') return result;
  if (query.sought === null && query.filter === null) return result;
  if (query.sought === null && input.kind !== 'messages')
    return { ...result, ...(await byFilter(db, query.filter as Filter, context, input.limit, cursor)) };

  const found = await rankMessages(db, query, context, cursor?.window ?? null);
  const pages = pagesOf(found, input, cursor);
  const shown = await showMessages(db, pages.ids.flat(), found.tokens);
  const hits = pages.ids.map((ids) => ids.flatMap((id) => shown.get(id) ?? []));
  return {
    ...result,
    ...(input.kind === 'messages'
      ? { messages: hits.flat() }
      : { conversations: await conversationsOf(db, input, context, hits, found.tokens) }),
    corrected: correctedText(query.tree, found.corrections),
    nextCursor: pages.next && writeCursor(pages.next),
  };
}

async function customersFor(db: Reader, input: SearchInput, query: Query): Promise<CustomerHit[]> {
  if (!input.mayReadCustomers) return [];
  if (input.kind === 'customers') return searchCustomersFor(db, input.text, input.limit);
  const beside = input.kind === 'all' && input.cursor === undefined && query.filter === null;
  return beside ? searchCustomersFor(db, input.text, customersBeside) : [];
}

/** A filter without words: conversations that pass, the latest first. */
async function byFilter(
  db: Reader,
  filter: Filter,
  context: FilterContext,
  limit: number,
  cursor: Cursor | null,
): Promise<Pick<SearchResult, 'conversations' | 'nextCursor'>> {
  const offset = cursor?.offset ?? 0;
  const ids = await findPassing(db, filter, context, { limit: limit + 1, offset });
  const page = ids.slice(0, limit);
  const rows = await readRows(db, page);
  return {
    conversations: page.flatMap((id) => withoutMessages(rows.get(id))),
    nextCursor:
      ids.length > limit
        ? writeCursor({ window: { upTo: 0, asOf: context.now }, offset: offset + limit })
        : null,
  };
}

/** The messages of one page, those of a conversation together where conversations are asked for. */
function pagesOf(
  { ranked, window, older }: RankedMessages,
  { kind, limit }: SearchInput,
  cursor: Cursor | null,
): { ids: string[][]; next: Cursor | null } {
  const groups =
    kind === 'messages'
      ? ranked.map((document) => [document])
      : [...Map.groupBy(ranked, (document) => document.conversationId).values()];
  const offset = cursor?.offset ?? 0;
  const page = groups.slice(offset, offset + limit);
  const ids = page.map((group) => group.slice(0, messagesEach).map((document) => document.messageId));
  if (offset + limit < groups.length) return { ids, next: { window, offset: offset + limit } };
  return { ids, next: older && { window: older, offset: 0 } };
}

/** On top of the first page the conversation whose number was typed. */
async function conversationsOf(
  db: Reader,
  input: SearchInput,
  context: FilterContext,
  hits: MessageHit[][],
  tokens: readonly Token[],
): Promise<ConversationHit[]> {
  const numbered = input.cursor === undefined ? await byNumber(db, input.text, context) : [];
  const rows = await readRows(
    db,
    hits.flatMap(([best]) => best?.conversationId ?? []),
  );
  return [
    ...numbered,
    ...hits.flatMap((messages) => {
      const conversation = rows.get(messages[0]?.conversationId ?? '');
      if (!conversation || numbered.some((hit) => hit.conversation.id === conversation.id)) return [];
      return [{ conversation, subjectRanges: findRanges(conversation.subject, tokens), messages }];
    }),
  ];
}

/** `1042` and `#1042`. */
async function byNumber(db: Reader, text: string, context: FilterContext): Promise<ConversationHit[]> {
  const number = /^\s*#?(\d{1,12})\s*$/.exec(text)?.[1];
  if (number === undefined) return [];
  const filter: Filter = { kind: 'is', field: 'number', values: [number] };
  const rows = await readRows(db, await findPassing(db, filter, context, { limit: 1, offset: 0 }));
  return [...rows.values()].flatMap(withoutMessages);
}

const withoutMessages = (conversation: ConversationRow | undefined): ConversationHit[] =>
  conversation ? [{ conversation, subjectRanges: [], messages: [] }] : [];
