/** Quoted mail taken out of a text, answers between the quotes kept with what they answer. */
import { attributionAt } from './reply-attribution.ts';
import { quotedMailBegins } from './reply-separators.ts';

type Kind = 'blank' | 'quote' | 'attribution' | 'own';

/**
 * @param lines what `beforeQuotedMail` left
 * @param answers whether the header says that the mail answers another
 * @returns the lines without the quoted mail. Where a person answered inside the quote, the answers stay with the
 *   quotes above them. A `>` that stands alone is text. Empty when all of it was quoted.
 */
export function withoutQuotes(lines: readonly string[], answers: boolean): string[] {
  const kinds = classify(lines, answers);
  const last = kinds.lastIndexOf('own');
  if (last === -1) return [];
  const first = kinds.indexOf('quote');
  if (first === -1 || first > last) return lines.slice(0, last + 1);
  const start = kinds.indexOf('own');
  // One quote on top and the whole answer below: the answer speaks for itself.
  if (start > kinds.lastIndexOf('quote')) return lines.slice(start, last + 1);
  if (oneAnnouncedQuote(kinds.slice(0, last))) return aroundQuote(lines.slice(0, last + 1), kinds);
  return lines.slice(0, last + 1).filter((_, index) => kinds[index] !== 'attribution');
}

/** The whole mail quoted in the middle: nothing in it was answered line by line. */
function oneAnnouncedQuote(kinds: readonly Kind[]): boolean {
  const first = kinds.indexOf('attribution');
  return (
    first !== -1 &&
    kinds.indexOf('quote') > first &&
    !kinds.slice(kinds.indexOf('quote'), kinds.lastIndexOf('quote')).some((kind) => kind === 'own') &&
    kinds.slice(0, first).includes('own')
  );
}

function aroundQuote(lines: readonly string[], kinds: readonly Kind[]): string[] {
  const above = lines.slice(0, kinds.indexOf('attribution'));
  const below = lines.slice(kinds.lastIndexOf('quote', lines.length - 1) + 1);
  const blank = above.at(-1)?.trim() === '' || below[0]?.trim() === '' ? 1 : 0;
  while (above.at(-1)?.trim() === '') above.pop();
  while (below[0]?.trim() === '') below.shift();
  return [...above, ...Array<string>(blank).fill(''), ...below];
}

/** Cuts at the first separator, header block or certain attribution that no `>` follows. */
export function beforeQuotedMail(lines: readonly string[]): readonly string[] {
  for (let index = 0; index < lines.length; index += 1) {
    if (lines[index]!.trim() === '' || lines[index]!.startsWith('>')) continue;
    if (quotedMailBegins(lines, index)) return lines.slice(0, index);
    const attribution = attributionAt(lines, index);
    if (attribution === null) continue;
    if (quoteFollows(lines, attribution.end + 1)) index = attribution.end;
    else if (attribution.certain) return lines.slice(0, index);
  }
  return lines;
}

function classify(lines: readonly string[], answers: boolean): Kind[] {
  const kinds: Kind[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.trim() === '') kinds.push('blank');
    else if (isQuote(line)) kinds.push('quote');
    else {
      const attribution = attributionAt(lines, index);
      if (attribution && quoteFollows(lines, attribution.end + 1)) {
        while (kinds.length <= attribution.end) kinds.push('attribution');
        index = attribution.end;
      } else kinds.push(foldedRest(lines, index, kinds) ? 'quote' : 'own');
    }
  }
  return withoutLoneMarks(kinds, answers ? 1 : 3);
}

/** Where a program folded a quoted line without marking the rest: its first word would not have fitted before it. */
function foldedRest(lines: readonly string[], index: number, kinds: Kind[]): boolean {
  if (kinds.at(-1) !== 'quote' || !isQuote(lines[index + 1] ?? '')) return false;
  const before = lines[index - 1]!.trimEnd();
  if (/^ ?\(https?:/.test(lines[index]!) || /\(https?:[^)\s]*$/.test(before)) return true;
  const word = /^\S+/.exec(lines[index]!)?.[0] ?? '';
  return !/[.?!:;]$/.test(before) && before.length <= 80 && before.length + word.length >= 72;
}

/** A few marked lines that no attribution announces are lines that merely begin with `>`. */
function withoutLoneMarks(kinds: Kind[], few: number): Kind[] {
  if (kinds.includes('attribution')) return kinds;
  let quotes = 0;
  for (const kind of kinds) if (kind === 'quote') quotes += 1;
  return quotes <= few ? kinds.map((kind) => (kind === 'quote' ? 'own' : kind)) : kinds;
}

function isQuote(line: string): boolean {
  return /^ ?>/.test(line) && !/^ ?>{1,3}[-_]/.test(line);
}

function quoteFollows(lines: readonly string[], from: number): boolean {
  for (let index = from; index < Math.min(from + 3, lines.length); index += 1) {
    const line = lines[index]!;
    if (line.trim() !== '') return isQuote(line);
  }
  return false;
}
