/**
 * Numbers of orders, invoices and the like in what customers write. Patterns come from the company's settings, so they
 * are run by RE2, in time linear in the text: a pattern that would explode elsewhere only finds nothing here.
 */
import { RE2JS } from 're2js';
import { invalid, sentence } from '../platform/errors/index.ts';

export interface ReferencePattern {
  /** What the company calls it: order, Bestellung … */
  name: string;
  /** RE2 syntax; the first group is the number, without one the whole. */
  pattern: string;
}

export interface Reference {
  name: string;
  /** In capitals, without spaces and hyphens: `A-47 11` is `A4711`. */
  value: string;
  /** As it was written. */
  shown: string;
}

const after = String.raw`[^\p{L}\p{N}]{0,3}(?:(?:n[ro]|num(?:mer|ber|er)?|is|ist|to|hat)\b[^\p{L}\p{N}]{0,3}){0,2}([A-Z]{0,4}[-/]?\d[\d/-]{2,14})\b`;

/** What four languages call an order and an invoice, with the number that follows. */
export const usualReferences: ReferencePattern[] = [
  {
    name: 'Order',
    pattern: String.raw`(?i)\b(?:order(?:number|nummer|nr)?|bestell(?:ung|nummer|nr)|auftrag(?:snummer|snr)?|zam[oó]wieni(?:e|a|u|em)|bestelling|bestel(?:nummer|nr))${after}`,
  },
  {
    name: 'Invoice',
    pattern: String.raw`(?i)\b(?:invoice|rechnung(?:snummer|snr)?|faktur(?:a|y|ze|ę|ą)|factuur(?:nummer|nr)?)${after}`,
  },
];

/** Longer texts are looked at up to here. */
const longest = 20_000;

export type FindReferences = (text: string) => Reference[];

/** @throws AppError `invalid_input` naming the pattern that cannot be read */
export function compileReferences(patterns: readonly ReferencePattern[]): FindReferences {
  const compiled = patterns.map(({ name, pattern }, index) => {
    try {
      return { name, pattern: RE2JS.compile(pattern, 0) };
    } catch (error) {
      const detail = (error as Error).message.replace('error parsing regexp: ', '');
      throw invalid(`references.${index}.pattern`, sentence('pattern_unusable', { detail }));
    }
  });
  return (text) => {
    const found = new Map<string, Reference>();
    for (const { name, pattern } of compiled) {
      const matcher = pattern.matcher(text.slice(0, longest));
      while (matcher.find()) {
        const shown = (matcher.groupCount() > 0 ? matcher.group(1) : matcher.group()) ?? '';
        const value = shown.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
        if (value !== '' && value.length <= 40) found.set(`${name} ${value}`, { name, value, shown });
      }
    }
    return [...found.values()];
  };
}
