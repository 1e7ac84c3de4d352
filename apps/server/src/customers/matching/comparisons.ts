/** In which way two people agree, field by field: the levels that weights are learned for. */

import { oneSpelling } from './fold-name.ts';
import { sameGivenName } from './nicknames.ts';
import type { Person } from './person.ts';
import type { BirthDate } from './read-birth-date.ts';
import { editDistance, jaroWinkler } from './similarity.ts';

/** One field of the comparison. Level 0 is the best, the last one says that they differ. */
export interface Comparison {
  name: FieldName;
  levels: readonly string[];
  /** What the weights begin with: the share of pairs of one person on each level. */
  prior: readonly number[];
  /** The same of two who live together, where that is something they share. */
  household?: readonly number[];
  /** @returns the level, or -1 where one of them is not known */
  compare(a: Person, b: Person, common: Common): number;
  /** The value whose frequency counts where they agree on level 0, or null. */
  value(person: Person): string | null;
}

/** Names many people of the data have: one of them for another is no slip of the pen. */
export interface Common {
  given: ReadonlySet<string>;
  surname: ReadonlySet<string>;
}

export type FieldName =
  | 'given'
  | 'surname'
  | 'birth'
  | 'email'
  | 'phone'
  | 'street'
  | 'line'
  | 'place'
  | 'region'
  | 'id';

const missing = -1;

export const comparisons: readonly Comparison[] = [
  {
    name: 'given',
    levels: ['same', 'short', 'initial', 'typo', 'alike', 'differs'],
    prior: [0.75, 0.06, 0.03, 0.07, 0.04, 0.05],
    compare: compareGiven,
    value: (person) => person.given[0] ?? null,
  },
  {
    name: 'surname',
    levels: ['same', 'form', 'part', 'typo', 'alike', 'differs'],
    prior: [0.8, 0.03, 0.02, 0.07, 0.03, 0.05],
    household: [0.8, 0.03, 0.02, 0.05, 0.02, 0.08],
    compare: compareSurname,
    value: (person) => (person.stem === '' ? null : person.stem),
  },
  {
    name: 'birth',
    levels: ['same', 'typo', 'two parts', 'year', 'differs'],
    prior: [0.85, 0.07, 0.04, 0.01, 0.03],
    compare: (a, b) => (a.birth && b.birth ? compareBirth(a.birth, b.birth) : missing),
    value: ({ birth }) => birth && `${birth.year}-${birth.month}-${birth.day}`,
  },
  {
    name: 'email',
    levels: ['same', 'local', 'typo', 'differs'],
    prior: [0.6, 0.1, 0.05, 0.25],
    compare: compareEmail,
    value: ({ email }) => email?.value ?? null,
  },
  {
    name: 'phone',
    levels: ['same', 'typo', 'differs'],
    prior: [0.6, 0.05, 0.35],
    household: [0.5, 0.02, 0.48],
    compare: (a, b) => compareDigits(a.phone, b.phone),
    value: (person) => person.phone,
  },
  {
    name: 'street',
    levels: ['same', 'other number', 'typo', 'differs'],
    prior: [0.6, 0.05, 0.1, 0.25],
    household: [0.85, 0.02, 0.03, 0.1],
    compare: compareStreet,
    value: ({ street, house }) => street && `${street} ${house ?? ''}`,
  },
  {
    name: 'line',
    levels: ['same', 'typo', 'differs'],
    prior: [0.6, 0.1, 0.3],
    household: [0.9, 0.07, 0.03],
    compare: (a, b) => compareText(a.line, b.line),
    value: (person) => person.line,
  },
  {
    name: 'place',
    levels: ['same', 'postcode', 'town', 'city', 'typo', 'differs'],
    prior: [0.5, 0.05, 0.15, 0.05, 0.1, 0.15],
    household: [0.66, 0.02, 0.22, 0.03, 0.02, 0.05],
    compare: comparePlace,
    value: (person) => person.postcode ?? person.city,
  },
  {
    name: 'region',
    levels: ['same', 'differs'],
    prior: [0.9, 0.1],
    household: [0.98, 0.02],
    compare: (a, b) => (a.region && b.region ? (a.region === b.region ? 0 : 1) : missing),
    value: (person) => person.region,
  },
  {
    name: 'id',
    levels: ['same', 'typo', 'differs'],
    prior: [0.85, 0.1, 0.05],
    compare: (a, b) => compareDigits(a.id, b.id),
    value: (person) => person.id,
  },
];

function compareGiven(a: Person, b: Person, common: Common): number {
  // Somebody's given name may have got into the other field.
  if (a.given.length === 0 || b.given.length === 0) return missing;
  const straight = bestGiven(a.given, b.given, common.given);
  return isSwapped(a, b) ? Math.min(straight, 1) : straight;
}

const noneCommon: Common = { given: new Set(), surname: new Set() };

/** Are two people called differently, forms, short forms and slips of the pen aside? */
export const givenNamesDiffer = (a: Person, b: Person): boolean => compareGiven(a, b, noneCommon) === 5;

function bestGiven(a: string[], b: string[], common: ReadonlySet<string>): number {
  // A space may have slipped into a name.
  let best = compareGivenNames(a.join(''), b.join(''), common);
  // The first name counts; a second one may be the name somebody goes by.
  for (const [i, one] of a.entries())
    for (const [j, other] of b.entries()) {
      const level = compareGivenNames(one, other, common);
      best = Math.min(best, i === 0 && j === 0 ? level : Math.max(1, level));
    }
  return best;
}

function compareGivenNames(a: string, b: string, common: ReadonlySet<string>): number {
  if (a === b) return 0;
  if (oneSpelling(a) === oneSpelling(b) || sameGivenName(a, b)) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 2 : 5;
  return common.has(a) && common.has(b) ? 5 : closeness(a, b);
}

function compareSurname(a: Person, b: Person, common: Common): number {
  if (a.surname.length === 0 || b.surname.length === 0) return missing;
  if (a.surname.length === b.surname.length && a.surname.every((word, index) => word === b.surname[index]))
    return 0;
  if (a.stem === b.stem || a.stem.replaceAll(' ', '') === b.stem.replaceAll(' ', '')) return 1;
  if (isSwapped(a, b)) return 1;
  // One half of a double name, as after a marriage.
  if (
    (a.surname.length > 1 || b.surname.length > 1) &&
    a.surname.some((word) => word.length > 2 && b.surname.includes(word))
  )
    return 2;
  const level = closeness(a.stem, b.stem);
  return common.surname.has(a.stem) && common.surname.has(b.stem) ? Math.max(4, level) : level;
}

/** Given name and surname in each other's place, a slip of the pen in one of them at most. */
function isSwapped(a: Person, b: Person): boolean {
  const [given = '', surname = ''] = [a.given[0], a.surname[0]];
  const [otherGiven = '', otherSurname = ''] = [b.given[0], b.surname[0]];
  if (Math.min(given.length, surname.length, otherGiven.length, otherSurname.length) < 2) return false;
  if (given[0] !== otherSurname[0] || surname[0] !== otherGiven[0] || given === otherGiven) return false;
  return editDistance(given, otherSurname, 2) + editDistance(surname, otherGiven, 2) <= 2;
}

/** Levels 3 (a slip of the pen), 4 (alike) and 5. */
function closeness(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 3 && editDistance(a, b, shorter >= 7 ? 2 : 1) <= (shorter >= 7 ? 2 : 1)) return 3;
  return shorter >= 3 && jaroWinkler(a, b) >= 0.88 ? 4 : 5;
}

function compareBirth(a: BirthDate, b: BirthDate): number {
  if (a.month === 0 || b.month === 0) return a.year === b.year ? 3 : 4;
  const same = Number(a.year === b.year) + Number(a.month === b.month) + Number(a.day === b.day);
  if (same === 3) return 0;
  if (a.year === b.year && a.month === b.day && a.day === b.month) return 1;
  if (editDistance(digitsOf(a), digitsOf(b), 1) <= 1) return 1;
  return same === 2 ? 2 : a.year === b.year ? 3 : 4;
}

const digitsOf = ({ year, month, day }: BirthDate): string => String(year * 10_000 + month * 100 + day);

function compareEmail(a: Person, b: Person): number {
  const [one, other] = [a.email, b.email];
  if (!one || !other || one.role || other.role) return missing;
  if (one.value === other.value) return 0;
  // What is only made of the name says nothing that the name does not say.
  if (isOfName(one.local, a) || isOfName(other.local, b)) return one.local === other.local ? missing : 3;
  if (one.local === other.local && one.local.length > 3) return 1;
  return one.local.length > 4 && editDistance(one.value, other.value, 2) <= 2 ? 2 : 3;
}

/** `m.kowalska84`: made of given name, surname, initials and a few digits. */
function isOfName(local: string, { given, surname }: Person): boolean {
  const letters = local.replace(/[^a-z]/g, '');
  const names = [...given, ...surname, surname.join('')].filter((name) => name.length > 2).map(oneSpelling);
  const plain = oneSpelling(letters);
  return local.length - letters.length < 5 && names.some((name) => plain.includes(name));
}

function compareDigits(a: string | null, b: string | null): number {
  if (a === null || b === null) return missing;
  return a === b ? 0 : a.length > 4 && editDistance(a, b, 1) <= 1 ? 1 : 2;
}

function compareStreet(a: Person, b: Person): number {
  if (a.street === null || b.street === null) return missing;
  const number = a.house === null || b.house === null || a.house === b.house;
  const street = compareText(a.street, b.street);
  if (street === 0) return number ? 0 : 1;
  if (street === 1 && number) return 2;
  // The lines of an address change places.
  const crossed = compareText(a.line, b.street) <= 1 && compareText(a.street, b.line) <= 1;
  return crossed && a.line !== null && b.line !== null && number ? 2 : 3;
}

function compareText(a: string | null, b: string | null): number {
  if (a === null || b === null) return missing;
  if (a === b) return 0;
  const [one, other] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
  if (one === other) return 1;
  if (Math.min(one.length, other.length) < 4) return 2;
  return jaroWinkler(one, other) >= 0.92 || editDistance(one, other, 2) <= 2 ? 1 : 2;
}

function comparePlace(a: Person, b: Person): number {
  const postcode = a.postcode !== null && b.postcode !== null ? a.postcode === b.postcode : null;
  const city = a.city !== null && b.city !== null ? a.city === b.city : null;
  if (postcode === null && city === null) return missing;
  if (postcode && city !== false) return 0;
  if (postcode) return 1;
  if (city) return postcode === null ? 2 : 3;
  const near =
    (postcode === false && editDistance(a.postcode ?? '', b.postcode ?? '', 1) <= 1) ||
    (city === false && compareText(a.city, b.city) === 1);
  return near ? 4 : 5;
}
