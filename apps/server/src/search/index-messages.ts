import type { ConversationRow, TimelineItem } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { type IndexedText, indexText, type Part } from './document.ts';
import { type NewDocument, writeDocuments } from './document-store.ts';
import { addWords, type WordCount } from './word-store.ts';

/** One document in so many is counted, for all of them: the vocabulary's counts only have to be about right. */
const countedOneIn = 16;

/** Puts messages and notes into the index, in their order. Again changes nothing. */
export async function indexMessages(
  tx: Tx,
  items: TimelineItem[],
  conversations: Map<string, ConversationRow>,
): Promise<void> {
  const texts = new Map<string, IndexedText>();
  const documents: NewDocument[] = [];
  for (const item of items) {
    const conversation = conversations.get(item.conversationId);
    if (!conversation || item.kind === 'activity') continue;
    const text = indexText(partsOf(item));
    if (text.tokens === '') continue;
    texts.set(item.id, text);
    documents.push({
      messageId: item.id,
      conversationId: item.conversationId,
      customerId: conversation.customer.id,
      at: new Date(item.at),
      tokens: text.tokens,
    });
  }
  const written = await writeDocuments(tx, documents);
  await addWords(tx, countWords(texts, written));
}

/** What of a message can be found. */
export const partsOf = (item: TimelineItem): Part[] => [
  { text: item.subject ?? '', weight: 'A' },
  { text: item.author.kind === 'customer' ? item.author.name : '', weight: 'B' },
  { text: bodyOf(item), weight: 'D' },
];

/** Text, what was filled in, and the names of files, a line each. */
export const bodyOf = (item: TimelineItem): string =>
  [
    item.text,
    ...(item.form
      ? [item.form.title, ...item.form.fields.map((field) => `${field.label}: ${field.value}`)]
      : []),
    ...item.files.filter((file) => !file.inline).map((file) => file.filename),
  ]
    .filter((text) => text !== '')
    .join('\n');

/** All words, so that none is missing; counts only of new documents that are counted, so that none counts twice. */
function countWords(texts: Map<string, IndexedText>, written: Set<string>): WordCount[] {
  const words = new Map<string, WordCount>();
  for (const [id, text] of texts) {
    const count = written.has(id) && isCounted(id) ? countedOneIn : 0;
    for (const [list, isWritten] of [
      [text.written, true],
      [text.stems, false],
    ] as const)
      for (const word of list) {
        const known = words.get(word) ?? { word, written: false, count: 0 };
        words.set(word, { word, written: known.written || isWritten, count: known.count + count });
      }
  }
  return [...words.values()];
}

/** By its id, so that replaying counts the same ones. The end of an id is random. */
const isCounted = (id: string): boolean => Number.parseInt(id.slice(-2), 16) % countedOneIn === 0;
