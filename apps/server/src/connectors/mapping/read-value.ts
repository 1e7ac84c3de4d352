/** From what an expression yields to what can be shown; each throws what it expected instead. */

import { cleanText } from '../clean-text.ts';
import { type Format, type Tone, tones } from '../config/parts.ts';
import type { Scalar } from './types.ts';

/** Longer text is cut, characters. */
const longest = 2000;

export function scalarOf(value: unknown): Scalar {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return cleanText(value, longest);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  // A list of one is what a path into a list yields.
  if (Array.isArray(value) && value.length === 1) return scalarOf(value[0]);
  throw new Error(`yields ${Array.isArray(value) ? 'a list' : `${typeof value}`}, one value is expected`);
}

export function textOf(value: unknown): string | null {
  const scalar = scalarOf(value);
  return scalar === null ? null : String(scalar);
}

export function formatted(value: unknown, format: Format): Scalar {
  const scalar = scalarOf(value);
  if (scalar === null) return null;
  switch (format) {
    case 'number':
    case 'money':
      return numberOf(scalar);
    case 'date':
      return typeof scalar === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(scalar)
        ? scalar
        : instantOf(scalar).slice(0, 10);
    case 'datetime':
      return instantOf(scalar);
    case 'flag':
      return flagOf(scalar);
    case 'link':
      return addressOf(scalar);
    default:
      return String(scalar);
  }
}

function numberOf(value: Scalar): number {
  const number = typeof value === 'string' ? Number(value.trim() || 'none') : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw new Error(`“${value}” is no number`);
  return number;
}

function flagOf(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 'true' || value === 'yes') return true;
  if (value === 0 || value === 'false' || value === 'no') return false;
  throw new Error(`“${value}” is neither true nor false`);
}

/** ISO 8601 in UTC, from text or from seconds or milliseconds since 1970. */
export function instantOf(value: unknown): string {
  const scalar = scalarOf(value);
  if (scalar === null) throw new Error('yields nothing, a time is expected');
  const number =
    typeof scalar === 'number' ? scalar : /^\d{9,13}$/.test(String(scalar)) ? Number(scalar) : null;
  // Seconds until the year 5138, milliseconds since 1973.
  const date = new Date(number === null ? String(scalar) : number < 1e11 ? number * 1000 : number);
  if (Number.isNaN(date.getTime()) || typeof scalar === 'boolean') throw new Error(`“${scalar}” is no time`);
  return date.toISOString();
}

export function toneOf(value: unknown): Tone {
  const tone = scalarOf(value);
  if (tone === null) return 'neutral';
  const found = tones.find((each) => each === tone);
  if (!found) throw new Error(`“${tone}” is none of ${tones.join(', ')}`);
  return found;
}

export function currencyOf(value: unknown): string | null {
  const code = textOf(value)?.toUpperCase() ?? null;
  if (code !== null && !/^[A-Z]{3}$/.test(code))
    throw new Error(`“${code}” is no code of a currency such as EUR`);
  return code;
}

/** Only addresses of the web: nothing that runs when it is followed. */
export function addressOf(value: unknown): string | null {
  const text = textOf(value);
  if (text === null) return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(`“${text.slice(0, 200)}” is no web address`);
  return new URL(text).toString();
}

/** One is a list of one; nothing is an empty one. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? [...value] : [value];
}
