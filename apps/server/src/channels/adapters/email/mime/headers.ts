/** Header block of a mail or part: unfolded fields, values still as raw bytes (one character a byte). */
import { LIMITS } from './limits.ts';

export interface HeaderField {
  /** Lower case. */
  name: string;
  /** Unfolded, trimmed, one character for each raw byte. */
  value: string;
}

export interface HeaderBlock {
  fields: HeaderField[];
  /** Offset of the first body byte. */
  bodyStart: number;
  problems: string[];
}

const LF = 0x0a;
const FIELD = /^([!-9;-~]+)[ \t]*:/;
const POSTMARK = /^>?From /;

/**
 * Reads the header block of `bytes` from `start` up to `end`.
 * A line that is no field is passed over when the header goes on after it; otherwise the body begins there,
 * as it does where a sender forgot the empty line.
 */
export function readHeaders(bytes: Buffer, start: number, end: number): HeaderBlock {
  const fields: HeaderField[] = [];
  const problems = new Set<string>();
  let position = start;
  let size = 0;
  while (position < end) {
    const line = lineAt(bytes, position, end);
    if (line.text === '') {
      position = line.next;
      break;
    }
    if (/^[ \t]/.test(line.text)) {
      const last = fields.at(-1);
      if (last) append(last, line.text, problems);
    } else if (FIELD.test(line.text)) {
      fields.push(field(line.text, problems));
    } else if (!POSTMARK.test(line.text) || fields.length > 0) {
      if (!continues(bytes, line.next, end)) {
        problems.add('no empty line between header and body');
        break;
      }
      problems.add('a header line without a field name was passed over');
    }
    size += line.next - position;
    position = line.next;
    if (size > LIMITS.headerBytes || fields.length > LIMITS.headerFields) {
      problems.add('header too large, the rest of it was passed over');
      position = afterBlankLine(bytes, position, end);
      break;
    }
  }
  return { fields, bodyStart: Math.min(position, end), problems: [...problems] };
}

function afterBlankLine(bytes: Buffer, from: number, end: number): number {
  const found = ['\n\n', '\n\r\n'].flatMap((blank) => {
    const at = bytes.indexOf(blank, Math.max(0, from - 1));
    return at === -1 || at + blank.length > end ? [] : [at + blank.length];
  });
  return found.length === 0 ? end : Math.min(...found);
}

/** First value of a field, or undefined. */
export function headerValue(fields: HeaderField[], name: string): string | undefined {
  return fields.find((each) => each.name === name)?.value;
}

/** All values of a field, top to bottom. */
export function headerValues(fields: HeaderField[], name: string): string[] {
  return fields.filter((each) => each.name === name).map((each) => each.value);
}

function field(line: string, problems: Set<string>): HeaderField {
  const colon = line.indexOf(':');
  const result = { name: line.slice(0, colon).trim().toLowerCase(), value: '' };
  append(result, line.slice(colon + 1), problems);
  return result;
}

/** Folding white space becomes one space: clients fold with tabs or several blanks and mean one. */
function append(target: HeaderField, text: string, problems: Set<string>): void {
  if (target.value.length + text.length > LIMITS.fieldBytes) {
    problems.add(`header field ${target.name.slice(0, 40)} too long, cut`);
    return;
  }
  const piece = text.trim();
  if (piece === '') return;
  target.value = target.value === '' ? piece : `${target.value} ${piece}`;
}

function continues(bytes: Buffer, position: number, end: number): boolean {
  if (position >= end) return false;
  const { text } = lineAt(bytes, position, end);
  return FIELD.test(text);
}

function lineAt(bytes: Buffer, position: number, end: number): { text: string; next: number } {
  const found = bytes.indexOf(LF, position);
  const stop = found === -1 || found >= end ? end : found;
  const next = Math.min(stop + 1, end);
  const cut = Math.min(stop, position + LIMITS.fieldBytes);
  return { text: bytes.toString('latin1', position, cut).replace(/\r+$/, '').replaceAll('\r', ' '), next };
}
