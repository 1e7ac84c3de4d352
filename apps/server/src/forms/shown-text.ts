/** How names and answers read in one language. */
import type { Answer, FormField, Language, Names } from './types.ts';

/** The text in this language, else in English, else in whichever language has one; empty when none has. */
export function textIn(names: Names | undefined, language: Language): string {
  if (!names) return '';
  return [names[language], names.en, ...Object.values(names)].find((text) => text?.trim()) ?? '';
}

const given: Record<Language, string> = { en: 'yes', de: 'ja', pl: 'tak', nl: 'ja' };

/** Choices by their labels, a consent by a word, everything else as it was typed. */
export function answerText(field: FormField, answer: Answer | undefined, language: Language): string {
  const texts = Array.isArray(answer) ? answer : answer === undefined ? [] : [answer];
  return texts
    .map((text) => {
      if (field.kind === 'consent' && text === 'yes') return given[language];
      const choice = field.choices?.find((one) => one.value === text);
      return choice ? textIn(choice.label, language) || text : text;
    })
    .join(', ')
    .trim();
}
