/** Letters that Unicode does not take apart. */
const letters: Record<string, string> = {
  ł: 'l',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower case, without accents; everything that is no letter or digit parts words. `Müller-Łoś` → `muller los`. */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[łßøæœđðþı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** One spelling for what is written in two: `mueller`, `müller` and `muller`; `dijk` and `dyk`. Of folded text. */
export const oneSpelling = (folded: string): string =>
  folded
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/ue/g, 'u')
    .replace(/ij/g, 'y')
    .replace(/(\p{L})\1/gu, '$1');

/**
 * What a name sounds like, roughly, in any of our languages: classes of consonants, the first letter kept. Coarser than
 * Kölner Phonetik or Soundex on purpose: it only finds who is to be compared. Of one word, folded.
 */
export function soundOf(folded: string): string {
  const word = folded
    .replace(/tsch|sch|sz|cz|sh|ch|dz|rz/g, 's')
    .replace(/ph|pf/g, 'f')
    .replace(/th|dt|tt/g, 't')
    .replace(/ck|kh|qu|gh/g, 'k');
  let sound = '';
  let last = '';
  for (const letter of word) {
    const group = groups[letter] ?? '';
    if (group !== '' && group !== last) sound += group;
    if (letter !== 'h') last = group;
  }
  return sound === '' ? word.slice(0, 2) : sound.slice(0, 5);
}

const groups: Record<string, string> = Object.fromEntries(
  Object.entries({
    b: 'bp',
    d: 'dt',
    f: 'fvw',
    k: 'cgkqx',
    l: 'l',
    m: 'mn',
    r: 'r',
    s: 'sz',
    j: 'j',
  }).flatMap(([group, members]) => [...members].map((letter) => [letter, group])),
);
