/**
 * The parts of a mail as ranges of its bytes. A reader of our own, because the bytes of each text part are needed
 * to correct wrong charsets, and because a part beyond a limit is kept whole instead of refusing the mail
 * (docs/decisions/0003-own-mime-reader.md).
 */
import { type HeaderField, headerValue, readHeaders } from './headers.ts';
import { LIMITS } from './limits.ts';
import { readStructured, type StructuredValue } from './parameters.ts';

export interface MimePart {
  fields: HeaderField[];
  type: StructuredValue;
  disposition: StructuredValue;
  /** Lower case, first token. */
  encoding: string;
  /** Body as it came, still transfer-encoded. */
  body: Buffer;
  children: MimePart[];
  /** Why a multipart was not opened; its body is kept whole. */
  closed?: string;
}

interface Reading {
  bytes: Buffer;
  parts: number;
  problems: Set<string>;
}

/** Reads a whole mail. Never throws; work is linear in size times a bounded depth. */
export function readTree(bytes: Buffer): { root: MimePart; problems: string[] } {
  const reading: Reading = { bytes, parts: 0, problems: new Set() };
  const root = readPart(reading, start(bytes), bytes.length, 0, 'text/plain');
  return { root, problems: [...reading.problems] };
}

/** Byte order mark and leading empty lines come from careless exports. */
function start(bytes: Buffer): number {
  let position = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[position] === 0x0a || bytes[position] === 0x0d) position += 1;
  return position;
}

function readPart(reading: Reading, from: number, to: number, depth: number, fallbackType: string): MimePart {
  reading.parts += 1;
  const header = readHeaders(reading.bytes, from, to);
  for (const problem of header.problems) reading.problems.add(problem);
  const type = readStructured(headerValue(header.fields, 'content-type') ?? fallbackType);
  if (!/^[^/<>\s]+\/[^/<>\s]+$/.test(type.value)) type.value = likelyType(type.value);
  const part: MimePart = {
    fields: header.fields,
    type,
    disposition: readStructured(headerValue(header.fields, 'content-disposition') ?? ''),
    encoding: encodingOf(header.fields),
    body: reading.bytes.subarray(header.bodyStart, to),
    children: [],
  };
  if (type.value.startsWith('multipart/')) openMultipart(reading, part, header.bodyStart, to, depth);
  else if (type.value === 'message/rfc822') measureNested(reading, header.bodyStart, to, depth);
  return part;
}

/** What a type that is none was meant to be (RFC 2045 section 5.2: text where nothing is told). */
function likelyType(value: string): string {
  if (/html/.test(value)) return 'text/html';
  return /^(|text|plain|none|unknown)$/.test(value) ? 'text/plain' : 'application/octet-stream';
}

function encodingOf(fields: HeaderField[]): string {
  const raw = headerValue(fields, 'content-transfer-encoding') ?? '';
  return (/[a-z0-9-]+/.exec(raw.replace(/\([^)]{0,200}\)/g, '').toLowerCase()) ?? [''])[0];
}

function openMultipart(reading: Reading, part: MimePart, from: number, to: number, depth: number): void {
  if (depth >= LIMITS.depth) {
    close(reading, part, `nested deeper than ${LIMITS.depth} levels`);
    return;
  }
  const declared = part.type.parameters.boundary;
  let ranges = declared ? partRanges(reading, from, to, Buffer.from(declared, 'utf8')) : [];
  if (ranges.length === 0) {
    const found = observedBoundary(reading.bytes, from, to);
    ranges = found ? partRanges(reading, from, to, found) : [];
    if (ranges.length > 0) reading.problems.add('multipart boundary wrong or missing, found by its lines');
  }
  if (ranges.length === 0) {
    reading.problems.add('multipart without parts, read as text');
    part.type = { value: 'text/plain', parameters: {} };
    if (declared) part.body = withoutDelimiters(part.body, declared);
    return;
  }
  const childType = part.type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  for (const range of ranges) {
    if (reading.parts >= LIMITS.parts) {
      const rest = emptyPart(reading.bytes.subarray(range[0], ranges.at(-1)![1]));
      close(reading, rest, `more than ${LIMITS.parts} parts`);
      part.children.push(rest);
      return;
    }
    part.children.push(readPart(reading, range[0], range[1], depth + 1, childType));
  }
}

/** A closing delimiter without an opening one is no text. */
function withoutDelimiters(body: Buffer, boundary: string): Buffer {
  if (!body.includes(`--${boundary}`)) return body;
  const lines = body.toString('latin1').split('\n');
  const kept = lines.filter((line) => line.trimEnd() !== `--${boundary}--`);
  return Buffer.from(kept.join('\n'), 'latin1');
}

function close(reading: Reading, part: MimePart, reason: string): void {
  part.closed = reason;
  reading.problems.add(`${reason}; the rest is kept unread`);
}

function emptyPart(body: Buffer): MimePart {
  const none: StructuredValue = { value: '', parameters: {} };
  return {
    fields: [],
    type: { value: 'multipart/mixed', parameters: {} },
    disposition: none,
    encoding: '',
    body,
    children: [],
  };
}

/** Ranges between the delimiter lines of one multipart; text after the last delimiter is kept as a part. */
function partRanges(reading: Reading, from: number, to: number, boundary: Buffer): [number, number][] {
  const { bytes } = reading;
  const marker = Buffer.concat([Buffer.from('--'), boundary]);
  const ranges: [number, number][] = [];
  let open = -1;
  let candidates = 0;
  for (let at = bytes.indexOf(marker, from); at !== -1 && at < to; at = bytes.indexOf(marker, at + 1)) {
    candidates += 1;
    if (candidates > LIMITS.delimiterCandidates) {
      reading.problems.add('too many delimiter lines');
      break;
    }
    if (at !== from && bytes[at - 1] !== 0x0a) continue;
    const line = delimiterEnd(bytes, at + marker.length, to);
    if (!line) continue;
    if (open !== -1) ranges.push([open, Math.max(open, beforeLineBreak(bytes, at))]);
    open = line.closing ? -1 : line.next;
  }
  if (open !== -1 && open < to) ranges.push([open, to]);
  return ranges;
}

/** The rest of a delimiter line: an optional `--`, white space, nothing else. */
function delimiterEnd(bytes: Buffer, from: number, to: number): { closing: boolean; next: number } | null {
  const closing = bytes[from] === 0x2d && bytes[from + 1] === 0x2d;
  let position = closing ? from + 2 : from;
  while (position < to && (bytes[position] === 0x20 || bytes[position] === 0x09 || bytes[position] === 0x0d))
    position += 1;
  if (position < to && bytes[position] !== 0x0a) return null;
  return { closing, next: Math.min(position + 1, to) };
}

function beforeLineBreak(bytes: Buffer, at: number): number {
  if (bytes[at - 1] !== 0x0a) return at;
  return bytes[at - 2] === 0x0d ? at - 2 : at - 1;
}

/** The first line that looks like a delimiter, where the declared one never occurs. */
function observedBoundary(bytes: Buffer, from: number, to: number): Buffer | null {
  const head = bytes.toString('latin1', from, Math.min(to, from + 65_536));
  for (const match of head.matchAll(/^--([0-9A-Za-z'()+_,./:=?-]{6,70})[ \t]*\r?$/gm)) {
    const next = head.slice(match.index + match[0].length, match.index + match[0].length + 200);
    if (/^\r?\n(content-[a-z-]+[ \t]*:|\r?\n)/i.test(next)) return Buffer.from(match[1]!, 'latin1');
  }
  return null;
}

/** A message in a message stays one file; only how deep it goes is looked at, without opening it. */
function measureNested(reading: Reading, from: number, to: number, depth: number): void {
  let position = from;
  for (let level = depth; ; level += 1) {
    if (level >= LIMITS.depth) {
      reading.problems.add(`messages nested deeper than ${LIMITS.depth} levels; kept as one file`);
      return;
    }
    const header = readHeaders(reading.bytes, position, to);
    const type = readStructured(headerValue(header.fields, 'content-type') ?? '');
    if (type.value.startsWith('multipart/')) {
      const boundary = type.parameters.boundary;
      const at = boundary ? reading.bytes.indexOf(`--${boundary}`, header.bodyStart) : -1;
      const line = at === -1 ? -1 : reading.bytes.indexOf(0x0a, at);
      if (line === -1 || line >= to) return;
      position = line + 1;
    } else if (type.value === 'message/rfc822') position = header.bodyStart;
    else return;
  }
}
