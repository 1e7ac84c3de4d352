/** Script tag and link with what was chosen for them. */
import type { Language } from '@throughline/sdk';

export interface EmbedOptions {
  /** Empty: the customer's browser says. */
  language: Language | '';
  theme: 'light' | 'dark' | '';
}

/** @param snippet the script tag as the API gives it */
export function snippetWith(snippet: string, { language, theme }: EmbedOptions): string {
  const attributes = [language && ` data-lang="${language}"`, theme && ` data-theme="${theme}"`].join('');
  return snippet.replace('></script>', `${attributes}></script>`);
}

export function linkWith(address: string, { language, theme }: EmbedOptions): string {
  const url = new URL(address);
  if (language) url.searchParams.set('lang', language);
  if (theme) url.searchParams.set('theme', theme);
  return url.href;
}
