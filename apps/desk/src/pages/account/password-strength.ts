/** How long somebody with a list of words and names would need, in four words. */
export type Strength = 'short' | 'guessable' | 'fair' | 'strong';

/** What the server asks for at least. */
export const shortest = 10;

const common =
  'password passwort kennwort wachtwoord haslo hasło welcome willkommen letmein iloveyou admin throughline'.split(
    ' ',
  );
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'qwertzuiop', 'asdfghjkl'];
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(''))];

/**
 * Judges a password by its length, as NIST SP 800-63B advises: signs and capitals count for nothing. What is
 * guessed first (words everybody takes, the person's own name, runs of keys, repeats) adds no length.
 * @param known what others know of the person, for instance name and address
 */
export function passwordStrength(password: string, known: readonly string[]): Strength {
  if (password.length < shortest) return 'short';
  const own = known.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const words = [...common, ...own].filter((word) => word.length >= 3);
  // The longest first: what is left of a word its own beginning was cut from would count.
  const left = words
    .sort((one, other) => other.length - one.length)
    .reduce((rest, word) => rest.replaceAll(word, ' '), withoutRuns(password.toLowerCase()));
  const counted = left.replaceAll(/(.)\1+/gu, '$1').replaceAll(' ', '').length;
  if (counted < 7) return 'guessable';
  return counted < 14 ? 'fair' : 'strong';
}

/** Four and more neighbours of the alphabet, the digits or the keyboard shrink to one character. */
function withoutRuns(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length; ) {
    let length = 1;
    while (at + length < text.length && runs.some((run) => run.includes(text.slice(at, at + length + 1))))
      length += 1;
    kept += length >= 4 ? text[at] : text.slice(at, at + length);
    at += length;
  }
  return kept;
}
