/** New questions, copies of them, and what becomes of one whose kind changes. */
import type { FormDefinition, FormField, FormStep } from '@throughline/sdk';
import { hasChoices, type Kind, kindFacts, type Meaning } from './kinds.ts';
import { allFields, newName } from './names.ts';
import { noText } from './texts.ts';

/** The first question of a kind that is there for it means it at once: an e-mail field asks for their e-mail. */
const meant: Partial<Record<Kind, Meaning>> = { email: 'email', phone: 'phone', textarea: 'message' };

export function newField(definition: FormDefinition, kind: Kind): FormField {
  const fields = allFields(definition);
  const meaning = meant[kind];
  return {
    name: newName(fields.map((field) => field.name)),
    kind,
    label: noText,
    required: false,
    meaning: meaning && !fields.some((field) => field.meaning === meaning) ? meaning : 'none',
    ...(hasChoices(kind) && { choices: [newChoice([]), newChoice(['new_1'])] }),
    ...(kind === 'consent' && { purpose: '' }),
  };
}

export const newChoice = (taken: readonly string[]): { value: string; label: typeof noText } => ({
  value: newName(taken),
  label: noText,
});

export const newStep = (): FormStep => ({ title: noText, fields: [] });

/** The same question under a new name; what it means stays with the first. */
export function copyOfField(definition: FormDefinition, field: FormField): FormField {
  return { ...field, name: newName(allFields(definition).map((one) => one.name)), meaning: 'none' };
}

/** The same step with new names for its questions; conditions inside the step follow to the copies. */
export function copyOfStep(definition: FormDefinition, step: FormStep): FormStep {
  const taken = allFields(definition).map((field) => field.name);
  const names = new Map<string, string>();
  for (const field of step.fields) {
    const name = newName(taken);
    taken.push(name);
    names.set(field.name, name);
  }
  return {
    ...step,
    fields: step.fields.map((field) => ({
      ...field,
      name: names.get(field.name) ?? field.name,
      meaning: 'none',
      ...(field.when && { when: { ...field.when, field: names.get(field.when.field) ?? field.when.field } }),
    })),
  };
}

/** The question as another kind: its texts stay, what the new kind cannot have goes. */
export function ofKind(field: FormField, kind: Kind): FormField {
  const { choices, purpose, maxFiles, ...rest } = field;
  return {
    ...rest,
    kind,
    meaning: kindFacts[kind].meanings.includes(field.meaning) ? field.meaning : 'none',
    ...(hasChoices(kind) && { choices: choices ?? [newChoice([]), newChoice(['new_1'])] }),
    ...(kind === 'consent' && { purpose: purpose ?? '' }),
    ...(kind === 'file' && maxFiles !== undefined && { maxFiles }),
  };
}
