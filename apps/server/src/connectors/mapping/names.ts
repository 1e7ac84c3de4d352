import type { Text } from '../config/index.ts';

export type Names = Record<'en' | 'de' | 'pl' | 'nl', string>;

/** One text a language, all four: where the writer gave none, the English one, or else the first there is. */
export function namesOf(text: Text): Names {
  const given = typeof text === 'string' ? { en: text } : text;
  const fallback = given.en || Object.values(given).find(Boolean) || '';
  const of = (language: keyof Names) => (given as Partial<Names>)[language] || fallback;
  return { en: of('en'), de: of('de'), pl: of('pl'), nl: of('nl') };
}
