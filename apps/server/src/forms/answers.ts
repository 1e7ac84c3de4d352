/** From what a browser sends to what is kept. */
import { AppError, invalid } from '../platform/errors/index.ts';
import { textIn } from './shown-text.ts';
import type {
  Answer,
  Answers,
  ConsentEntry,
  FieldChanges,
  FieldErrors,
  FormDefinition,
  FormField,
  Language,
  Submission,
} from './types.ts';
import { checkField } from './validate-values.ts';
import { visibleFields } from './visible-fields.ts';

/** Characters of one answer that are kept at all; a longer one is refused, not cut. */
const maxKept = 100_000;

/**
 * Only fields of the form, each in its own shape.
 * @throws AppError `invalid_input` for an unknown field, `too_large` for an answer nobody typed
 */
export function readChanges(definition: FormDefinition, changes: FieldChanges): FieldChanges {
  const fields = new Map(definition.steps.flatMap((step) => step.fields.map((field) => [field.name, field])));
  return Object.fromEntries(
    Object.entries(changes).map(([name, change]) => {
      const field = fields.get(name);
      if (!field || field.kind === 'file') throw invalid(`fields.${name}`, 'is not a field of this form');
      return [name, { ...change, value: shaped(field, change.value) }];
    }),
  );
}

function shaped(field: FormField, given: Answer): Answer {
  const texts = (Array.isArray(given) ? given : [given]).map(storable);
  if (texts.reduce((sum, text) => sum + text.length, 0) > maxKept) {
    const message = `must not be longer than ${maxKept} characters`;
    throw new AppError('too_large', {
      detail: `fields.${field.name}: ${message}`,
      fields: [{ field: `fields.${field.name}`, message }],
    });
  }
  if (field.kind === 'choices') return [...new Set(texts.filter((text) => text !== ''))];
  return texts[0] ?? '';
}

/** JSON in PostgreSQL takes neither NUL nor half of a surrogate pair. */
const storable = (text: string): string =>
  text.replaceAll('\0', '').replaceAll('\r\n', '\n').replaceAll('\r', '\n').toWellFormed();

/** Everything answered, files by their names. */
export function answersOf(submission: Pick<Submission, 'values' | 'files'>): Answers {
  const answers: Answers = { ...submission.values };
  for (const file of submission.files) {
    const before = answers[file.field];
    answers[file.field] = [...(Array.isArray(before) ? before : []), file.filename];
  }
  return answers;
}

/** Errors of what was given so far; what is still missing is no error of a draft. */
export function draftErrors(definition: FormDefinition, answers: Answers): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of visibleFields(definition, answers)) {
    const error = checkField(field, answers[field.name]);
    if (error) errors[field.name] = error;
  }
  return errors;
}

/** One entry for each consent that was given or withdrawn by this save. */
export function consentEntries(
  definition: FormDefinition,
  values: Answers,
  changed: string[],
  shown: { version: number; language: Language; at: Date },
): ConsentEntry[] {
  return definition.steps
    .flatMap((step) => step.fields)
    .filter((field) => field.kind === 'consent' && changed.includes(field.name))
    .map((field) => ({
      field: field.name,
      purpose: field.purpose ?? '',
      given: values[field.name] === 'yes',
      wording: textIn(field.label, shown.language),
      version: shown.version,
      language: shown.language,
      at: shown.at.toISOString(),
    }));
}
