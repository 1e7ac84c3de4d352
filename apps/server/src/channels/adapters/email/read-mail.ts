/** A mail understood as far as it goes: header, text, files. What the message means is told by other files. */
import type { FilePart, RawPart } from '../../contract/index.ts';
import { readBody } from './body.ts';
import { readFiles } from './files.ts';
import { type Mailbox, nameOnly, readAddresses } from './mime/addresses.ts';
import { oneLine } from './mime/clean.ts';
import { readDate } from './mime/dates.ts';
import { decodeWords } from './mime/encoded-words.ts';
import { type HeaderField, headerValue, headerValues } from './mime/headers.ts';
import { ownMessageId, readMessageIds } from './mime/message-ids.ts';
import { type MimePart, readTree } from './mime/tree.ts';

export type { Mailbox } from './mime/addresses.ts';

export interface Mail {
  fields: HeaderField[];
  root: MimePart;
  /** Null when no sender could be found anywhere. */
  from: Mailbox | null;
  to: Mailbox[];
  cc: Mailbox[];
  replyTo: Mailbox[];
  subject: string | null;
  /** Without angle brackets, as all message ids here; a substitute made from the content where there was none. */
  messageId: string;
  inReplyTo: string[];
  /** Oldest first. */
  references: string[];
  /** ISO 8601 in UTC. */
  date: string | null;
  text: string;
  html: string | null;
  fromHtml: boolean;
  files: FilePart[];
  raw: RawPart[];
  /** BCP 47. */
  language: string | null;
  problems: string[];
}

/** Reads the bytes of a mail. Never throws on bad input; `problems` says what was odd. */
export async function readMail(bytes: Buffer): Promise<Mail> {
  const raw = withLineFeeds(bytes);
  const { root, problems: treeProblems } = readTree(raw);
  const { fields } = root;
  const problems = new Set(treeProblems);
  const body = readBody(root);
  const hint = body.charset;
  const files = await readFiles(body);
  for (const problem of [...body.problems, ...files.problems]) problems.add(problem);
  const note = (problem: string | null): void => void (problem && problems.add(problem));

  const id = ownMessageId(fields, bytes);
  note(id.problem);
  const dateValue = headerValue(fields, 'date');
  const date = dateValue === undefined ? null : readDate(decodeWords(dateValue).text);
  if (date === null)
    note(dateValue === undefined ? 'no Date' : `Date is not a date: ${oneLine(dateValue).slice(0, 60)}`);
  const from = sender(fields, hint, note);
  return {
    fields,
    root,
    from,
    to: addresses(fields, 'to', hint),
    cc: addresses(fields, 'cc', hint),
    replyTo: addresses(fields, 'reply-to', hint),
    subject: subjectOf(fields, hint, note),
    messageId: id.id,
    inReplyTo: headerValues(fields, 'in-reply-to').flatMap(readMessageIds),
    references: headerValues(fields, 'references').flatMap(readMessageIds),
    date,
    text: body.text,
    html: body.html,
    fromHtml: body.fromHtml,
    files: files.files,
    raw: files.raw,
    language: language(fields),
    problems: [...problems],
  };
}

/** Mail saved with bare carriage returns has no line our reader would see. */
function withLineFeeds(bytes: Buffer): Buffer {
  const head = bytes.subarray(0, 65_536);
  if (head.includes(0x0a) || !head.includes(0x0d)) return bytes;
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(0x0d); at !== -1; at = copy.indexOf(0x0d, at + 1)) copy[at] = 0x0a;
  return copy;
}

function addresses(fields: HeaderField[], name: string, hint: string | null): Mailbox[] {
  return headerValues(fields, name).flatMap((value) => readAddresses(value, hint));
}

function sender(fields: HeaderField[], hint: string | null, note: (problem: string) => void): Mailbox | null {
  const from = addresses(fields, 'from', hint);
  if (from.length > 1) note('several senders, the first one counts');
  if (from[0]) return from[0];
  const name = nameOnly(headerValue(fields, 'from') ?? '', hint);
  for (const field of ['sender', 'reply-to', 'return-path', 'x-envelope-from']) {
    const other = addresses(fields, field, hint)[0];
    if (other) {
      note(`no address in From, taken from ${field}`);
      return { name: name || other.name, address: other.address };
    }
  }
  return name === '' ? null : { name, address: '' };
}

function subjectOf(
  fields: HeaderField[],
  hint: string | null,
  note: (problem: string | null) => void,
): string | null {
  const value = headerValue(fields, 'subject');
  if (value === undefined) return null;
  const decoded = decodeWords(value, hint);
  note(decoded.problem && `Subject: ${decoded.problem}`);
  return oneLine(decoded.text);
}

function language(fields: HeaderField[]): string | null {
  const value = headerValue(fields, 'content-language') ?? headerValue(fields, 'accept-language');
  return /^\s*([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3})\b/i.exec(value ?? '')?.[1] ?? null;
}
