/** Changes of a form as plain functions: a definition in, a new one out. Positions count from 0. */
import type { FormDefinition, FormField, FormStep } from '@throughline/sdk';

/** Where a question stands. */
export interface Place {
  step: number;
  field: number;
}

/** What shall be different; a key that is undefined goes. */
export type Change<Entry> = { [Key in keyof Entry]?: Entry[Key] | undefined };

export function changeStep(definition: FormDefinition, at: number, change: Change<FormStep>): FormDefinition {
  return {
    ...definition,
    steps: definition.steps.map((step, s) => (s === at ? tidy<FormStep>({ ...step, ...change }) : step)),
  };
}

export function changeField(
  definition: FormDefinition,
  at: Place,
  change: Change<FormField>,
): FormDefinition {
  return withFields(definition, at.step, (fields) =>
    fields.map((field, f) => (f === at.field ? tidy<FormField>({ ...field, ...change }) : field)),
  );
}

export function insertField(definition: FormDefinition, at: Place, field: FormField): FormDefinition {
  const step = Math.min(at.step, definition.steps.length - 1);
  return withFields(definition, step, (fields) => fields.toSpliced(at.field, 0, field));
}

export function removeField(definition: FormDefinition, at: Place): FormDefinition {
  return withFields(definition, at.step, (fields) => fields.toSpliced(at.field, 1));
}

/** @param to where it shall stand, counted with the question still in its old place */
export function moveField(definition: FormDefinition, from: Place, to: Place): FormDefinition {
  const field = definition.steps[from.step]?.fields[from.field];
  if (!field) return definition;
  return insertField(removeField(definition, from), landing(from, to), field);
}

/** Where a moved question ends up once it has left its old place. */
export function landing(from: Place, to: Place): Place {
  const shifted = from.step === to.step && to.field > from.field;
  return { step: to.step, field: to.field - (shifted ? 1 : 0) };
}

/** The place one up or down, into the neighbouring step at an end; null where there is none. For `moveField`. */
export function nextPlace(definition: FormDefinition, from: Place, by: -1 | 1): Place | null {
  const length = definition.steps[from.step]?.fields.length ?? 0;
  if (by === -1 && from.field > 0) return { step: from.step, field: from.field - 1 };
  if (by === 1 && from.field < length - 1) return { step: from.step, field: from.field + 2 };
  const neighbour = definition.steps[from.step + by];
  if (!neighbour) return null;
  return { step: from.step + by, field: by === -1 ? neighbour.fields.length : 0 };
}

export function insertStep(definition: FormDefinition, at: number, step: FormStep): FormDefinition {
  return { ...definition, steps: definition.steps.toSpliced(at, 0, step) };
}

export function removeStep(definition: FormDefinition, at: number): FormDefinition {
  return { ...definition, steps: definition.steps.toSpliced(at, 1) };
}

/** @param to where it shall stand among the others */
export function moveStep(definition: FormDefinition, from: number, to: number): FormDefinition {
  const step = definition.steps[from];
  if (!step || to < 0 || to >= definition.steps.length) return definition;
  return insertStep(removeStep(definition, from), to, step);
}

function withFields(
  definition: FormDefinition,
  at: number,
  change: (fields: FormField[]) => FormField[],
): FormDefinition {
  return {
    ...definition,
    steps: definition.steps.map((step, s) => (s === at ? { ...step, fields: change(step.fields) } : step)),
  };
}

/** Without keys that hold nothing, so that taking a condition away is the same as never having had one. */
function tidy<Entry extends object>(entry: Change<Entry>): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as Entry;
}
