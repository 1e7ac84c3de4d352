/** People who do not exist, listed once, twice or more by clerks who make mistakes; who is who is known. */
import type { Chance } from '@throughline/simulator/random';
import { names, shortForms, surnameParts } from './names.ts';

/** A row of the table. Every cell may be empty. */
export interface Row {
  id: string;
  first_name: string;
  last_name: string;
  date_of_birth: string;
  email: string;
  phone: string;
  street: string;
  postcode: string;
  city: string;
}

interface Someone extends Omit<Row, 'id'> {
  land: keyof typeof names;
}

/** A mailbox is somebody's own: who comes later gets a number. */
const taken = new Map<string, number>();

const lands = ['de', 'de', 'pl', 'nl', 'en'] as const;

/**
 * @param count people; about one in four lives with others of the table, three in ten are listed again
 * @returns rows in any order, and which person each is
 */
export function listPeople(count: number, chance: Chance): { rows: Row[]; personOf: Map<string, number> } {
  taken.clear();
  const rows: Row[] = [];
  const personOf = new Map<string, number>();
  let home: Someone | null = null;
  for (let person = 0; person < count; person++) {
    const someone: Someone = home && chance.happens(0.25) ? livingWith(home, chance) : newcomer(chance);
    home = someone;
    const times = chance.happens(0.3) ? (chance.happens(0.2) ? 3 : 2) : 1;
    for (let time = 0; time < times; time++) {
      const id = `r${rows.length + 1}`;
      personOf.set(id, person);
      rows.push({
        id,
        ...written(time === 0 ? someone : later(someone, chance), time === 0 ? 0.15 : 0.6, chance),
      });
    }
  }
  for (let last = rows.length - 1; last > 0; last--) {
    const other = chance.between(0, last);
    [rows[last], rows[other]] = [rows[other] as Row, rows[last] as Row];
  }
  return { rows, personOf };
}

function newcomer(chance: Chance): Someone {
  const land = chance.pick(lands);
  const of = names[land];
  const [postcode, city] = chance.pick(of.places);
  const surname = surnameOf(land, chance);
  return {
    land,
    ...person(land, surname, chance),
    street: `${chance.pick(of.streets)} ${chance.between(1, 180)}`,
    postcode: nearby(postcode, chance),
    city,
    phone: mobile(land, chance),
  };
}

/** A husband, a child, somebody who shares the flat: same address, often the same telephone. */
function livingWith(home: Someone, chance: Chance): Someone {
  const surname = chance.happens(0.8) ? home.last_name : surnameOf(home.land, chance);
  return {
    ...home,
    ...person(home.land, surname, chance),
    phone: chance.happens(0.5) ? home.phone : mobile(home.land, chance),
  };
}

function person(land: Someone['land'], surname: string, chance: Chance) {
  const of = names[land];
  const female = chance.happens(0.5);
  const first = skewed(female ? of.female : of.male, chance);
  const last = land === 'pl' && female ? surname.replace(/(sk|ck|dzk)i$/, '$1a') : surname;
  const [year, month, day] = [chance.between(1940, 2006), chance.between(1, 12), chance.between(1, 28)];
  const style = chance.pick([
    `${first}.${last}`,
    `${first[0]}${last}`,
    `${last}${year % 100}`,
    `${first}${chance.between(1, 999)}`,
  ]);
  return {
    first_name: first,
    last_name: last,
    date_of_birth: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    email: mailbox(plain(style), chance.pick(of.domains)),
  };
}

function mailbox(local: string, domain: string): string {
  const address = `${local}@${domain}`;
  const before = taken.get(address) ?? 0;
  taken.set(address, before + 1);
  return before === 0 ? address : `${local}${before + 1}@${domain}`;
}

/** What may have changed since: a marriage, a move, another telephone or address. */
function later(someone: Someone, chance: Chance): Someone {
  const of = names[someone.land];
  const moved = chance.happens(0.15);
  const [postcode, city] = chance.pick(of.places);
  const last = chance.happens(0.04)
    ? chance.pick([
        surnameOf(someone.land, chance),
        `${someone.last_name}-${surnameOf(someone.land, chance)}`,
      ])
    : someone.last_name;
  return {
    ...someone,
    last_name: last,
    ...(moved
      ? {
          street: `${chance.pick(of.streets)} ${chance.between(1, 180)}`,
          postcode: nearby(postcode, chance),
          city,
        }
      : {}),
    phone: chance.happens(0.2) ? mobile(someone.land, chance) : someone.phone,
    email: chance.happens(0.25) ? person(someone.land, last, chance).email : someone.email,
  };
}

/** As a clerk writes it down: something left out, something mistyped. */
function written({ land: _, ...someone }: Someone, slips: number, chance: Chance): Omit<Row, 'id'> {
  const row: Omit<Row, 'id'> = { ...someone };
  const leaveOut = (field: keyof typeof row, often: number) => {
    if (chance.happens(often)) row[field] = '';
  };
  leaveOut('email', 0.35);
  leaveOut('phone', 0.35);
  leaveOut('date_of_birth', 0.3);
  if (chance.happens(0.15)) [row.street, row.postcode] = ['', ''];
  leaveOut('city', 0.05);
  if (!chance.happens(slips)) return row;
  const short = shortForms[someone.first_name];
  const kinds: (() => void)[] = [
    () =>
      (row.first_name = short && chance.happens(0.8) ? chance.pick(short) : mistyped(row.first_name, chance)),
    () => (row.first_name = row.first_name.slice(0, 1)),
    () => (row.last_name = mistyped(row.last_name, chance)),
    () => (row.last_name = plainLetters(row.last_name)),
    () => (row.first_name = plainLetters(row.first_name)),
    () => (row.last_name = row.last_name.replace(/^(van den|van der|van de|van|de) /i, '')),
    () => ([row.first_name, row.last_name] = [row.last_name, row.first_name]),
    () => (row.date_of_birth = row.date_of_birth && mistypedDigits(row.date_of_birth, chance)),
    () => (row.date_of_birth = row.date_of_birth.split('-').reverse().join('.')),
    () => (row.phone = row.phone && mistypedDigits(row.phone, chance)),
    () => (row.phone = row.phone.replace(/^\+\d\d/, '0')),
    () => (row.street = mistyped(row.street, chance)),
    () => (row.street = row.street.replace('straße', 'str.').replace('Street', 'St')),
    () => (row.email = row.email && mistyped(row.email, chance)),
  ];
  for (let slip = chance.between(1, 2); slip > 0; slip--) chance.pick(kinds)();
  return row;
}

/** Every third has one of the frequent ones; the others have one of thousands that are made up like them. */
function surnameOf(land: Someone['land'], chance: Chance): string {
  if (chance.happens(0.35)) return skewed(names[land].surnames, chance);
  const [starts, ends] = surnameParts[land];
  return `${chance.pick(starts)}${chance.pick(ends)}`;
}

/** A few names are many people's. */
const skewed = (list: readonly string[], chance: Chance): string =>
  list[Math.floor(chance.next() ** 1.6 * list.length)] as string;

/** Other digits at the end: a city has many postcodes. */
const nearby = (postcode: string, chance: Chance): string =>
  postcode.replace(/\d{2}(?=\D*$)/, () => String(chance.between(10, 99)));

const mobile = (land: Someone['land'], chance: Chance): string => {
  const [country, starts] = names[land].phone;
  return `+${country}${chance.pick(starts)}${chance.between(100_000, 9_999_999)}`;
};

const plainLetters = (text: string): string =>
  text
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .replace(/[łŁ]/g, 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

const plain = (text: string): string =>
  plainLetters(text)
    .toLowerCase()
    .replace(/[^a-z0-9.]/g, '');

function mistyped(text: string, chance: Chance): string {
  if (text.length < 3) return text;
  const at = chance.between(1, text.length - 2);
  const letter = chance.pick([...'aeiounrstlm']);
  return chance.pick([
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + letter + text.slice(at),
    text.slice(0, at) + letter + text.slice(at + 1),
    text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
  ]);
}

function mistypedDigits(text: string, chance: Chance): string {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index).slice(3);
  const at = chance.pick(places);
  return text.slice(0, at) + String(chance.between(0, 9)) + text.slice(at + 1);
}
