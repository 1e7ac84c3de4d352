/** Address lists as they really come: groups, comments, quoted commas, missing brackets, addresses in names. */
import { plainName } from './clean.ts';
import { decodeWords } from './encoded-words.ts';
import { LIMITS } from './limits.ts';

export interface Mailbox {
  name: string;
  /** As written, without brackets; empty when there was none. */
  address: string;
}

/** One address of a list, cut into what stands in brackets, in comments and beside them; still raw bytes. */
interface Entry {
  phrase: string;
  angles: string[];
  comments: string[];
}

/** Reads a raw header value (one character a byte). Entries without any address are dropped. Linear. */
export function readAddresses(raw: string, hint: string | null = null): Mailbox[] {
  const mailboxes: Mailbox[] = [];
  let waiting = '';
  for (const entry of entries(raw)) {
    const mailbox = mailboxOf(entry, hint);
    if (mailbox.address === '') {
      // `Müller, Max <max@…>`: an unquoted comma cut the name in two.
      waiting = waiting === '' ? mailbox.name : `${waiting}, ${mailbox.name}`;
      continue;
    }
    if (waiting !== '' && entry.angles.length > 0)
      mailbox.name = mailbox.name ? `${waiting}, ${mailbox.name}` : waiting;
    waiting = '';
    mailboxes.push(mailbox);
    if (mailboxes.length >= LIMITS.addresses) break;
  }
  return mailboxes;
}

/** The name of a sender line that holds no address at all. */
export function nameOnly(raw: string, hint: string | null = null): string {
  const text = decodeWords(raw.replace(/<\s*>/g, ''), hint).text;
  return plainName(text.replace(/^["'\s]+|["'\s]+$/g, ''));
}

function entries(raw: string): Entry[] {
  const list: Entry[] = [];
  let entry: Entry = { phrase: '', angles: [], comments: [] };
  const lastQuote = raw.lastIndexOf('"');
  const lastSemicolon = raw.lastIndexOf(';');
  const lastClose = raw.lastIndexOf('>');
  const lastParenthesis = raw.lastIndexOf(')');
  const finish = (): void => {
    if (entry.phrase.trim() !== '' || entry.angles.length > 0) list.push(entry);
    entry = { phrase: '', angles: [], comments: [] };
  };
  for (let index = 0; index < raw.length; index += 1) {
    const char = raw[index]!;
    if (char === '"' && index < lastQuote) {
      const quoted = quotedString(raw, index);
      const local = raw[quoted.end + 1] === '@';
      entry.phrase += local ? raw.slice(index, quoted.end + 1) : quoted.text;
      index = quoted.end;
    } else if (char === '(' && index < lastParenthesis) {
      const end = commentEnd(raw, index);
      entry.comments.push(raw.slice(index + 1, end));
      index = end;
    } else if (char === '<' && index < lastClose) {
      const end = raw.indexOf('>', index);
      entry.angles.push(raw.slice(index + 1, end));
      index = end;
    } else if (char === ',' || char === ';') finish();
    else if (
      char === ':' &&
      index < lastSemicolon &&
      entry.angles.length === 0 &&
      !entry.phrase.includes('@')
    ) {
      entry = { phrase: '', angles: [], comments: [] };
    } else entry.phrase += char;
  }
  finish();
  return list;
}

function quotedString(raw: string, from: number): { text: string; end: number } {
  let text = '';
  for (let index = from + 1; index < raw.length; index += 1) {
    const char = raw[index]!;
    if (char === '\\' && index + 1 < raw.length) {
      index += 1;
      text += raw[index];
    } else if (char === '"') return { text, end: index };
    else text += char;
  }
  return { text, end: raw.length };
}

function commentEnd(raw: string, from: number): number {
  let depth = 0;
  for (let index = from; index < raw.length; index += 1) {
    const char = raw[index];
    if (char === '\\') index += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return raw.length;
}

function mailboxOf(entry: Entry, hint: string | null): Mailbox {
  const decoded = (raw: string): string => nameOf(raw, hint);
  const angle = entry.angles.findLast((each) => each.includes('@'));
  const phrase = entry.phrase.trim();
  if (angle !== undefined) {
    const others = entry.angles.filter((each) => each !== angle).map((each) => `<${each}>`);
    const name = decoded([phrase, ...others].join(' ').trim()) || decoded(entry.comments.join(' '));
    return { name, address: addressOf(angle) };
  }
  const words = phrase.split(/\s+/);
  const found = words.findIndex((word) => !word.startsWith('=?') && /[^@\s]@[^@\s]/.test(word));
  if (found !== -1) {
    const rest = words.filter((_, index) => index !== found).join(' ');
    return { name: decoded(rest) || decoded(entry.comments.join(' ')), address: addressOf(words[found]!) };
  }
  // Some senders encode the whole mailbox, brackets and all.
  const inside = /^(.{0,500}?)<([^<>\s@]+@[^<>\s@]+)>\s*$/.exec(decoded(phrase));
  if (inside)
    return { name: plainName(inside[1]!.replace(/^["'\s]+|["'\s]+$/g, '')), address: addressOf(inside[2]!) };
  // Public archives of lists hide addresses from collectors.
  const hidden = /^([^\s@"]{1,64}) at ([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.exec(phrase);
  if (hidden) return { name: decoded(entry.comments.join(' ')), address: `${hidden[1]}@${hidden[2]}` };
  return { name: decoded(phrase), address: '' };
}

function nameOf(raw: string, hint: string | null): string {
  const name = plainName(decodeWords(raw, hint).text).replace(/\s+/g, ' ');
  return /^(['"]).*\1$/.test(name) ? name.slice(1, -1).trim() : name;
}

/** Without source route, `mailto:`, white space and control characters. */
function addressOf(raw: string): string {
  const quoted = raw.includes('"');
  const text = plainName(decodeWords(raw).text)
    .replace(/^mailto:/i, '')
    .replace(/^@[^:]{0,500}:/, '');
  return (quoted ? text : text.replace(/\s+/g, '')).replace(/^[<'"([]+(?=[^"]*$)|[>')\],;.]+$/g, '');
}
