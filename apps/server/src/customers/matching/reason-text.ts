import type { Reason } from './match-people.ts';

const fields: Record<Reason['field'], string> = {
  given: 'given name',
  surname: 'surname',
  birth: 'date of birth',
  email: 'e-mail address',
  phone: 'phone number',
  street: 'street',
  line: 'second line of the address',
  place: 'place',
  region: 'region',
  id: 'number of the person',
};

const levels: Record<string, string> = {
  same: 'is the same',
  short: 'is a short form of the other',
  form: 'is a form of the other',
  part: 'is part of the other',
  initial: 'begins with the same letter',
  typo: 'is almost the same',
  alike: 'is alike',
  'two parts': 'differs in one part',
  year: 'is of the same year',
  local: 'is the same before the @',
  'other number': 'is the same, the house number is not',
  postcode: 'has the same postcode',
  town: 'is the same town',
  city: 'is the same, the postcode is not',
  differs: 'differs',
};

/** In words, e.g. `surname is a form of the other`. */
export const reasonText = ({ field, level }: Reason): string => `${fields[field]} ${levels[level] ?? level}`;
