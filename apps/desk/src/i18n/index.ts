import { type Messages as CompiledTexts, setupI18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { Language } from '@throughline/sdk';
import { useMemo } from 'react';
import { type Area, areaTexts } from './areas.ts';
import type { MessageKey, MessageValues } from './types.ts';

export type { MessageKey, MessageValues } from './types.ts';

export const languages: readonly Language[] = ['en', 'de', 'pl', 'nl'];

/** Names in their own language, as people look for them. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  pl: 'Polski',
  nl: 'Nederlands',
};

export const i18n = setupI18n();

const loaders: Record<Language, () => Promise<{ catalog: object }>> = {
  en: () => import('./languages/en.ts'),
  de: () => import('./languages/de.ts'),
  pl: () => import('./languages/pl.ts'),
  nl: () => import('./languages/nl.ts'),
};

/** Areas that pages shown so far need, beside what is there from the start. */
const wanted = new Set<Area>();
const loaded: Record<Language, Set<Area | 'start'>> = {
  en: new Set(),
  de: new Set(),
  pl: new Set(),
  nl: new Set(),
};

/** Loads a language and shows it at once. The choice is kept for the pages before sign-in. */
export async function activateLanguage(language: Language): Promise<void> {
  if (i18n.locale === language) return;
  await complete(language);
  i18n.activate(language);
  document.documentElement.lang = language;
  localStorage.setItem('language', language);
}

/** Loads the texts of areas for a page that says them, in the language of now and in those chosen later. */
export async function loadTexts(areas: readonly Area[]): Promise<void> {
  for (const area of areas) wanted.add(area);
  let language: string;
  do {
    language = i18n.locale;
    const known = languages.find((entry) => entry === language);
    if (known) await complete(known);
  } while (language !== i18n.locale);
}

/**
 * Code that comes together with the texts it says, so that it never shows their keys.
 * @param areas those whose texts the file and its parts say; `areas.test.ts` holds them to it
 * @param load imports the file
 */
export function withTexts<Module>(
  areas: readonly Area[],
  load: () => Promise<Module>,
): () => Promise<Module> {
  return async () => {
    const [module] = await Promise.all([load(), loadTexts(areas)]);
    return module;
  };
}

/** Resolves when everything wanted is there in a language, also what was first wanted meanwhile. */
async function complete(language: Language): Promise<void> {
  const there = loaded[language];
  for (;;) {
    const missing = (['start', ...wanted] as const).filter((part) => !there.has(part));
    if (missing.length === 0) return;
    const texts = await Promise.all(
      missing.map(
        async (part): Promise<object> =>
          part === 'start' ? (await loaders[language]()).catalog : areaTexts(part, language),
      ),
    );
    for (const part of missing) there.add(part);
    // The build has parsed them, whatever their files look like: see compile-texts.ts.
    const compiled: CompiledTexts = Object.assign({}, ...texts);
    i18n.load(language, compiled);
  }
}

/** The language chosen before, else the browser's first that the desk speaks, else English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem('language') ?? '', ...navigator.languages];
  for (const tag of wanted) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}

export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Translates outside components. Inside, `useTranslate` also follows a change of language. */
export const translate: Translate = (key, values) => i18n._(key, values);

export function useTranslate(): Translate {
  const { i18n: current } = useLingui();
  const locale = current.locale;
  // A new function a language, so that memoised components notice.
  return useMemo<Translate>(() => (locale ? (key, values) => i18n._(key, values) : translate), [locale]);
}

export function useLanguage(): Language {
  const { i18n: current } = useLingui();
  return languages.find((language) => language === current.locale) ?? 'en';
}
