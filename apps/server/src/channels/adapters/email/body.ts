/** Which parts of a mail are its text, and which are files. */

import { htmlToText } from './html-text.ts';
import { decodeText } from './mime/charset.ts';
import { unflow } from './mime/flowed.ts';
import { type InlineFile, takeInlineFiles } from './mime/inline-files.ts';
import { LIMITS } from './mime/limits.ts';
import { decodeTransfer } from './mime/transfer.ts';
import type { MimePart } from './mime/tree.ts';

/** One stretch of the mail's text; a mail with several text parts has several. */
interface Stretch {
  plain: string | null;
  html: string | null;
}

export interface Body {
  /** Plain text with `\n` line ends; made from the HTML where the mail has no other. */
  text: string;
  /** HTML as it came, decoded; null when the mail has none. */
  html: string | null;
  /** Whether `text` came from HTML. */
  fromHtml: boolean;
  /** Parts that are files, in order. */
  files: MimePart[];
  /** Charset declared for the first text part. */
  charset: string | null;
  /** Text parts too large to be shown; kept whole. */
  oversized: MimePart[];
  problems: string[];
}

/** Other renderings of the same text, of no use to a reader. */
const SKIPPED_ALTERNATIVES = new Set(['text/x-amp-html', 'text/watch-html', 'text/enriched', 'text/x-pmtx']);

/** RFC 1896 and its predecessor: marks in angle brackets around plain text. */
const ENRICHED = /^text\/(?:enriched|richtext)$/;

/** Sorts the parts of a mail. Never throws. */
export function readBody(root: MimePart): Body {
  const body: Body = {
    text: '',
    html: null,
    fromHtml: false,
    files: [],
    charset: null,
    oversized: [],
    problems: [],
  };
  let stretches = collect(root, body, root.children.length === 0);
  if (stretches.length === 0 && root.children.length > 0) stretches = namedText(body);
  body.fromHtml =
    stretches.some((each) => each.plain === null) && stretches.some((each) => each.html !== null);
  body.text = stretches
    .map((each) => each.plain ?? htmlToText(each.html ?? ''))
    .join('\n\n')
    .trimEnd();
  if (stretches.some((each) => each.html !== null)) {
    body.html = stretches.map((each) => each.html ?? escaped(each.plain ?? '')).join('\n');
  }
  return body;
}

function collect(part: MimePart, body: Body, only: boolean): Stretch[] {
  if (part.closed !== undefined) {
    body.files.push(part);
    return [];
  }
  const type = part.type.value;
  if (type === 'multipart/alternative') return alternative(part, body);
  if (part.children.length > 0) return part.children.flatMap((child) => collect(child, body, false));
  if (type.startsWith('multipart/')) return [];
  if (isText(part, only)) return [stretch(part, body)];
  body.files.push(part);
  return [];
}

/** The same text in several renderings: the first plain one, and the last that has HTML with all that stands in it. */
function alternative(part: MimePart, body: Body): Stretch[] {
  const renderings: Stretch[][] = [];
  for (const child of part.children) {
    if (SKIPPED_ALTERNATIVES.has(child.type.value) && part.children.length > 1) continue;
    const found = collect(child, body, false);
    if (found.length > 0) renderings.push(found);
  }
  if (renderings.length === 0) return [];
  const rich = renderings.findLast((each) => each.some((stretch) => stretch.html !== null));
  const plain = renderings.find((each) => each !== rich && each.some((stretch) => stretch.plain?.trim()));
  if (!rich)
    return [
      {
        plain: renderings
          .flat()
          .flatMap((each) => each.plain ?? [])
          .join('\n\n'),
        html: null,
      },
    ];
  const html = rich.map((each) => each.html ?? escaped(each.plain ?? '')).join('\n');
  if (!plain) return [{ plain: null, html }];
  // Lists and scanners add their footer inside the richer rendering only.
  const footers = rich
    .slice(rich.findIndex((each) => each.html !== null))
    .flatMap((each) => each.plain ?? []);
  const text = [...plain.flatMap((each) => each.plain ?? []), ...footers].filter(
    (each) => each.trim() !== '',
  );
  return [{ plain: text.join('\n\n'), html }];
}

function isText(part: MimePart, only: boolean): boolean {
  const type = part.type.value;
  const readable = type === 'text/plain' || type === 'text/html' || ENRICHED.test(type);
  if (!readable && !(only && /^text\/(?:markdown|x-[a-z-]+|richtext|rtf8)$/.test(type))) return false;
  if (only) return part.disposition.value !== 'attachment';
  return part.disposition.value !== 'attachment' && !filenameOf(part);
}

/** The sender's name for a part, decoded; undefined when it has none. */
export function filenameOf(part: MimePart): string | undefined {
  return part.disposition.parameters.filename || part.type.parameters.name || undefined;
}

/** Some programs give the body itself a file name. */
function namedText(body: Body): Stretch[] {
  const index = body.files.findIndex((part) => isText(part, true));
  if (index === -1) return [];
  const [part] = body.files.splice(index, 1);
  return [stretch(part!, body)];
}

function stretch(part: MimePart, body: Body): Stretch {
  const { bytes, problem } = decodeTransfer(part.body, part.encoding);
  if (problem) body.problems.push(problem);
  if (bytes.length > LIMITS.textBytes) {
    body.problems.push(`text part of ${bytes.length} bytes cut to ${LIMITS.textBytes}`);
    body.oversized.push(part);
  }
  const html = part.type.value === 'text/html';
  body.charset ??= part.type.parameters.charset ?? null;
  const head = bytes.subarray(0, LIMITS.textBytes);
  const decoded = decodeText(head, part.type.parameters.charset ?? (html ? metaCharset(head) : null));
  if (decoded.problem) body.problems.push(decoded.problem);
  const text = decoded.text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
  if (html) return { plain: null, html: text };
  if (ENRICHED.test(part.type.value)) return { plain: withoutMarks(text), html: null };
  const inline = takeInlineFiles(text);
  for (const file of inline.files) body.files.push(filePart(file));
  const flowed = part.type.parameters.format?.toLowerCase() === 'flowed';
  return {
    plain: flowed ? unflow(inline.text, part.type.parameters.delsp?.toLowerCase() === 'yes') : inline.text,
    html: null,
  };
}

function filePart({ name, body }: InlineFile): MimePart {
  const value = (text: string, parameters: Record<string, string>) => ({ value: text, parameters });
  const disposition = value('attachment', { filename: name });
  const type = value('application/octet-stream', {});
  return { fields: [], type, disposition, encoding: 'x-uuencode', body, children: [] };
}

/** A line break stands for a blank, several for one less; `<<` is an angle bracket. */
function withoutMarks(text: string): string {
  return text
    .replace(/<param>[^<]{0,500}<\/param>/gi, '')
    .replace(/(?<!<)<\/?[a-z-]{1,60}>/gi, '')
    .replaceAll('<<', '<')
    .replace(/\n+/g, (breaks) => (breaks.length === 1 ? ' ' : '\n'.repeat(breaks.length - 1)));
}

function metaCharset(bytes: Buffer): string | null {
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?([a-z0-9_:.-]{1,40})/i.exec(
      bytes.toString('latin1', 0, 2_048),
    )?.[1] ?? null
  );
}

function escaped(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<div style="white-space:pre-wrap">${safe}</div>`;
}
