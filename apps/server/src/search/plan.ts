/** How a search is looked up: what the index is asked, what is checked on the way, and how far back one page goes. */
import { type Expanded, tsqueryOf } from './expand.ts';

export interface Plan {
  /** A `tsquery` for the index; null where only what is ruled out was given. */
  index: string | null;
  /** A `tsquery` that is held against what the index finds; null for none. */
  check: string | null;
  /** Size of the blocks that are looked through one by one, newest first, as a power of two; null for all at once. */
  block: 12 | 16 | null;
  /** So many documents back at most; what is older is for the next page. */
  reach: number;
}

/** Fewer documents than this are looked up all at once. */
const fewDocuments = 1000;
/** From this share of documents on, a small block holds enough of them. */
const frequentShare = 0.02;
/** So many entries of the index are gone through for a page: some twenty milliseconds. */
const mostEntries = 25_000;
/** So many documents are fetched for a page to be checked. */
const mostChecked = 700;
/** Among the index's own tokens each costs a look for every candidate; more than these are checked in the document. */
const mostTokens = 6;
/** Where nothing is asked of the index. */
const blindReach = 10_000;

/** @param total documents there are */
export function planOf(expanded: Expanded, total: number): Plan {
  const parts = (expanded.kind === 'and' ? expanded.parts : [expanded]).toSorted(
    (a, b) => shareOf(a) - shareOf(b),
  );
  const positive = parts.filter(isPositive);
  const [rarest] = positive;
  if (!rarest) return { index: null, check: tsqueryOf(expanded), block: null, reach: blindReach };
  const indexed = positive.filter((part) => part === rarest || tokensIn(part) <= mostTokens);
  const checked = parts.filter((part) => !indexed.includes(part));
  const index = all(indexed);
  const least = shareOf(rarest);
  // A phrase is only certain when its document was read.
  const isChecked = checked.length > 0 || indexed.some(hasPhrase);
  const reach = Math.min(mostEntries / least, isChecked ? mostChecked / shareOf(index) : Infinity);
  return {
    index: tsqueryOf(index),
    check: checked.length === 0 ? null : tsqueryOf(all(checked)),
    block: least * total < fewDocuments ? null : shareOf(index) < frequentShare ? 16 : 12,
    reach: Math.min(Math.ceil(reach), Number.MAX_SAFE_INTEGER),
  };
}

const all = (parts: Expanded[]): Expanded =>
  parts.length === 1 ? (parts[0] as Expanded) : { kind: 'and', parts };

/** Which share of the documents is to be expected, 0 to 1. Words of one search go together more often than chance has it. */
function shareOf(node: Expanded): number {
  switch (node.kind) {
    case 'any':
      return node.share;
    case 'phrase':
      return together(node.shares);
    case 'not':
      return 1;
    case 'or':
      return Math.min(
        1,
        node.parts.reduce((share, part) => share + shareOf(part), 0),
      );
    case 'and':
      return together(node.parts.map(shareOf));
  }
}

function together(shares: number[]): number {
  const [least = 1, ...others] = shares.toSorted((a, b) => a - b);
  return others.reduce((share, other) => share * Math.sqrt(other), least);
}

/** The index can find it: it is not only something that is missing. */
function isPositive(node: Expanded): boolean {
  if (node.kind === 'not') return false;
  if (node.kind === 'and') return node.parts.some(isPositive);
  return node.kind !== 'or' || node.parts.every(isPositive);
}

function tokensIn(node: Expanded): number {
  if (node.kind === 'any') return node.tokens.length;
  if (node.kind === 'phrase') return node.words.flat().length;
  if (node.kind === 'not') return tokensIn(node.part);
  return node.parts.reduce((count, part) => count + tokensIn(part), 0);
}

function hasPhrase(node: Expanded): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.parts.some(hasPhrase);
  return node.kind === 'phrase';
}
