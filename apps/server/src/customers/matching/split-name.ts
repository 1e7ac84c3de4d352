import { foldName, oneSpelling } from './fold-name.ts';

/** A name taken apart, everything folded. */
export interface NameParts {
  /** Given names in their order; initials are one letter. */
  given: string[];
  /** Words of the surname without what stands before it: `van der Berg` → `berg`. */
  surname: string[];
}

/** What stands before a surname and is often left out, in our languages. */
const particles = new Set(
  'van von der den de het t ten ter te vom zu zum zur op in aan la le du di da del della dos af of und'.split(
    ' ',
  ),
);
const titles = new Set(
  'mr mrs ms miss sir dr prof dipl ing mag med phd herr frau hr fr pan pani mgr inz dhr mevr mevrouw meneer drs ir jr sr ii iii'.split(
    ' ',
  ),
);

/**
 * Takes a name apart, from two fields or from one. `Berg, Jan van den` and `Jan van den Berg` are the same; without a comma
 * the last word and the particles before it are the surname.
 */
export function splitName(name: { given?: string; surname?: string; full?: string }): NameParts {
  if (name.given || name.surname)
    return { given: givenWords(name.given ?? ''), surname: surnameWords(name.surname ?? '') };
  const full = name.full ?? '';
  const comma = full.indexOf(',');
  if (comma > 0)
    return { given: givenWords(full.slice(comma + 1)), surname: surnameWords(full.slice(0, comma)) };
  const words = wordsOf(full);
  const first = words.findIndex((word, index) => index > 0 && particles.has(word));
  const cut =
    first > 0 && first < words.length - 1 ? first : Math.max(words.length - 1, Math.min(1, words.length));
  return { given: words.slice(0, cut), surname: withoutParticles(words.slice(cut)) };
}

const wordsOf = (text: string): string[] =>
  foldName(text)
    .split(' ')
    .filter((word) => word !== '' && !titles.has(word));

/** Particles before another word are of a surname that got into this field: it is told by what comes after them. */
function givenWords(text: string): string[] {
  const words = wordsOf(text);
  return words.length > 1 ? withoutParticles(words) : words;
}

const surnameWords = (text: string): string[] => withoutParticles(wordsOf(text));

function withoutParticles(words: string[]): string[] {
  const core = words.filter((word) => !particles.has(word));
  return core.length > 0 ? core : words;
}

/** Polish surnames have a woman's form: `Kowalska` is `Kowalski`; and one spelling whatever the umlauts. */
export const surnameStem = (folded: string): string => oneSpelling(folded.replace(/(ck|sk|dzk|zk)a$/, '$1i'));
