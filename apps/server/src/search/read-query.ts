/** What somebody typed, as words to look for and a filter on conversations. Pure. */
import {
  conversationFields,
  type Filter,
  type FilterProblem,
  parseFilter,
  type ResolveName,
} from '@throughline/filter';
import { formsOf } from './fold.ts';
import { isCommon } from './guess-languages.ts';
import { wordsOf } from './words.ts';

/** What is looked for in texts. */
export type Sought =
  | { kind: 'and' | 'or'; parts: Sought[] }
  | { kind: 'not'; part: Sought }
  /** With `prefix` also words that begin so: it is still being typed. */
  | { kind: 'word'; text: string; prefix: boolean }
  /** Words that stand one after the other. */
  | { kind: 'phrase'; words: string[]; prefix: boolean };

export interface Query {
  /** Null where only a filter was given. */
  sought: Sought | null;
  /** Null where only words were given. */
  filter: Filter | null;
  problems: FilterProblem[];
  /** What was typed as it was understood, for saying it back corrected. */
  tree: Filter;
}

/**
 * @param text in the filter language; a field it does not know is taken as words
 * @param resolve ids in the place of names
 */
export function readQuery(text: string, resolve?: ResolveName): Query {
  const { filter: tree, problems } = parseLeniently(text, resolve);
  // A word in quotes or brackets, or with a space after it, is finished.
  const unfinished = /[\p{L}\p{N}]$/u.test(text);
  const parts = tree.kind === 'and' ? tree.parts : [tree];
  const textual = parts.filter(onlyText);
  const rest = parts.filter((part) => !onlyText(part));
  const last = parts.at(-1);
  const sought = textual.flatMap((part) => soughtOf(part, unfinished && part === last) ?? []);
  return {
    sought: sought.length === 0 ? null : withoutSmallWords(sought),
    filter: rest.length === 0 ? null : rest.length === 1 ? (rest[0] as Filter) : { kind: 'and', parts: rest },
    problems,
    tree,
  };
}

/** `Betreff: Stuhl` is no filter but words: an unknown field is put in quotes and read again. */
function parseLeniently(
  text: string,
  resolve: ResolveName | undefined,
): { filter: Filter; problems: FilterProblem[] } {
  const read = parseFilter(text, conversationFields, resolve);
  const unknown = read.problems.filter((problem) => problem.code === 'unknown_field');
  if (unknown.length === 0) return read;
  let quoted = text;
  for (const { at, end } of unknown.sort((a, b) => b.at - a.at))
    quoted = `${quoted.slice(0, at)}"${quoted.slice(at, end).replace(/["\\]/g, ' ')}"${quoted.slice(end)}`;
  return parseFilter(quoted, conversationFields, resolve);
}

function onlyText(filter: Filter): boolean {
  switch (filter.kind) {
    case 'text':
      return true;
    case 'not':
      return onlyText(filter.part);
    case 'and':
    case 'or':
      return filter.parts.length > 0 && filter.parts.every(onlyText);
    default:
      return false;
  }
}

function soughtOf(filter: Filter, prefix: boolean): Sought | null {
  switch (filter.kind) {
    case 'text': {
      const words = wordsOf(filter.text).map((word) => word.text);
      const [first, ...more] = words;
      if (first === undefined) return null;
      return more.length === 0 ? { kind: 'word', text: first, prefix } : { kind: 'phrase', words, prefix };
    }
    case 'not': {
      const part = soughtOf(filter.part, false);
      return part && { kind: 'not', part };
    }
    case 'and':
    case 'or': {
      const parts = filter.parts.flatMap((part) => soughtOf(part, false) ?? []);
      return parts.length === 0 ? null : { kind: filter.kind, parts };
    }
    default:
      return null;
  }
}

/** `where is my chair` asks for the chair: small words are left out where others remain. */
function withoutSmallWords(parts: Sought[]): Sought {
  const telling = parts.filter(
    (part) => part.kind !== 'word' || part.prefix || !isCommon(formsOf(part.text)[0] ?? ''),
  );
  const kept = telling.some((part) => part.kind !== 'not') ? telling : parts;
  return kept.length === 1 ? (kept[0] as Sought) : { kind: 'and', parts: kept };
}
