/**
 * Makes words of one meaning look the same: case, accents and the endings of four languages are folded away, in the
 * index and in what is asked for alike. Pure; everything else in search builds on it.
 */
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import { stemPolish } from './stem-polish.ts';

export const stemLanguages = ['en', 'de', 'pl', 'nl'] as const;
export type StemLanguage = (typeof stemLanguages)[number];

/** Longer runs of letters are no words; their beginning will do. */
const longest = 40;

/**
 * The word without case and accents; where it has an umlaut also as it is written without one (`Stühle`: `stuhle`,
 * `stuehle`), because people type both.
 */
export function formsOf(word: string): string[] {
  if (/^[a-z0-9]*$/.test(word)) return [word.slice(0, longest)];
  const lower = word.normalize('NFKC').toLowerCase();
  const plain = withoutAccents(lower);
  const spelt = lower.replace(/[äöü]/g, (vowel) => `${umlauts[vowel]}`);
  return spelt === lower ? [plain] : [plain, withoutAccents(spelt)];
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };
/** Letters that Unicode does not take apart. */
const single: Record<string, string> = { ł: 'l', ß: 'ss', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' };

const withoutAccents = (lower: string): string =>
  lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łßøđæœıþ]/g, (letter) => single[letter] ?? letter)
    .slice(0, longest);

/** Stems of a word in the languages; none for what has digits. Without what `formsOf` says already. */
export function stemsOf(word: string, languages: readonly StemLanguage[] = stemLanguages): string[] {
  const forms = formsOf(word);
  const stems = new Set<string>();
  for (const form of forms)
    if (/^[a-z]{3,}$/.test(form)) for (const language of languages) stems.add(stem(form, language));
  return [...stems].filter((each) => !forms.includes(each));
}

function stem(form: string, language: StemLanguage): string {
  const key = `${language}${form}`;
  let found = known.get(key);
  if (found === undefined) {
    found = stemmers[language](form);
    if (known.size >= mostKnown) known.clear();
    known.set(key, found);
  }
  return found;
}

const stemmers: Record<StemLanguage, (form: string) => string> = {
  en: english,
  de: german,
  nl: stemDutch,
  pl: stemPolish,
};

/** Stemming costs microseconds and texts repeat their words. */
const known = new Map<string, string>();
const mostKnown = 50_000;

/**
 * The Dutch stemmer leaves `huizen` apart from `huis` and `fiets` from `fietsen`: a final voiced consonant is hardened,
 * and what it makes is stemmed once more.
 */
function stemDutch(form: string): string {
  const once = dutch(form);
  return dutch(once.replace(/z$/, 's').replace(/v$/, 'f'));
}
