import { type FormDefinition, isFilled, type Language } from '../../forms/index.ts';

export const languages = ['en', 'de', 'pl', 'nl'] as const satisfies Language[];
/** Each in its own language. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  pl: 'Polski',
  nl: 'Nederlands',
};

/** Languages the form itself has texts in. */
export const offeredLanguages = (definition: FormDefinition): Language[] =>
  languages.filter((language) => isFilled(definition.title[language]));

/**
 * What was asked for in the address, else the best of `Accept-Language`, else English, else the first there is.
 * @param offered only these: a page half in one language and half in another helps nobody
 */
export function chooseLanguage(
  asked: unknown,
  acceptLanguage: string | undefined,
  offered: readonly Language[] = languages,
): Language {
  const wanted =
    typeof asked === 'string' ? [asked, ...preferred(acceptLanguage)] : preferred(acceptLanguage);
  const found = wanted.map(languageOf).find((language) => language !== null && offered.includes(language));
  return found ?? (offered.includes('en') ? 'en' : (offered[0] ?? 'en'));
}

const languageOf = (tag: string): Language | null =>
  languages.find((language) => tag.toLowerCase().split('-')[0] === language) ?? null;

function preferred(header = ''): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/);
      return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter((one) => one.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map((one) => one.tag);
}
