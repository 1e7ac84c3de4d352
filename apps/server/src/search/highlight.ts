import type { Token } from './expand.ts';
import { formsOf, stemsOf } from './fold.ts';
import type { Range, Snippet } from './types.ts';
import { type Word, wordsOf } from './words.ts';

/** Longest snippet, characters. */
const longest = 220;
/** So much is shown before the first word that was found. */
const before = 60;

/** Where in a text something stands that was looked for. */
export function findRanges(text: string, tokens: readonly Token[]): Range[] {
  const { exact, open } = matcherOf(tokens);
  if (exact.size === 0 && open.length === 0) return [];
  return wordsOf(text)
    .filter((word) => matches(word, exact, open))
    .map(({ at, end }) => [at, end]);
}

/** The part of a text where most of what was looked for stands together, on one line, marked. */
export function snippetOf(text: string, tokens: readonly Token[]): Snippet {
  const { exact, open } = matcherOf(tokens);
  const found = wordsOf(text).filter((word) => matches(word, exact, open));
  const from = startOfWindow(text, found);
  const to = Math.min(text.length, endAtWord(text, from + longest));
  const shown = { from, to };
  const lead = from > 0 ? '…' : '';
  return {
    // Line ends become spaces, one for one, so that positions stay.
    text: `${lead}${text.slice(shown.from, shown.to).replace(/\s/g, ' ')}${to < text.length ? '…' : ''}`,
    ranges: found
      .filter(({ at, end }) => at >= shown.from && end <= shown.to)
      .map(({ at, end }) => [at - shown.from + lead.length, end - shown.from + lead.length]),
  };
}

function matcherOf(tokens: readonly Token[]) {
  return {
    exact: new Set(tokens.filter(({ open }) => !open).map(({ text }) => text)),
    open: tokens.filter(({ open }) => open).map(({ text }) => text),
  };
}

function matches(word: Word, exact: Set<string>, open: string[]): boolean {
  const forms = formsOf(word.text);
  return (
    forms.some((form) => exact.has(form) || open.some((prefix) => form.startsWith(prefix))) ||
    stemsOf(word.text).some((stem) => exact.has(stem))
  );
}

/** Begins so that the most different words that were found fit in; the earliest of equals. */
function startOfWindow(text: string, found: Word[]): number {
  let best = { at: 0, different: 0 };
  for (const [index, first] of found.entries()) {
    const within = found.slice(index).filter(({ end }) => end - first.at <= longest - before);
    const different = new Set(within.map((word) => word.text.toLowerCase())).size;
    if (different > best.different) best = { at: first.at, different };
  }
  if (best.at <= before) return 0;
  const start = text.indexOf(' ', best.at - before);
  return start === -1 || start >= best.at ? best.at : start + 1;
}

/** Not through the middle of a word, where one ends nearby. */
function endAtWord(text: string, end: number): number {
  const space = text.lastIndexOf(' ', end);
  return end < text.length && space > end - 30 ? space : end;
}
