import { showConversation } from '../../api/selection.ts';
import { flushDraft, keepDraft, keptLocally } from './draft-store.ts';
import { plainToHtml } from './plain-to-html.ts';
import { type ComposerState, inMode, isBare, isEmpty, type Words } from './state.ts';

type Take = (state: ComposerState) => void;

const composers = new Map<string, Take>();

/** The composer of a conversation that is on the screen takes what comes back. */
export function takeRestored(conversationId: string, take: Take): () => void {
  composers.set(conversationId, take);
  return () => {
    if (composers.get(conversationId) === take) composers.delete(conversationId);
  };
}

/** Puts words back where they were written; the conversation is shown when it is not. */
export function restore(conversationId: string, state: ComposerState): void {
  const take = composers.get(conversationId);
  if (take) {
    take(state);
    return;
  }
  const before = keptLocally(conversationId);
  keepDraft(conversationId, before ? withWordsOf(state, before) : state);
  flushDraft(conversationId);
  showConversation(conversationId);
}

/** What came back, followed by what has been begun since: neither is lost. */
export function withWordsOf(back: ComposerState, begun: ComposerState): ComposerState {
  if (isBare(begun)) return back;
  const { aside, ...own } = inMode(begun, back.mode);
  return { ...back, ...(isEmpty(own) ? {} : joined(back, own)), aside };
}

function joined(back: Words, begun: Words): Pick<Words, 'text' | 'html' | 'files'> {
  const html = (words: Words) => words.html ?? plainToHtml(words.text);
  const isPlain = back.html === null && begun.html === null;
  const files = begun.files.filter((file) => back.files.every((other) => other.id !== file.id));
  return {
    text: [back.text, begun.text].filter((text) => text.trim() !== '').join('\n\n'),
    html: isPlain ? null : html(back) + html(begun),
    files: [...back.files, ...files],
  };
}
