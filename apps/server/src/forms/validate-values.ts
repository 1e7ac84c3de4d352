/** Whether answers are good. Bad ones are still kept: an error stands beside the value, never instead of it. */
import type { Answer, Answers, FieldError, FieldErrors, FormField } from './types.ts';
import { isFilled, type VisibleStep } from './visible-fields.ts';

/** Characters of a one-line and of a long answer. */
export const maxLine = 1_000;
export const maxText = 20_000;
export const defaultMaxFiles = 5;

// The pattern browsers use for e-mail inputs, with a dot asked for in the domain.
const email =
  /^[\w.!#$%&'*+/=?^`{|}~\u00a1-\uffff-]+@[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?(?:\.[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?)+$/i;

/** Everything wrong with what is shown, a missing required answer too. */
export function checkVisible(steps: VisibleStep[], answers: Answers): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of steps.flatMap((step) => step.fields)) {
    const error = checkField(field, answers[field.name]) ?? checkRequired(field, answers[field.name]);
    if (error) errors[field.name] = error;
  }
  return errors;
}

/** What is wrong with an answer that was given; an empty one is never wrong here. */
export function checkField(field: FormField, answer: Answer | undefined): FieldError | null {
  if (answer === undefined || !isFilled(answer)) return null;
  const texts = Array.isArray(answer) ? answer : [answer];
  const text = texts.join('').trim();
  const limit = field.kind === 'textarea' ? maxText : maxLine;
  if (field.kind !== 'file' && text.length > limit) return { code: 'too_long', limit };
  switch (field.kind) {
    case 'email':
      return text.length <= 254 && email.test(text) ? null : { code: 'not_email' };
    case 'phone':
      return isPhone(text) ? null : { code: 'not_phone' };
    case 'number':
      return isNumber(text) ? null : { code: 'not_number' };
    case 'date':
      return isDate(text) ? null : { code: 'not_date' };
    case 'choice':
    case 'choices':
      return texts.every((one) => field.choices?.some((choice) => choice.value === one))
        ? null
        : { code: 'not_a_choice' };
    case 'file': {
      const most = field.maxFiles ?? defaultMaxFiles;
      return texts.length <= most ? null : { code: 'too_many_files', limit: most };
    }
    case 'consent':
      return text === 'yes' ? null : { code: 'not_a_choice' };
    case 'text':
    case 'textarea':
      return null;
    default:
      return field.kind satisfies never;
  }
}

const checkRequired = (field: FormField, answer: Answer | undefined): FieldError | null =>
  field.required && !isFilled(answer) ? { code: 'required' } : null;

/** People write numbers in their own way: only what cannot be dialled at all is refused. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d\s()./-]+(?:(?:ext|x|#)\.?\s*\d{1,6})?$/i.test(text) && digits >= 5 && digits <= 20;
}

/** Point or comma for the fraction. */
const isNumber = (text: string): boolean => /^[+-]?\d{1,15}(?:[.,]\d{1,9})?$/.test(text);

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
