import type { Language } from '@throughline/sdk';
import { type MailProgram, mailPrograms } from '../quote-styles.ts';
import type { Chance } from '../random.ts';
import { nameLists } from './names.ts';

/** Somebody who shops at the company. */
export interface Person {
  name: string;
  gender: 'm' | 'f';
  language: Language;
  /** Where mail reaches them; nobody else's of the same seed. */
  address: string;
  phone: string;
  street: string;
  city: string;
  mailProgram: MailProgram;
}

/**
 * @param turn position among those who speak the language, from 0: twelve in a row have twelve last names
 * @param house chance shared by all of a seed; `chance` is this person's own
 */
export function inventPerson(chance: Chance, house: Chance, language: Language, turn: number): Person {
  const list = nameLists[language];
  const gender = chance.happens(0.5) ? 'm' : 'f';
  const first = inTurn(gender === 'm' ? list.men : list.women, house.branch('first'), turn);
  const [man = '', woman = man] = inTurn(list.last, house.branch('last'), turn).split('/');
  const last = gender === 'm' ? man : woman;
  const box = chance.pick([
    `${asciiOf(first)}.${asciiOf(last)}`,
    `${asciiOf(first).slice(0, 1)}.${asciiOf(last)}`,
    `${asciiOf(last)}.${asciiOf(first).slice(0, 2)}`,
  ]);
  const [street, city] = chance.pick(list.places);
  const again = Math.floor(turn / list.last.length);
  return {
    name: `${first} ${last}`,
    gender,
    language,
    address: `${box}${again === 0 ? '' : again + 1}@${chance.pick(list.mailHosts)}`,
    phone: `${list.phone}${chance.between(100, 999)} ${chance.between(100, 999)}`,
    street,
    city,
    mailProgram: chance.pick(mailPrograms),
  };
}

/** Seven shares no divisor with the length of any list, so that nobody is skipped. */
function inTurn(list: string[], chance: Chance, turn: number): string {
  return list[(chance.between(0, list.length - 1) + turn * 7) % list.length] ?? '';
}

/** As people spell their names in addresses: `Großmann` is `grossmann`, `Żak` is `zak`. */
export function asciiOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[äöü]/g, (letter) => `${letter.normalize('NFD')[0]}e`)
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}
