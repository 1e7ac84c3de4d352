/**
 * The language somebody writes in, where their words leave no doubt. Small words are counted: they are frequent in any
 * text and differ between languages. An answer that could be wrong is worse than none, so other languages, mixtures
 * and very short texts give null.
 */
import type { Language } from './contract/index.ts';

const smallWords: Record<Language, Set<string>> = {
  en: words(`the and is are am you your my i we our it he she they have has had not this that these with for was were
    would could should please can what when where which how hello hi dear thanks thank regards from of to do does did
    but been there if me be will on in at or about any just still yet`),
  de: words(`der die das und ist sind nicht ich sie wir er ein eine einen einem einer mit auf für von vom den dem des zu
    zum zur im bei beim habe haben hat hatte wird werden wurde mein meine meinen meiner ihre ihr ihnen ihren bitte danke
    guten hallo wie was wo wann noch auch oder aber kann können könnten möchte wenn dass es mir mich seit nach aus um am
    an in schon leider grüße grüßen freundlichen`),
  pl: words(`i w z ze na nie się jest są to że do od dla czy jak ale mam mamy moje mój moja moją moim proszę dziękuję
    dzień dobry witam za po przez który która które pozdrawiam państwo państwa tylko jeszcze jestem co mi mnie o już był
    była było mogę można gdzie kiedy oraz lub ten ta tego tej tym nadal poważaniem`),
  nl: words(`de het een en ik is zijn niet van dat op te voor met mijn maar ook nog er wij we jullie u uw heb hebben
    heeft had graag bedankt goedendag hallo hoe kan kunt kunnen wat waar wanneer bij naar aan om deze dit ben mij me
    of als al wordt werd groet groeten vriendelijke dag beste alvast over in`),
};
/** Letters beyond a–z a text in this language is written with. */
const letters: Record<Language, string> = {
  en: '',
  de: 'äöüß',
  pl: 'ąćęłńóśźż',
  nl: 'éèëïóöü',
};
/** Letters that of these languages only this one has: a word with one counts like a small word. */
const own: Partial<Record<Language, RegExp>> = { de: /ß/, pl: /[ąćęłńśźż]/ };

/** Fewer hits are chance. */
const leastHits = 3;
/** Share of words that must be small ones; real texts have a third to a half. */
const leastShare = 0.25;
/** The best language must have this many times the hits of the second. */
const lead = 2;
/** More words with foreign letters than this share, and it is another language. */
const mostForeign = 0.1;
const readLength = 4000;

export function guessLanguage(text: string): Language | null {
  const found = wordsOf(text);
  const scores = (Object.keys(smallWords) as Language[])
    .map((language) => ({ language, hits: found.filter((word) => speaksFor(language, word)).length }))
    .sort((a, b) => b.hits - a.hits);
  const [best, second] = scores;
  if (!best || !second || best.hits < leastHits || best.hits < lead * second.hits) return null;
  if (best.hits < leastShare * found.length) return null;
  const foreign = found.filter((word) => isForeign(best.language, word)).length;
  return foreign > mostForeign * found.length ? null : best.language;
}

/** Words without what is no prose: addresses, links, numbers. */
function wordsOf(text: string): string[] {
  const prose = text.slice(0, readLength).replace(/\S*(?:@|:\/\/|www\.)\S*/g, ' ');
  return prose.toLowerCase().match(/\p{L}+/gu) ?? [];
}

const speaksFor = (language: Language, word: string): boolean =>
  smallWords[language].has(word) || own[language]?.test(word) === true;

const isForeign = (language: Language, word: string): boolean =>
  [...word].some((letter) => !/[a-z]/.test(letter) && !letters[language].includes(letter));

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/));
}
