import { formsOf, type StemLanguage, stemLanguages } from './fold.ts';
import type { Word } from './words.ts';

/** Small words that texts of a language are full of; folded. */
const common: Record<StemLanguage, Set<string>> = {
  en: words(
    'the and is are was were my your our this that with have has had not for you it its of to from please hello thank thanks when where would can could they there been will what which a an i me we on at in',
  ),
  de: words(
    'der die das und ist sind war ich sie wir mein meine ihr ihre nicht mit fur ein eine einen bitte hallo danke wann wo habe hat haben auf aus bei von zu zum zur den dem des es im am noch auch kann wie',
  ),
  pl: words(
    'i w z na do nie jest sa sie to moje moj moja prosze dzien dobry dziekuje kiedy gdzie czy od za po dla jak mam ze ale juz tylko bardzo tego przez o a u pan pani mi ma bylo byl jestem',
  ),
  nl: words(
    'de het een en is zijn was ik u jullie wij mijn uw niet met voor van naar dit dat deze graag hallo bedankt wanneer waar heb heeft hebben op uit bij te ook nog kan hoe maar er aan om al wel geen in',
  ),
};

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

/** Letters that only one of the four writes. */
const letters: [RegExp, StemLanguage][] = [
  [/[ąćęłńśźż]/i, 'pl'],
  [/ß|[äöü]/i, 'de'],
];

/**
 * Languages a text may be in, so that its words are stemmed by them: all four where nothing tells. Wrong guesses cost
 * little, as the unstemmed word is kept too.
 */
export function guessLanguages(text: readonly Word[]): StemLanguage[] {
  const score: Record<StemLanguage, number> = { en: 0, de: 0, pl: 0, nl: 0 };
  // The first words tell; a long text need not be counted through.
  for (const word of text.slice(0, 200)) {
    const [form = ''] = formsOf(word.text);
    for (const language of stemLanguages) if (common[language].has(form)) score[language] += 1;
    for (const [letter, language] of letters) if (letter.test(word.text)) score[language] += 1;
  }
  const best = Math.max(...Object.values(score));
  if (best < 2) return [...stemLanguages];
  return stemLanguages.filter((language) => score[language] >= best * 0.6);
}

/** Small words alone say nothing of what is looked for. */
export const isCommon = (form: string): boolean =>
  stemLanguages.some((language) => common[language].has(form));
