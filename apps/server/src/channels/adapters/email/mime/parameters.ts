/** Structured header values: `type/subtype; name=value`, with RFC 2231 continuations and charsets. */
import { decodeText } from './charset.ts';
import { decodeWords } from './encoded-words.ts';

export interface StructuredValue {
  /** Lower case, without parameters or comments. */
  value: string;
  /** Names in lower case, values decoded. */
  parameters: Record<string, string>;
}

/** Reads a Content-Type or Content-Disposition value given as raw bytes (one character a byte). */
export function readStructured(raw: string): StructuredValue {
  const pieces = split(raw);
  const value = (pieces.shift() ?? '').trim().toLowerCase().replace(/\s+/g, '');
  const plain = new Map<string, string>();
  const continued = new Map<string, { index: number; encoded: boolean; text: string }[]>();
  for (const piece of pieces) {
    const equals = piece.indexOf('=');
    if (equals < 1) continue;
    const name = piece.slice(0, equals).trim().toLowerCase();
    const text = unquote(piece.slice(equals + 1).trim());
    const section = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/.exec(name);
    if (!section) {
      if (!plain.has(name)) plain.set(name, text);
      continue;
    }
    const list = continued.get(section[1]!) ?? [];
    list.push({ index: Number(section[2] ?? 0), encoded: section[2] === undefined || !!section[3], text });
    continued.set(section[1]!, list);
  }
  const parameters: Record<string, string> = Object.create(null);
  for (const [name, text] of plain) parameters[name] = decodeWords(text).text;
  for (const [name, sections] of continued) parameters[name] = joinSections(sections);
  return { value, parameters };
}

/** Splits at semicolons outside quotes; drops comments. Linear. */
function split(raw: string): string[] {
  const pieces: string[] = [];
  let current = '';
  let quoted = false;
  let depth = 0;
  for (let index = 0; index < raw.length; index += 1) {
    const char = raw[index]!;
    if (quoted) {
      current += char;
      if (char === '\\' && index + 1 < raw.length) {
        index += 1;
        current += raw[index];
      } else if (char === '"') quoted = false;
    } else if (depth > 0) {
      if (char === '(') depth += 1;
      else if (char === ')') depth -= 1;
    } else if (char === '(' && !/=\s*\S/.test(current.slice(-80))) depth = 1;
    else if (char === ';') {
      pieces.push(current);
      current = '';
    } else {
      if (char === '"' && /=\s*$/.test(current.slice(-20))) quoted = true;
      current += char;
    }
  }
  pieces.push(current);
  return pieces;
}

/** A backslash before a letter is a Windows path that was never escaped, not an escape. */
function unquote(text: string): string {
  if (!text.startsWith('"')) return text;
  const end = text.lastIndexOf('"');
  return text.slice(1, end > 0 ? end : undefined).replace(/\\(["\\])/g, '$1');
}

function joinSections(sections: { index: number; encoded: boolean; text: string }[]): string {
  const ordered = sections.sort((a, b) => a.index - b.index);
  const first = ordered[0]!;
  const prefix = first.encoded ? /^([^']*)'[^']*'/.exec(first.text) : null;
  const bytes: Buffer[] = ordered.map((section, index) => {
    const text = index === 0 && prefix ? section.text.slice(prefix[0].length) : section.text;
    return section.encoded ? percentDecoded(text) : Buffer.from(text, 'latin1');
  });
  const text = decodeText(Buffer.concat(bytes), prefix?.[1] || null).text;
  return prefix ? text : decodeWords(Buffer.from(text, 'utf8').toString('latin1')).text;
}

function percentDecoded(text: string): Buffer {
  return Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
