import { AppError, type FieldProblem, sentence } from '../../platform/errors/index.ts';
import type { ActionConfig, ActionField } from '../config/index.ts';
import type { FormValues, Scalar } from '../mapping/types.ts';
import type { Values } from './types.ts';

/**
 * What was filled in, as it may be sent; what was left empty is null.
 * @throws AppError `invalid_input` naming `values.<field>`
 */
export function checkValues(action: ActionConfig, given: Values, form: FormValues | undefined): Values {
  const fields: FieldProblem[] = Object.keys(given)
    .filter((key) => !action.fields.some((field) => field.key === key))
    .map((key) => ({ field: `values.${key}`, message: sentence('names_nothing', { name: key }) }));
  const values: Values = {};
  for (const field of action.fields) {
    const checked = check(field, given[field.key] ?? null, form);
    if (typeof checked === 'object' && checked !== null)
      fields.push({ field: `values.${field.key}`, message: checked.message });
    else values[field.key] = checked;
  }
  if (fields.length > 0) {
    const detail = fields.map(({ field, message }) => `${field}: ${message}`).join('; ');
    throw new AppError('invalid_input', { fields, detail });
  }
  return values;
}

type Wrong = { message: string };

function check(field: ActionField, given: Scalar, form: FormValues | undefined): Scalar | Wrong {
  const value = typeof given === 'string' ? given.trim() : given;
  if (value === null || value === '') return field.required ? { message: sentence('required') } : null;
  switch (field.kind) {
    case 'flag':
      return typeof value === 'boolean' ? value : { message: sentence('not_boolean') };
    case 'number':
    case 'money':
      return checkNumber(field, value);
    case 'choice': {
      const choices =
        field.choices?.map((each) => each.value) ?? form?.choices[field.key]?.map((each) => each.value);
      const known = choices?.includes(String(value)) ?? false;
      return known
        ? String(value)
        : { message: sentence('not_one_of', { choices: (choices ?? []).join(', ') }) };
    }
    default:
      return checkText(field, value);
  }
}

function checkNumber({ kind, min, max }: ActionField, value: Scalar): Scalar | Wrong {
  const number = typeof value === 'string' ? Number(value.replace(',', '.')) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return { message: sentence('not_number') };
  if (kind === 'money' && Math.abs(number * 100 - Math.round(number * 100)) > 1e-6)
    return { message: sentence('not_amount') };
  if (min !== undefined && number < min) return { message: sentence('at_least', { limit: min }) };
  if (max !== undefined && number > max) return { message: sentence('at_most', { limit: max }) };
  return number;
}

function checkText({ kind, maxLength = 5000 }: ActionField, value: Scalar): Scalar | Wrong {
  if (typeof value !== 'string') return { message: sentence('not_text') };
  if (value.length > maxLength) return { message: sentence('too_long', { limit: maxLength }) };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (kind !== 'multiline' && /[\u0000-\u001f\u007f]/.test(value))
    return { message: sentence('not_one_line') };
  if (kind === 'date' && (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))))
    return { message: sentence('not_date') };
  if (kind === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value)) return { message: sentence('not_mail_address') };
  return value;
}
