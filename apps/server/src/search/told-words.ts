/** Words of texts that are to be compared with each other, for those who look for what is alike. */
import type { Reader } from '../platform/db/index.ts';
import { inVocabulary } from './document.ts';
import { newestOrdinal } from './document-store.ts';
import { formsOf, stemsOf } from './fold.ts';
import { guessLanguages, isCommon } from './guess-languages.ts';
import { vocabularyOf } from './word-store.ts';
import { wordsOf } from './words.ts';

/** A word under one key for all its endings, and how it was written. */
export interface ToldWord {
  key: string;
  shown: string;
}

/**
 * The words of each text in their order, without small ones. All texts are folded as one, so that a word has the same
 * key in each of them.
 */
export function foldWords(texts: readonly string[]): ToldWord[][] {
  const parted = texts.map((text) => wordsOf(text));
  const languages = guessLanguages(parted.flatMap((words) => words.slice(0, 100)));
  return parted.map((words) =>
    words.flatMap(({ text }) => {
      const [form = ''] = formsOf(text);
      if (form.length < 2 || isCommon(form)) return [];
      const stems = stemsOf(text, languages);
      return [{ key: stems.length === 1 ? (stems[0] as string) : form, shown: text }];
    }),
  );
}

/**
 * In which part of everything that was ever said each word is, about, 0 to 1. What has digits counts as seen nowhere
 * else. An archive that is small says little, so it is taken for one of 2,000.
 */
export async function wordShares(db: Reader, keys: readonly string[]): Promise<Map<string, number>> {
  const asked = [...new Set(keys)].filter(inVocabulary);
  const [counts, newest] = await Promise.all([vocabularyOf(db).counts(asked), newestOrdinal(db)]);
  const total = Math.max(newest, 2000);
  return new Map(asked.map((key) => [key, Math.min(1, (counts.get(key) ?? 0) / total)]));
}
