import { expect, it } from 'vitest';
import { templateIds, templates } from '../templates/index.ts';
import { baseLanguage, missingTexts, noText, textsOf } from './texts.ts';

const all = ['en', 'de', 'pl', 'nl'] as const;

it('has every template in every language', () => {
  for (const id of templateIds.filter((one) => one !== 'empty')) {
    const definition = templates[id]();
    for (const { path, names } of textsOf(definition))
      for (const language of all) expect(names[language].trim(), `${id} ${path} ${language}`).not.toBe('');
  }
});

it('names what is missing in a language, but not what is empty everywhere', () => {
  const definition = templates.contact();
  definition.title = { ...definition.title, pl: '' };
  definition.intro = noText;
  definition.steps[0]!.fields[0]!.choices![1]!.label = { ...noText, de: 'Produkt' };
  expect(missingTexts(definition, 'pl')).toEqual(['title', 'steps.0.fields.0.choices.1.label']);
  expect(missingTexts(definition, 'de')).toEqual([]);
});

it('translates from the language of the person where the form has it', () => {
  const definition = templates.contact();
  expect(baseLanguage(definition, 'pl', all)).toBe('pl');
  definition.title = { ...noText, nl: 'Contact' };
  expect(baseLanguage(definition, 'pl', all)).toBe('nl');
});
