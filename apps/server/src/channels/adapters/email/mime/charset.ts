/** Bytes to text when the declared charset cannot be trusted. */
import { isAscii as isAsciiBytes } from 'node:buffer';
import iconv from 'iconv-lite';
import { guessAnyScript, guessSingleByte } from './charset-guess.ts';

export interface Decoded {
  text: string;
  /** What was guessed, in words; null when the declaration held. */
  problem: string | null;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
/** Labels that say nothing about the bytes. */
const MEANINGLESS = new Set([
  '', 'unknown', 'x-unknown', 'unknown-8bit', 'x-unknown-8bit', 'ansi', 'default', 'default_charset', 'none',
  'binary', '8bit', '7bit', 'utf', 'iso', 'x-user-defined', 'charset', 'us-ascii', 'ascii', 'ansi_x3.4-1968', 'foobar',
]); // biome-ignore format: a word list
const ALIASES: Record<string, string> = {
  'utf-8mb4': 'utf8', 'unicode-1-1-utf-8': 'utf8', 'x-utf-8': 'utf8', 'utf-8-sig': 'utf8', cp65001: 'utf8',
  'iso-8859-8-i': 'iso-8859-8', 'iso-8859-8-e': 'iso-8859-8', 'iso-8859-6-i': 'iso-8859-6',
  'ks_c_5601-1987': 'cp949', 'x-sjis': 'shift_jis', 'x-gbk': 'gbk', 'gb_2312-80': 'gbk', 'x-mac-roman': 'macroman',
  'x-mac-ce': 'maccenteuro', 'x-mac-centraleurroman': 'maccenteuro', latin1: 'iso-8859-1', latin2: 'iso-8859-2',
}; // biome-ignore format: pairs read as pairs
/** Charsets whose pure ASCII bytes may still mean something else. */
const STATEFUL = /^(iso-?2022|utf-?7|utf-?16|utf-?32|hz|ucs-?2|unicode$)/;

/**
 * Decodes bytes by the declared charset, or by the best guess with `problem` saying so. Never throws.
 * @param hint charset of the mail's text, for headers that declare none
 */
export function decodeText(bytes: Uint8Array, declared: string | null, hint: string | null = null): Decoded {
  const { text, problem } = decode(bytes, declared, hint);
  return { text: text.toWellFormed(), problem };
}

function decode(bytes: Uint8Array, declared: string | null, hint: string | null): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const label = normalised(declared);
  const marked = byteOrderMark(buffer);
  if (marked) return { text: iconv.decode(buffer, marked), problem: null };
  if (STATEFUL.test(label) && iconv.encodingExists(label)) return stateful(buffer, label);
  if (isAscii(buffer)) return { text: buffer.toString('latin1'), problem: null };
  const utf8 = asUtf8(buffer);
  if (label === 'utf8' || label === 'utf-8')
    return utf8 === null ? brokenUtf8(buffer) : { text: utf8, problem: null };
  const known = !MEANINGLESS.has(label) && iconv.encodingExists(label);
  const name = declared === null ? 'none' : clip(declared);
  if (known && !isSingleByte(label)) return multibyte(buffer, label, utf8, name);
  if (utf8 !== null) {
    return { text: utf8, problem: declared === null ? null : `charset ${name} declared, read as utf-8` };
  }
  if (!known && hint !== null) {
    const hinted = normalised(hint);
    if (!MEANINGLESS.has(hinted) && iconv.encodingExists(hinted) && !/^utf-?8$/.test(hinted))
      return { text: iconv.decode(buffer, hinted), problem: null };
  }
  const foreign = known && !/^(iso-8859-1|iso-8859-15|cp1252)$/.test(label) ? null : guessAnyScript(buffer);
  const guess = foreign ? { charset: foreign, changed: true } : guessSingleByte(buffer, known ? label : null);
  const problem = guess.changed ? `charset ${name} declared, read as ${guess.charset}` : null;
  return { text: iconv.decode(buffer, guess.charset), problem };
}

/** Text in two-byte charsets is hardly ever valid UTF-8 by chance, and hardly ever ASCII with single quotes. */
function multibyte(buffer: Buffer, label: string, utf8: string | null, name: string): Decoded {
  if (utf8 !== null && highBytes(buffer) >= 6)
    return { text: utf8, problem: `charset ${name} declared, read as utf-8` };
  if (onlyWindowsQuotes(buffer))
    return { text: iconv.decode(buffer, 'cp1252'), problem: `charset ${name} declared, read as cp1252` };
  return { text: iconv.decode(buffer, label), problem: null };
}

function highBytes(buffer: Buffer): number {
  let count = 0;
  for (let index = 0; index < buffer.length; index += 1) if (buffer[index]! > 0x7f) count += 1;
  return count;
}

/** Every byte above ASCII is a typographic quote or dash of windows-1252 that stands alone. */
function onlyWindowsQuotes(buffer: Buffer): boolean {
  for (let index = 0; index < buffer.length; index += 1) {
    const byte = buffer[index]!;
    if (byte < 0x80) continue;
    if (byte !== 0x85 && (byte < 0x91 || byte > 0x97)) return false;
    if ((buffer[index + 1] ?? 0) > 0x7f) return false;
  }
  return true;
}

function normalised(declared: string | null): string {
  let label = (declared ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']+|["';,]+$/g, '');
  label = ALIASES[label] ?? label;
  const windows = /^(?:x-)?(?:cp|windows|win|ms)[-_ ]?(125\d|874|932|936|949|950)$/.exec(label);
  if (windows) return `cp${windows[1]}`;
  const iso = /^(?:x-)?iso[-_ ]?8859[-_ ]?(\d{1,2})(?:[:-].*)?$/.exec(label);
  return iso ? `iso-8859-${iso[1]}` : label;
}

function byteOrderMark(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf8';
  if (buffer[0] === 0xff && buffer[1] === 0xfe && buffer.length % 2 === 0) return 'utf-16le';
  if (buffer[0] === 0xfe && buffer[1] === 0xff && buffer.length % 2 === 0) return 'utf-16be';
  return null;
}

function stateful(buffer: Buffer, label: string): Decoded {
  const wide = /^(utf-?(16|32)|ucs|unicode)/.test(label);
  // Some gateways convert the body to UTF-8 and leave the declaration.
  if (wide && !buffer.includes(0))
    return { ...decodeText(buffer, null), problem: `charset ${label} declared, not found` };
  return { text: iconv.decode(buffer, label), problem: null };
}

function isAscii(buffer: Buffer): boolean {
  // A decoder written in C does this many times faster than a loop here.
  return isAsciiBytes(buffer) && !buffer.includes(0x7f);
}

function asUtf8(buffer: Buffer): string | null {
  try {
    return strictUtf8.decode(buffer);
  } catch {
    return null;
  }
}

function isSingleByte(label: string): boolean {
  return /^(iso-8859-|cp125|cp874|koi8|mac|win|ibm|cp8)/.test(label);
}

/** Declared UTF-8 with a few broken bytes stays UTF-8; with none that holds it never was. */
function brokenUtf8(buffer: Buffer): Decoded {
  const lossy = buffer.toString('utf8');
  const broken = lossy.split('\uFFFD').length - 1;
  let multibyte = 0;
  for (const char of lossy.slice(0, 200_000)) if (char > '\x7f' && char !== '\uFFFD') multibyte += 1;
  if (multibyte > broken || (multibyte > 0 && broken <= 2 && lossy.endsWith('\uFFFD'))) {
    return { text: lossy, problem: 'charset utf-8 declared, some bytes are not utf-8' };
  }
  const guess = guessSingleByte(buffer, null);
  return {
    text: iconv.decode(buffer, guess.charset),
    problem: `charset utf-8 declared, read as ${guess.charset}`,
  };
}

function clip(label: string): string {
  return JSON.stringify(label.slice(0, 40));
}
