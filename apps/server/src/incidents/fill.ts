import type { ReplyLanguage } from '../replies/index.ts';
import type { AnswerTexts } from './types.ts';

/** In the customer's language, else in the one that was chosen for everybody else. */
export const textFor = ({ texts, fallback }: AnswerTexts, language: ReplyLanguage | null): string =>
  (language && texts[language]?.trim() ? texts[language] : texts[fallback]) ?? '';

/**
 * The text with its variables filled in; what has no value becomes what follows the bar (`{{customer.firstName|there}}`).
 * @returns `missing`: the first variable that has neither
 */
export function fill(
  text: string,
  values: Readonly<Record<string, string>>,
): { text: string; missing: string | null } {
  let missing: string | null = null;
  const filled = text.replace(
    /\{\{\s*([\w.]+)\s*(?:\|([^{}]*))?\}\}/g,
    (whole, name: string, instead?: string) => {
      const value = values[name]?.trim() || instead?.trim();
      if (!value && instead === undefined) missing ??= name;
      return value || (instead === undefined ? whole : '');
    },
  );
  return { text: filled, missing };
}

/** Addresses and numbers stand where a name is not known, and are no name. */
export const firstName = (name: string): string =>
  name.includes('@') || /^\+?[\d\s/-]+$/.test(name) ? '' : (name.trim().split(/\s+/)[0] ?? '');
