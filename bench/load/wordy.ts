import type { Chance } from '@throughline/simulator/random';

/** Words customers use most, by language, before those that are made up. */
const common = {
  de: 'ich die der und ist mein nicht bitte Stuhl Tisch Lieferung Bestellung Rechnung kaputt wann',
  en: 'the is my and to not please chair table delivery order invoice broken when late',
  pl: 'w na nie jest moje proszę krzesło stół dostawa zamówienie faktura zepsute kiedy gdzie zwrot',
  nl: 'de het is mijn niet en graag stoel tafel levering bestelling factuur kapot wanneer waar',
};
const endings = { de: ' en e ung er', en: ' s ing ed', pl: 'a y ów ami ego', nl: ' en je er' };
const syllables =
  'ka ro mi te lo na vi su be do pra ste kru blo sch ver lin gar fel tun wor den pol zak'.split(' ');

export type Tongue = keyof typeof common;
export const tongues = ['de', 'de', 'en', 'en', 'pl', 'nl'] as const satisfies Tongue[];

/** So many words each language has. */
const vocabularySize = 20_000;

/** A language of real and made-up words, the most frequent first. */
export function vocabulary(chance: Chance, tongue: Tongue): string[] {
  const words = new Set(common[tongue].split(' '));
  const ends = endings[tongue].split(' ');
  while (words.size < vocabularySize) {
    const stem = Array.from({ length: chance.between(2, 4) }, () => chance.pick(syllables)).join('');
    words.add(stem + chance.pick(ends));
  }
  return [...words];
}

/** A word as often as people use it: the hundredth a hundred times as seldom as the first (Zipf's law). */
export const zipfWord = (chance: Chance, words: readonly string[]): string =>
  words[Math.min(words.length - 1, Math.floor(words.length ** chance.next()) - 1)] as string;

/** 8 to 45 words, now and then with the number of an order. */
export const letter = (chance: Chance, words: readonly string[]): string =>
  [
    ...Array.from({ length: chance.between(8, 45) }, () => zipfWord(chance, words)),
    ...(chance.happens(0.3) ? [`A-${chance.between(100_000, 999_999)}`] : []),
  ].join(' ');
