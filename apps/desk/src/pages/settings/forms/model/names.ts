/**
 * Names of questions and values of choices: what integrators and conditions call them. New ones get a placeholder;
 * on saving it becomes a word made from the text, and what refers to it follows.
 */
import type { FormCondition, FormDefinition, FormField, Language } from '@throughline/sdk';
import { shownText } from './texts.ts';

const placeholder = /^new_\d+$/;
const longest = 41;

export function allFields(definition: FormDefinition): FormField[] {
  return definition.steps.flatMap((step) => step.fields);
}

/** @param taken names that are used already */
export function newName(taken: Iterable<string>): string {
  const used = new Set(taken);
  for (let n = 1; ; n++) if (!used.has(`new_${n}`)) return `new_${n}`;
}

/** The definition with words instead of placeholders, made from the texts in this language. */
export function settleNames(definition: FormDefinition, language: Language): FormDefinition {
  let settled = definition;
  for (const field of allFields(definition)) {
    for (const choice of field.choices ?? []) {
      if (!placeholder.test(choice.value)) continue;
      const taken = allFields(settled).find((one) => one.name === field.name)?.choices ?? [];
      const value = wordFor(
        shownText(choice.label, language),
        taken.map((one) => one.value),
      );
      if (value) settled = renameChoice(settled, field.name, choice.value, value);
    }
  }
  for (const field of allFields(settled)) {
    if (!placeholder.test(field.name)) continue;
    const taken = [...allFields(settled).map((one) => one.name), 'constructor'];
    const name = wordFor(shownText(field.label, language), taken);
    if (name) settled = renameField(settled, field.name, name);
  }
  return settled;
}

/** Gives a question another name; conditions on it follow. */
export function renameField(definition: FormDefinition, from: string, to: string): FormDefinition {
  const rename = (when: FormCondition): FormCondition =>
    when.field === from ? { ...when, field: to } : when;
  return mapConditions(
    mapFields(definition, (field) => (field.name === from ? { ...field, name: to } : field)),
    rename,
  );
}

function renameChoice(definition: FormDefinition, field: string, from: string, to: string): FormDefinition {
  const rename = (when: FormCondition): FormCondition =>
    when.field === field && when.value === from ? { ...when, value: to } : when;
  return mapConditions(
    mapFields(definition, (one) =>
      one.name === field && one.choices
        ? {
            ...one,
            choices: one.choices.map((choice) => (choice.value === from ? { ...choice, value: to } : choice)),
          }
        : one,
    ),
    rename,
  );
}

/** `Order number` → `order_number`; with a number behind it when that is taken; empty when nothing is left of it. */
function wordFor(text: string, taken: readonly string[]): string {
  const word = text
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest - 3)
    .replace(/_+$/, '');
  if (word === '') return '';
  if (!taken.includes(word)) return word;
  for (let n = 2; ; n++) if (!taken.includes(`${word}_${n}`)) return `${word}_${n}`;
}

/** What a person may type as a name: everything else is left out while they type. */
export const nameLike = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest);

function mapFields(definition: FormDefinition, map: (field: FormField) => FormField): FormDefinition {
  return {
    ...definition,
    steps: definition.steps.map((step) => ({ ...step, fields: step.fields.map(map) })),
  };
}

function mapConditions(
  definition: FormDefinition,
  map: (when: FormCondition) => FormCondition,
): FormDefinition {
  const mapped = mapFields(definition, (field) => (field.when ? { ...field, when: map(field.when) } : field));
  return {
    ...mapped,
    steps: mapped.steps.map((step) => (step.when ? { ...step, when: map(step.when) } : step)),
  };
}
