import { formsOf, stemsOf } from './fold.ts';
import { guessLanguages } from './guess-languages.ts';
import { wordsOf } from './words.ts';

/** A text of a message and how much it weighs: A the subject, B who wrote it, D what is written. */
export interface Part {
  text: string;
  weight: 'A' | 'B' | 'D';
}

/** A message as the index keeps it. */
export interface IndexedText {
  /** As PostgreSQL reads a `tsvector`: `'stuhl':3 'stuhle':3A`. */
  tokens: string;
  /** Tokens for the vocabulary: what is written, and what is only a stem. */
  written: Set<string>;
  stems: Set<string>;
}

/** Positions end here in a `tsvector`; what comes later shares the last one. */
const lastPosition = 16_383;
/** Between parts, so that no phrase spans two of them. */
const gap = 10;

/** Folds parts of a text into tokens. Every word is found by each of its forms. */
export function indexText(parts: readonly Part[]): IndexedText {
  const texts = parts.map((part) => ({ ...part, words: wordsOf(part.text) }));
  const languages = guessLanguages(texts.flatMap(({ words, weight }) => (weight === 'B' ? [] : words)));
  const places = new Map<string, string[]>();
  const written = new Set<string>();
  const stems = new Set<string>();
  let position = 0;
  for (const { words, weight } of texts) {
    for (const word of words) {
      position = Math.min(position + 1, lastPosition);
      const place = weight === 'D' ? `${position}` : `${position}${weight}`;
      for (const form of formsOf(word.text)) {
        add(form, place);
        if (inVocabulary(form)) written.add(form);
      }
      if (weight !== 'B')
        for (const stem of stemsOf(word.text, languages)) {
          add(stem, place);
          stems.add(stem);
        }
    }
    position = Math.min(position + gap, lastPosition);
  }
  for (const form of written) stems.delete(form);
  return { tokens: literal(places), written, stems };

  function add(token: string, place: string): void {
    const found = places.get(token);
    if (!found) places.set(token, [place]);
    else if (found.length < mostPlaces && found.at(-1) !== place) found.push(place);
  }
}

/** PostgreSQL keeps no more positions of one token. */
const mostPlaces = 255;

/** Numbers and the like are too many to be listed, and nobody misspells them. */
export const inVocabulary = (form: string): boolean => form.length > 1 && /^\p{L}+$/u.test(form);

/** Tokens are letters and digits, so quotes need no care. */
const literal = (places: Map<string, string[]>): string =>
  [...places].map(([token, at]) => `'${token}':${at.join(',')}`).join(' ');
