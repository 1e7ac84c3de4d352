/** A customer with something to say: who, what about, on which channel, and how they are. All from chance that repeats. */
import type { Language } from '@throughline/sdk';
import {
  type Filing,
  filings,
  fillText,
  type Matter,
  matters,
  phrasesOf,
  textsOf,
} from '../matters/index.ts';
import type { Chance } from '../random.ts';
import { createChance } from '../random.ts';
import { inventPerson, type Person } from './person.ts';

/** By what door they come: `return_form` is the long form, `left_form` the same given up half-way. */
export const habits = ['mail', 'chat', 'contact_form', 'return_form', 'left_form'] as const;
export type Habit = (typeof habits)[number];

export interface Customer extends Person {
  /** Position in the row of customers of one seed, from 0. */
  number: number;
  matter: Matter;
  filing: Filing;
  habit: Habit;
  order: string;
  /** The piece of furniture, e.g. `Mira`. */
  line: string;
  /** What they say, in their language, filled in and ready. */
  says: Speech;
  temper: Temper;
  /** What this customer decides later comes from here, so that others do not change it. */
  chance: Chance;
}

export interface Speech {
  subject: string;
  /** A whole mail with greeting and name. */
  mail: string;
  /** The same without, as it stands in a form. */
  message: string;
  chat: string;
  more: string;
  /** Without greeting and name, like the two below. */
  followUp: string;
  details: string;
  mailThanks: string;
  chatThanks: string;
  chatGoodbye: string;
  reminder: string;
  absence: { subject: string; text: string };
  /** A colleague's answer to it all, with greeting. */
  answer: string;
  chatAnswer: string;
}

export interface Temper {
  /** Seconds until an answer is noticed. */
  notices: number;
  /** Letters a second. */
  typing: number;
  /** Seconds a chat is kept open without an answer. */
  patience: number;
  /** Asks one thing more before being content. */
  curious: boolean;
  /** Tells the chat their mail address at once. */
  leavesAddress: boolean;
  /** Writes again when nobody answers for a while. */
  insists: boolean;
  /** The mailbox answers by itself. */
  away: boolean;
  /** Mistyped the own address: answers come back. */
  unreachable: boolean;
}

export interface CustomerWishes {
  language?: Language;
  matter?: Matter;
  habit?: Habit;
  temper?: Partial<Temper>;
}

/**
 * The customer at one position of a seed. The same seed, position, day and wishes give the same customer and words.
 * @param today dates in what they say are counted from it
 */
export function inventCustomer(
  seed: number,
  number: number,
  today: Date,
  wishes: CustomerWishes = {},
): Customer {
  const house = createChance(seed);
  const chance = house.branch(`customer ${number}`);
  const turn = Math.floor(number / rotation.length);
  // Twelve matters in four languages: everything is said once before anything is said again.
  const language = wishes.language ?? rotation[number % rotation.length] ?? 'de';
  const matter = wishes.matter ?? (matters[((number % 4) * 7 + turn * 5) % matters.length] as Matter);
  const person = inventPerson(chance.branch('person'), house.branch(language), language, turn);
  const habit = wishes.habit ?? habitFor(chance, matter);
  const order = `ML-${chance.between(870000, 889999)}`;
  const line = chance.pick(['Mira', 'Lena', 'Oslo', 'Falun', 'Birke', 'Juna', 'Tarn', 'Hygge', 'Alba']);
  const temper: Temper = {
    notices: chance.between(3, 14),
    typing: chance.between(6, 12),
    patience: chance.between(150, 600),
    curious: chance.happens(0.55),
    leavesAddress: chance.happens(0.6),
    insists: chance.happens(0.25),
    away: false,
    unreachable: false,
    ...wishes.temper,
  };
  const words = { order, line, street: person.street, city: person.city, phone: person.phone };
  const says = speech(person, matter, words, chance.branch('words'), today);
  const filing = filings[matter];
  return { ...person, number, matter, filing, habit, order, line, says, temper, chance };
}

/** Cologne has neighbours; each language comes in its turn. */
const rotation: Language[] = ['de', 'pl', 'nl', 'en'];

function habitFor(chance: Chance, matter: Matter): Habit {
  const form: Habit = matter === 'return_chairs' || matter === 'damaged_leg' ? 'return_form' : 'contact_form';
  return chance.pick<Habit>(['mail', 'mail', 'mail', 'mail', 'chat', 'chat', 'chat', form, form]);
}

function speech(
  person: Person,
  matter: Matter,
  words: Record<string, string>,
  chance: Chance,
  today: Date,
): Speech {
  const { language, gender } = person;
  const texts = textsOf(language, matter);
  const phrases = phrasesOf(language);
  const values = {
    ...words,
    price: String(chance.between(14, 39) * 10 - 1),
    past: dateIn(language, today, -chance.between(22, 30)),
    next: dateIn(language, today, chance.between(2, 6)),
  };
  const say = (text: string) => fillText(text, values, gender);
  const signed = `${chance.pick(phrases.closings)}\n${person.name}`;
  const details = say(chance.pick(phrases.details));
  const [followUp, andNow] = [say(texts.followUp), chance.pick(phrases.andNow)];
  return {
    subject: say(texts.subject),
    mail: `${chance.pick(phrases.greetings)},\n\n${afterGreeting(language, say(texts.mail))}\n\n${signed}`,
    message: capitalised(say(texts.mail)),
    chat: `${chance.pick(phrases.chatGreetings)}, ${say(texts.chat)}`,
    more: say(texts.more),
    followUp: capitalised(`${andNow} ${followUp}`),
    details,
    mailThanks: capitalised(chance.pick(phrases.mailThanks)),
    chatThanks: chance.pick(phrases.chatThanks),
    chatGoodbye: chance.pick(phrases.chatGoodbyes),
    reminder: capitalised(phrases.reminder),
    absence: { ...phrases.absence, text: `${phrases.absence.text}\n${person.name}` },
    answer: `${addressed[language](person)}\n\n${afterGreeting(language, say(texts.answer))}`,
    chatAnswer: say(texts.answer),
  };
}

/** How the shop begins a mail to somebody. */
const addressed: Record<Language, (person: Person) => string> = {
  de: ({ name, gender }) => `Guten Tag ${gender === 'm' ? 'Herr' : 'Frau'} ${lastOf(name)},`,
  pl: ({ gender }) => (gender === 'm' ? 'Szanowny Panie,' : 'Szanowna Pani,'),
  nl: ({ name }) => `Beste ${firstOf(name)},`,
  en: ({ name }) => `Hello ${firstOf(name)},`,
};

/** After a greeting with a comma, German and Polish go on in a small letter, `Ihr` excepted. */
function afterGreeting(language: Language, text: string): string {
  if ((language !== 'de' && language !== 'pl') || text.startsWith('Ihr')) return text;
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

const firstOf = (name: string): string => name.slice(0, name.indexOf(' '));
const lastOf = (name: string): string => name.slice(name.indexOf(' ') + 1);
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB', nl: 'nl-NL', pl: 'pl-PL' };

/** A day `days` from today without its year, moved off Sundays: `27. November`. */
function dateIn(language: Language, today: Date, days: number): string {
  const day = new Date(today.getTime() + days * 86_400_000);
  if (day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() + 1);
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(day);
}
