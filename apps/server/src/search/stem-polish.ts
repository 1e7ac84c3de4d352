/**
 * Brings the forms of a Polish word together. PostgreSQL and the stemmers for JavaScript have no Polish, and a
 * dictionary of it is as large as the rest of the server, so these are rules: endings of nouns, adjectives and past
 * tenses are taken off, then what declension does to the last consonants is undone (`paczka`, `paczce`, `paczek` →
 * `paczk`). A stem need not be a word; it need only be the same for all forms, and words without accents are all it
 * sees, because that is how half of Poland types.
 */

/** Longest first. */
const nounEndings =
  'iami ami iach ach iego ego iemu emu owie owi iej ej imi ymi ich ych iom iem iow ow om em im ym ie ia iu io ii a e i o u y'.split(
    ' ',
  );

/** Of verbs, longest first. Short words end so by chance. */
const verbEndings =
  'ilismy alismy ylismy iliscie aliscie yliscie ujemy ujecie owalem owalam owali owala owal owac ilem ilam alem alam ylem ylam ila ili ilo ily ala ali alo aly yla yli ylo yly uje uja il al yl ic ac yc'.split(
    ' ',
  );

/** @param word lower-case, without accents */
export function stemPolish(word: string): string {
  let stem = word;
  // Two layers at most: an ending that only looks like one (`problem` + `u`) goes in the second, for every form.
  for (const leave of [3, 4]) stem = withoutEnding(stem, leave);
  return evenConsonants(stem);
}

/** @param leave so many letters remain at least; one more where a verb's ending goes */
function withoutEnding(word: string, leave: number): string {
  for (const ending of verbEndings)
    if (word.length - ending.length > leave && word.endsWith(ending)) return word.slice(0, -ending.length);
  for (const ending of nounEndings) {
    if (word.length - ending.length < leave || !word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    return ending.startsWith('i') ? hardened(rest) : rest;
  }
  return word;
}

/** An i softens what stands before it: `kliencie` is of `klient`. Of `-ość` the c remains. */
const hardened = (rest: string): string => rest.replace(/([^s])c$/, '$1t').replace(/dz$/, 'd');

function evenConsonants(stem: string): string {
  if (stem.length < 4) return stem;
  return (
    stem
      // paczce, paczek → paczk: c and k are one, and the e that comes and goes is left out.
      .replace(/([^s])c$/, '$1k')
      .replace(/rz$/, 'r')
      .replace(/dz$/, 'd')
      .replace(/([^aeiouy])i?e([klnr])$/, '$1$2')
  );
}
