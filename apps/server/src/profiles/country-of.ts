import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { PersonFacts } from '../customers/index.ts';
import type { FactValue } from './types.ts';

/** Two letters: what systems say of it, else what the customer is known by, else where their phone is from. Null: unknown. */
export function countryOf(
  person: Pick<PersonFacts, 'attributes' | 'phones'>,
  facts: Readonly<Record<string, FactValue>>,
): string | null {
  const said = [facts.country, person.attributes.country].find(
    (each) => typeof each === 'string' && /^[a-z]{2}$/i.test(each),
  );
  if (typeof said === 'string') return said.toUpperCase();
  for (const phone of person.phones) {
    const country = parsePhoneNumberFromString(phone)?.country;
    if (country) return country;
  }
  return null;
}
