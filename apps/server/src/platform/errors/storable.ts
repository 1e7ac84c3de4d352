/**
 * PostgreSQL keeps neither NUL nor half of a surrogate pair, and nobody can type one: such text is refused where it
 * comes in, by the name of its field, instead of failing where it is stored.
 */
import { AppError } from './app-error.ts';

/** Deeper than anything this API asks for; a deeper one would end in the limits of the machine. */
const deepest = 60;

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** @throws AppError `invalid_input` naming the first field whose text, or whose name, cannot be stored */
export function assertStorable(value: unknown, path: string[] = []): void {
  if (path.length > deepest) throw refusal(path.slice(0, 3), 'is nested too deeply');
  if (typeof value === 'string') {
    if (!isStorable(value)) throw refusal(path);
  } else if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) assertStorable(each, [...path, String(index)]);
  } else if (isPlain(value)) {
    for (const [name, each] of Object.entries(value)) {
      if (!isStorable(name)) throw refusal(path);
      assertStorable(each, [...path, name]);
    }
  }
}

/** An object literal, or what parsers make without a prototype; no bytes, dates or streams. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refusal(path: string[], message = 'contains characters that cannot be stored'): AppError {
  const field = path.join('.') || 'body';
  return new AppError('invalid_input', { detail: `${field}: ${message}`, fields: [{ field, message }] });
}
