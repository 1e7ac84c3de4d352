/** RFC 2047 encoded words as they really come, and raw 8-bit or UTF-8 headers. */
import { type Decoded, decodeText } from './charset.ts';

// A question mark inside a word is illegal but common; the bound keeps unclosed words linear.
const WORD = /=\?([^?\s]{1,64})\?([bq])\?((?:[^?]|\?(?!=)){0,4000})\?=/gi;

interface Word {
  charset: string;
  bytes: Buffer;
}

/**
 * Decodes a raw header value (one character a byte). Neighbouring words of one charset are decoded together,
 * because many senders cut inside a multibyte character.
 * @param hint charset of the mail's text, for what is not encoded
 */
export function decodeWords(raw: string, hint: string | null = null): Decoded {
  if (!raw.includes('=?')) return decodeText(Buffer.from(raw, 'latin1'), null, hint);
  let text = '';
  let problem: string | null = null;
  let run: Word[] = [];
  let position = 0;
  const add = (part: Decoded): void => {
    text += part.text;
    problem ??= part.problem;
  };
  for (const match of raw.matchAll(WORD)) {
    const between = raw.slice(position, match.index);
    const word = wordOf(match);
    const joins = run.length > 0 && /^[ \t]*$/.test(between);
    if (!joins || run[0]!.charset !== word.charset) {
      if (run.length > 0) add(decodeRun(run));
      run = [];
    }
    if (!joins && between !== '') add(decodeText(Buffer.from(between, 'latin1'), null, hint));
    run.push(word);
    position = match.index + match[0].length;
  }
  if (run.length > 0) add(decodeRun(run));
  const rest = raw.slice(position);
  if (rest !== '') add(decodeText(Buffer.from(rest, 'latin1'), null, hint));
  return { text, problem };
}

function wordOf(match: RegExpExecArray): Word {
  const charset = match[1]!.split('*')[0]!.toLowerCase();
  const payload = match[3]!;
  const bytes = match[2]!.toLowerCase() === 'b' ? base64Bytes(payload) : quotedBytes(payload);
  return { charset, bytes };
}

/** Also takes several padded base64 pieces in one word. */
function base64Bytes(payload: string): Buffer {
  const pieces = payload.split(/=+/).filter((piece) => piece !== '');
  return pieces.length === 1
    ? Buffer.from(pieces[0]!, 'base64')
    : Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64')));
}

function quotedBytes(payload: string): Buffer {
  const text = payload
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

function decodeRun(run: Word[]): Decoded {
  return decodeText(
    run.length === 1 ? run[0]!.bytes : Buffer.concat(run.map((word) => word.bytes)),
    run[0]!.charset,
  );
}
