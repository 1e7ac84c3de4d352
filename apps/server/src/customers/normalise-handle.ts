import { domainToASCII } from 'node:url';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { HandleInput } from './types.ts';

/**
 * The form under which a handle is compared: lower-case mail address with an ASCII domain, E.164 phone number,
 * otherwise trimmed text. Null when nothing usable remains.
 */
export function normaliseHandle(handle: HandleInput): { type: string; value: string } | null {
  const value = stripControls(handle.value).trim();
  if (value === '' || value.length > 320) return null;
  switch (handle.type) {
    case 'email':
      return normaliseAddress(value);
    case 'phone':
      return {
        type: 'phone',
        value: parsePhoneNumberFromString(value)?.number ?? value.replace(/[^\d+]/g, ''),
      };
    default:
      return { type: handle.type, value };
  }
}

function normaliseAddress(value: string): { type: string; value: string } | null {
  const at = value.lastIndexOf('@');
  if (at <= 0 || at === value.length - 1 || /\s/.test(value)) return null;
  const domain = domainToASCII(value.slice(at + 1).toLowerCase()) || value.slice(at + 1).toLowerCase();
  return { type: 'email', value: `${value.slice(0, at).toLowerCase()}@${domain}` };
}

function stripControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '');
}

/** A first name to call somebody before they told theirs: `anna.kowalska@x` → `Anna Kowalska`. */
export function nameFromHandle(handle: { type: string; value: string }): string {
  if (!handle.value.includes('@')) return handle.type === 'device' ? '' : handle.value;
  const local = handle.value.slice(0, handle.value.lastIndexOf('@')).replace(/\+.*$/, '');
  const words = local.split(/[._-]+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return handle.value;
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
