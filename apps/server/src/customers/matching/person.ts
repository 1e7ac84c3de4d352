import { foldName, oneSpelling, soundOf } from './fold-name.ts';
import { type BirthDate, readBirthDate } from './read-birth-date.ts';
import { splitName, surnameStem } from './split-name.ts';

/** What is known of somebody, as it was written; every field may be missing. */
export interface PersonFields {
  givenName?: string;
  surname?: string;
  /** Where given name and surname are one field. */
  name?: string;
  email?: string;
  phone?: string;
  birthDate?: string;
  street?: string;
  houseNumber?: string;
  /** What stands on a line of its own beside the street: a house, a quarter. */
  addressLine?: string;
  postcode?: string;
  city?: string;
  region?: string;
  /** A number that is given to one person: of a customer, of insurance, of taxes. */
  externalId?: string;
}

/** `PersonFields` made ready for many comparisons. Null: not known. */
export interface Person {
  given: string[];
  surname: string[];
  /** The surname's words in one spelling, joined. */
  stem: string;
  /** Sounds of the first given name and of the surname's first word. */
  givenSound: string;
  surnameSound: string;
  email: { local: string; domain: string; value: string; role: boolean } | null;
  /** The last nine digits: country and trunk codes are written or not. */
  phone: string | null;
  birth: BirthDate | null;
  street: string | null;
  house: string | null;
  line: string | null;
  postcode: string | null;
  city: string | null;
  region: string | null;
  id: string | null;
}

export function readPerson(fields: PersonFields): Person {
  const { given, surname } = splitName({
    ...(fields.givenName ? { given: fields.givenName } : {}),
    ...(fields.surname ? { surname: fields.surname } : {}),
    ...(fields.name ? { full: fields.name } : {}),
  });
  const { street, house } = readStreet(fields.street ?? '', fields.houseNumber ?? '');
  return {
    given,
    surname,
    stem: surname.map(surnameStem).join(' '),
    givenSound: given[0] ? soundOf(oneSpelling(given[0])) : '',
    surnameSound: surname[0] ? soundOf(surnameStem(surname[0])) : '',
    email: readEmail(fields.email ?? ''),
    phone: readPhone(fields.phone ?? ''),
    birth: readBirthDate(fields.birthDate ?? ''),
    street,
    house,
    line: known(foldName(fields.addressLine ?? '')),
    postcode: known(foldName(fields.postcode ?? '').replaceAll(' ', '')),
    city: known(oneSpelling(foldName(fields.city ?? ''))),
    region: known(foldName(fields.region ?? '')),
    id: known((fields.externalId ?? '').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')),
  };
}

const known = (text: string): string | null => (text === '' ? null : text);

/** Addresses many people of a company share. */
const roles =
  /^(info|kontakt|contact|office|mail|service|support|hello|hallo|biuro|poczta|sekretariat|buero|sales|verkauf|sprzedaz|verkoop|admin|webmaster|no-?reply|noreply|rechnung|faktury|invoice|administratie|klantenservice|team|post)$/;

/** Is it one that many people of a company share, `info@…`? */
export const isRoleAddress = (address: string): boolean => roles.test(address.split('@', 1)[0] ?? '');

/** An address in its parts, or null. */
export function readEmail(text: string): Person['email'] {
  const match = /^\s*<?([^\s@<>]+)@([^\s@<>]+\.[^\s@<>]+)>?\s*$/.exec(text.toLowerCase());
  if (!match?.[1] || !match[2]) return null;
  const [, local, domain] = match;
  return { local, domain, value: `${local}@${domain}`, role: roles.test(local) };
}

/** The digits that tell two numbers apart, or null. */
export function readPhone(text: string): string | null {
  const digits = text.replace(/\D/g, '');
  return digits.length < 6 || /^(\d)\1+$/.test(digits) ? null : digits.slice(-9);
}

/** The house number is a field of its own, or stands behind the street, or before it. */
function readStreet(street: string, number: string): { street: string | null; house: string | null } {
  const text = foldName(street);
  const own = foldName(number);
  const match = own === '' ? /^(?:(\d+ ?[a-z]?) (.+)|(.*?) (\d+(?: ?[a-z])?(?: \d+)?))$/.exec(text) : null;
  const house = own || match?.[1] || match?.[4] || '';
  const name = match ? (match[2] ?? match[3] ?? '') : text;
  return { street: known(oneSpelling(shortStreet(name))), house: known(house.replaceAll(' ', '')) };
}

/** Kinds of streets are written out or not. */
const shortStreet = (folded: string): string =>
  folded
    .replace(/(strasse|str|straat|street)( |$)/g, 'st$2')
    .replace(/\b(ulica|ul|aleja|al|plac|pl|os|osiedle)\b/g, '')
    .replace(/\b(road|rd)\b/g, 'rd')
    .replace(/\b(avenue|ave)\b/g, 'av')
    .replace(/\b(place|pl)\b/g, 'pl')
    .replace(/\s+/g, ' ')
    .trim();
