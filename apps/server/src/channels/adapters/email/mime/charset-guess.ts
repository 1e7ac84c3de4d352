/** Which of the single-byte charsets of our languages do these bytes make words in? */
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

interface Candidate {
  charset: string;
  /** Weight of each byte 0x80–0xff when it stands beside an ASCII letter, and when it does not. */
  inWord: Int8Array;
  alone: Int8Array;
}

const WESTERN = 'äöüßÄÖÜéèêëàâçîïíìóòôúùûñáæøåœÉÈÀÇÑÓÅØ';
const POLISH = 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ';
const CZECH = 'áčďéěíňřšťúůýžöüäôľŠČŘŽ';
const MARKS = '„”“’‘–—…€«»•\u00a0§°®™';

/**
 * Polish in the two Latin-2 charsets and Western European in windows-1252. Symbols such as `³` or `¿` inside a
 * word are the sign of a wrong charset; typographic quotes and dashes stand between words.
 */
const CANDIDATES: Candidate[] = [
  candidate('cp1252', WESTERN, ''),
  candidate('cp1250', POLISH, CZECH),
  candidate('iso-8859-2', POLISH, CZECH),
];
/** Bytes looked at; more do not change the answer. */
const SAMPLE = 16_384;

/**
 * @param declared a known single-byte charset, or null when nothing usable was declared
 * @returns the charset to read with, and whether it differs in effect from what was declared
 */
export function guessSingleByte(
  bytes: Buffer,
  declared: string | null,
): { charset: string; changed: boolean } {
  // windows-1252 is a superset of the printable part of iso-8859-1, and windows names are what senders mean.
  const stated = declared === 'iso-8859-1' ? 'cp1252' : declared;
  const judged = CANDIDATES.map((each) => ({ charset: each.charset, score: score(bytes, each) }));
  const best = judged.reduce((a, b) => (b.score > a.score ? b : a));
  if (stated === null) return { charset: best.charset, changed: true };
  const own = judged.find((each) => each.charset === stated);
  // A charset outside the candidates (Cyrillic, Greek, Turkish …) is believed.
  if (!own || best.score <= own.score + margin(stated)) return { charset: stated, changed: false };
  // One odd letter is no evidence against a label: `¡Hola!` is Spanish, and no Polish `Ą`.
  if (differing(bytes, best.charset, stated) < 2) return { charset: stated, changed: false };
  return { charset: best.charset, changed: true };
}

/** Scripts in which most letters are bytes above ASCII, unlike the languages of the candidates. */
const OTHER_SCRIPTS = /^(Big5|GB18030|EUC-JP|EUC-KR|Shift_JIS|KOI8-R|windows-125[1356]|ISO-8859-[5678])$/;

/**
 * The charset of text whose letters are mostly above ASCII: Cyrillic, Greek, Hebrew, Arabic, Chinese, Japanese, Korean.
 * Null where the text is of our languages or too short to tell.
 */
export function guessAnyScript(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  let high = 0;
  let letters = 0;
  for (const byte of sample) {
    if (byte > 0x7f) high += 1;
    else if (isLetter(byte)) letters += 1;
  }
  if (high < 8 || high * 2 < letters) return null;
  return analyse(sample).find((each) => OTHER_SCRIPTS.test(each.name))?.name ?? null;
}

/** Bytes above ASCII that the two charsets read differently. */
function differing(bytes: Buffer, one: string, other: string): number {
  const high = bytes.subarray(0, SAMPLE).filter((byte) => byte > 0x7f);
  const left = iconv.decode(Buffer.from(high), one);
  const right = iconv.decode(Buffer.from(high), other);
  let count = 0;
  for (let index = 0; index < left.length; index += 1) if (left[index] !== right[index]) count += 1;
  return count;
}

/** Latin-2 labels are set on purpose; Western ones are what software writes when it does not know. */
function margin(stated: string): number {
  return stated === 'cp1252' ? 2 : 5;
}

function score(bytes: Buffer, candidate: Candidate): number {
  let total = 0;
  const end = Math.min(bytes.length, SAMPLE);
  for (let index = 0; index < end; index += 1) {
    const byte = bytes[index]!;
    if (byte < 0x80) continue;
    const beside = isLetter(bytes[index - 1]) || isLetter(bytes[index + 1]);
    total += (beside ? candidate.inWord : candidate.alone)[byte - 0x80]!;
  }
  return total;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

function candidate(charset: string, frequent: string, rare: string): Candidate {
  const inWord = new Int8Array(128);
  const alone = new Int8Array(128);
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    const char = iconv.decode(Buffer.from([byte]), charset);
    const letter = /\p{L}/u.test(char);
    const control = /[\u0080-\u009f\uFFFD]/.test(char);
    inWord[byte - 0x80] = control ? -6 : frequent.includes(char) ? 3 : rare.includes(char) ? 1 : letter ? -1 : MARKS.includes(char) ? 0 : -3; // biome-ignore format: one table
    alone[byte - 0x80] = control ? -6 : MARKS.includes(char) ? 1 : frequent.includes(char) ? 1 : 0;
  }
  return { charset, inWord, alone };
}
