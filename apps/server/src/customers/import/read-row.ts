import type { PersonFields } from '../matching/person.ts';
import { readBirthDate } from '../matching/read-birth-date.ts';
import { normaliseHandle } from '../normalise-handle.ts';
import { readPhone } from '../read-phone.ts';
import type { BadRow, ImportedPerson, ImportSettings } from './types.ts';

/** What is kept of a row as values of the customer. */
const kept = ['birthDate', 'street', 'addressLine', 'postcode', 'city', 'region'] as const;

/** Reads one row. A value that is there and cannot be read makes the whole row a bad one: somebody should look at it. */
export function readRow(
  fields: PersonFields,
  { source, language }: ImportSettings,
): ImportedPerson | { bad: BadRow } {
  const handles: ImportedPerson['handles'] = [];
  if (fields.externalId) handles.push({ type: 'external', value: `${source}:${fields.externalId}` });
  if (fields.email) {
    const email = normaliseHandle({ type: 'email', value: fields.email });
    if (!email || !/\.[^.@]+$/.test(email.value)) return { bad: 'wrong_email' };
    handles.push(email);
  }
  if (fields.phone) {
    const phone = readPhone(fields.phone, language);
    if (phone === null) return { bad: 'wrong_phone' };
    handles.push({ type: 'phone', value: phone });
  }
  if (fields.birthDate && readBirthDate(fields.birthDate) === null) return { bad: 'wrong_birth_date' };
  const name = nameOf(fields);
  if (name === '' && handles.length === 0) return { bad: 'nothing_to_know' };
  const street = [fields.street, fields.houseNumber].filter(Boolean).join(' ');
  const attributes: Record<string, string> = {};
  for (const field of kept) {
    const value = field === 'street' ? street : fields[field];
    if (value) attributes[field] = value.slice(0, 1000);
  }
  return { name, handles, attributes };
}

const nameOf = ({ givenName = '', surname = '', name = '' }: PersonFields): string =>
  (givenName || surname ? `${givenName} ${surname}` : name).replace(/\s+/g, ' ').trim().slice(0, 200);
