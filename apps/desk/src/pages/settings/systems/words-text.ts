import { i18n } from '../../../i18n/index.ts';

/** Words of a configuration in the language of now, else in any there is. */
export function wordsText(words: string | Partial<Record<string, string>> | undefined): string {
  if (typeof words === 'string' || words === undefined) return words ?? '';
  return words[i18n.locale] ?? words.en ?? Object.values(words).find(Boolean) ?? '';
}
