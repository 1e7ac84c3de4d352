/** From what is looked for to the tokens that stand for it in the index, with what the vocabulary knows of them. */
import { correct } from './correct.ts';
import { inVocabulary } from './document.ts';
import { formsOf, stemsOf } from './fold.ts';
import type { Sought } from './read-query.ts';

export interface Token {
  text: string;
  /** Everything that begins so. */
  open: boolean;
}

/**
 * `Sought` with tokens: `and`, `or` and `not` as before; a phrase has one list of tokens a word. A share says in which
 * part of all documents one of the tokens is, about, 0 to 1.
 */
export type Expanded =
  | { kind: 'and' | 'or'; parts: Expanded[] }
  | { kind: 'not'; part: Expanded }
  | { kind: 'any'; tokens: Token[]; share: number }
  | { kind: 'phrase'; words: Token[][]; shares: number[] };

/** The vocabulary, as far as it is needed here. */
export interface Vocabulary {
  /** About how many documents have each of the tokens; unknown ones are left out. */
  counts(tokens: string[]): Promise<Map<string, number>>;
  /** In which part of all documents one of the tokens is, about, 0 to 1, where they are not counted. */
  share(tokens: Token[]): Promise<number>;
  /** Frequent words that begin so, the most frequent first. */
  beginning(prefix: string): Promise<{ word: string; count: number }[]>;
  /** Words that begin with the same two letters and are about as long, the most frequent first. */
  sameBeginning(word: string): Promise<{ word: string; count: number }[]>;
  /** Words that look alike anywhere, the likest first. */
  alike(word: string): Promise<{ word: string; count: number }[]>;
}

export interface Expansion {
  expanded: Expanded;
  /** Words that nobody ever wrote, and what was looked for instead. */
  corrections: Map<string, string>;
}

/** @param total documents there are, to tell which share of them has a token */
export async function expand(sought: Sought, vocabulary: Vocabulary, total: number): Promise<Expansion> {
  const corrections = new Map<string, string>();
  return { expanded: await visit(sought, true), corrections };

  async function visit(node: Sought, correctable: boolean): Promise<Expanded> {
    switch (node.kind) {
      case 'and':
      case 'or':
        return {
          kind: node.kind,
          parts: await Promise.all(node.parts.map((part) => visit(part, correctable))),
        };
      case 'not':
        return { kind: 'not', part: await visit(node.part, false) };
      case 'word':
        return word(node.text, node.prefix, correctable);
      case 'phrase':
        return phrase(node.words, node.prefix);
    }
  }

  async function word(text: string, prefix: boolean, correctable: boolean): Promise<Expanded> {
    const forms = formsOf(text);
    const tokens = [...forms, ...stemsOf(text)];
    const [counts, longer] = await Promise.all([
      vocabulary.counts(tokens),
      prefix ? beginning(forms) : { tokens: [], count: 0 },
    ]);
    const count = sum(counts.values()) + longer.count;
    if (count === 0 && correctable && forms.every(inVocabulary)) {
      const corrected = await correctionOf(forms[0] ?? text);
      if (corrected !== null) {
        corrections.set(text, corrected);
        return word(corrected, false, false);
      }
    }
    const all = [...closed(tokens), ...longer.tokens];
    return {
      kind: 'any',
      tokens: all,
      share: forms.every(inVocabulary) ? shareOf(count) : await shareOfUncounted(all),
    };
  }

  /** Few people miss at the first letters, and there it is looked up soonest. */
  async function correctionOf(form: string): Promise<string | null> {
    return correct(form, await vocabulary.sameBeginning(form)) ?? correct(form, await vocabulary.alike(form));
  }

  async function phrase(words: string[], prefix: boolean): Promise<Expanded> {
    const forms = words.map(formsOf);
    const counts = await vocabulary.counts(forms.flat());
    const tokens = forms.map(closed);
    const last = forms.at(-1) ?? [];
    // The end of a phrase is looked up as it stands: what comes before it holds the number down.
    if (prefix) tokens[tokens.length - 1] = last.map((text) => ({ text, open: text.length > 1 }));
    const shares = await Promise.all(
      forms.map((each, place) =>
        each.every(inVocabulary)
          ? shareOf(sum(each.map((form) => counts.get(form) ?? 0)))
          : shareOfUncounted(tokens[place] ?? []),
      ),
    );
    // How many a begun word stands for was not counted; of what is never counted it was looked.
    const isKnown = !prefix || !last.every(inVocabulary);
    return { kind: 'phrase', words: tokens, shares: isKnown ? shares : shares.slice(0, -1) };
  }

  async function beginning(forms: string[]): Promise<{ tokens: Token[]; count: number }> {
    // A number that has begun: few begin alike, so the index itself is asked.
    if (!forms.every(inVocabulary))
      return {
        tokens: forms.flatMap((text) => (text.length > 2 ? [{ text, open: true }] : [])),
        count: 0,
      };
    const found = (await Promise.all(forms.map((form) => vocabulary.beginning(form)))).flat();
    return { tokens: closed(found.map((each) => each.word)), count: sum(found.map((each) => each.count)) };
  }

  /** Letters that stand alone are in every second text, years in many, the number of an order in one: it is looked. */
  async function shareOfUncounted(tokens: Token[]): Promise<number> {
    return Math.max(shareOf(1), await vocabulary.share(tokens));
  }

  function shareOf(count: number): number {
    return Math.min(1, count / Math.max(total, 1));
  }
}

const closed = (texts: string[]): Token[] => texts.map((text) => ({ text, open: false }));

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}

/** As PostgreSQL reads a `tsquery`. Tokens are letters and digits, so quotes need no care. */
export function tsqueryOf(node: Expanded): string {
  switch (node.kind) {
    case 'any':
      return anyOf(node.tokens);
    case 'phrase':
      return `(${node.words.map(anyOf).join(' <-> ')})`;
    case 'not':
      return `!(${tsqueryOf(node.part)})`;
    case 'and':
    case 'or':
      return `(${node.parts.map(tsqueryOf).join(node.kind === 'and' ? ' & ' : ' | ')})`;
  }
}

const anyOf = (tokens: Token[]): string =>
  `(${tokens.map(({ text, open }) => `'${text}'${open ? ':*' : ''}`).join(' | ')})`;

/** What is looked for and not ruled out, to be marked where it stands. */
export function markedTokens(node: Expanded): Token[] {
  switch (node.kind) {
    case 'any':
      return node.tokens;
    case 'phrase':
      return node.words.flat();
    case 'not':
      return [];
    default:
      return node.parts.flatMap(markedTokens);
  }
}
