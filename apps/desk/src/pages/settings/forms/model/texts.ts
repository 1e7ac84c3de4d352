/** Texts of a form by language: which are there, which are missing. */
import type { FormDefinition, Language, Names } from '@throughline/sdk';

export const noText: Names = { en: '', de: '', pl: '', nl: '' };

/** The text in this language, else in English, else in whichever language has one: as customers get it. */
export function shownText(names: Names | undefined, language: Language): string {
  if (!names) return '';
  return [names[language], names.en, ...Object.values(names)].find((text) => text.trim() !== '') ?? '';
}

/** Customers may choose the languages the form has a title in. */
export const isOffered = (definition: FormDefinition, language: Language): boolean =>
  definition.title[language].trim() !== '';

/** The language other texts are translated from: the preferred one when the form has it, else the first it has. */
export function baseLanguage(
  definition: FormDefinition,
  preferred: Language,
  all: readonly Language[],
): Language {
  if (isOffered(definition, preferred)) return preferred;
  return all.find((language) => isOffered(definition, language)) ?? preferred;
}

/** Every text of the form with its path, e.g. `steps.0.fields.1.label`. */
export function textsOf(definition: FormDefinition): { path: string; names: Names }[] {
  const texts: { path: string; names: Names | undefined }[] = [
    { path: 'title', names: definition.title },
    { path: 'intro', names: definition.intro },
    { path: 'thanks', names: definition.thanks },
    { path: 'draftNotice', names: definition.draftNotice },
  ];
  definition.steps.forEach((step, s) => {
    // A single step shows no title.
    if (definition.steps.length > 1) texts.push({ path: `steps.${s}.title`, names: step.title });
    step.fields.forEach((field, f) => {
      const path = `steps.${s}.fields.${f}`;
      texts.push({ path: `${path}.label`, names: field.label }, { path: `${path}.help`, names: field.help });
      field.choices?.forEach((choice, c) => {
        texts.push({ path: `${path}.choices.${c}.label`, names: choice.label });
      });
    });
  });
  return texts.filter((text): text is { path: string; names: Names } => text.names !== undefined);
}

/** True when other languages have this text and this one has not. */
export const isMissing = (names: Names | undefined, language: Language): boolean =>
  names !== undefined && names[language].trim() === '' && shownText(names, language) !== '';

/** Paths of what customers would read in another language. */
export const missingTexts = (definition: FormDefinition, language: Language): string[] =>
  textsOf(definition)
    .filter(({ names }) => isMissing(names, language))
    .map(({ path }) => path);
