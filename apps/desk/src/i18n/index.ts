import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { useLingui } from '@lingui/react';
import type { Language } from '@throughline/sdk';
import { useMemo } from 'react';
import type { MessageKey, Messages, MessageValues } from './types.ts';

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

const loaders: Record<Language, () => Promise<{ catalog: Messages }>> = {
  en: () => import('./languages/en.ts'),
  de: () => import('./languages/de.ts'),
  pl: () => import('./languages/pl.ts'),
  nl: () => import('./languages/nl.ts'),
};

/** Loads a language and shows it at once. The choice is kept for the pages before sign-in. */
export async function activateLanguage(language: Language): Promise<void> {
  if (i18n.locale === language) return;
  const { catalog } = await loaders[language]();
  i18n.load(language, compileCatalog(catalog));
  i18n.activate(language);
  document.documentElement.lang = language;
  localStorage.setItem('language', language);
}

/** ICU texts are parsed once a language; plain ones, most of them, need no parser. */
export function compileCatalog(catalog: Messages): Record<string, ReturnType<typeof compileMessage>> {
  return Object.fromEntries(
    Object.entries(catalog).map(([key, text]) => [key, /[{}'#]/.test(text) ? compileMessage(text) : [text]]),
  );
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
