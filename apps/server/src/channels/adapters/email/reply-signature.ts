/** Signatures, client advertisements and legal notes at the end of a text, taken off only when they are certain. */

import { contactBlockStart } from './signature-contact.ts';
import { clientLine, disclaimerBegins } from './signature-phrases.ts';

/** Lines after a delimiter that may still be a signature. */
const MAX_SIGNATURE = 25;
const MAX_UNSURE_SIGNATURE = 10;

const SIMILAR = /^(?:--|—|– |--\s+|-- ?\u00a0|_{2,3}|\*{3,})$/;

/** A signature may stand above an advertisement, and an advertisement above a signature. */
const STEPS = [
  withoutDelimited,
  withoutListFooter,
  withoutDisclaimer,
  withoutClientLines,
  withoutContactBlock,
  withoutClientLines,
  withoutDelimited,
];

/** @returns the lines without what ends them mechanically; none where all of it was that. */
export function withoutSignature(lines: readonly string[]): string[] {
  let rest = trimmedEnd(lines);
  for (const step of STEPS) rest = trimmedEnd(step(rest));
  return rest;
}

/** From the last `-- ` on, unless quotes or a long text follow it. */
function withoutDelimited(lines: string[]): string[] {
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - MAX_SIGNATURE - 1); index -= 1) {
    const line = lines[index]!;
    if (line.startsWith('>')) return lines;
    const exact = line === '-- ';
    const similar = SIMILAR.test(line.trimEnd()) && signs(lines, index);
    if (exact || similar) return earliestDelimiter(lines, index);
  }
  return lines;
}

/** What people type where `-- ` belongs: certain only when it stands once and short lines without questions follow. */
function signs(lines: string[], index: number): boolean {
  const rest = lines.slice(index + 1);
  if (rest.length > MAX_UNSURE_SIGNATURE || rest.some((line) => line.length > 72 || /\?\s*$/.test(line)))
    return false;
  return lines.filter((line) => line !== '-- ' && SIMILAR.test(line.trimEnd())).length === 1;
}

/** A signature may hold a second delimiter (list footer under a signature). */
function earliestDelimiter(lines: string[], found: number): string[] {
  for (let index = Math.max(0, lines.length - MAX_SIGNATURE - 1); index < found; index += 1) {
    if (lines[index] === '-- ' && !lines.slice(index).some((line) => line.startsWith('>')))
      return lines.slice(0, index);
  }
  return lines.slice(0, found);
}

/** Mailing list software adds a rule and an address at the very end. */
function withoutListFooter(lines: string[]): string[] {
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - 8); index -= 1) {
    if (!/^[_-]{30,}$/.test(lines[index]!.trim())) continue;
    const footer = lines
      .slice(index + 1)
      .join(' ')
      .slice(0, 2_000);
    return /mailing list|mailingliste|unsubscribe|listinfo|abmelden|afmelden|wypisa/i.test(footer)
      ? lines.slice(0, index)
      : lines;
  }
  return lines;
}

function withoutDisclaimer(lines: string[]): string[] {
  let cut = lines.length;
  // Walk paragraphs from the end; a note may have several, in several languages.
  for (let index = lines.length - 1; index > 0; index -= 1) {
    const begins = lines[index]!.trim() !== '' && lines[index - 1]!.trim() === '';
    if (
      begins &&
      disclaimerBegins(
        lines
          .slice(index, index + 6)
          .join(' ')
          .slice(0, 1_200),
      )
    )
      cut = index;
    if (cut - index > 60) break;
  }
  return lines.slice(0, cut);
}

function withoutClientLines(lines: string[]): string[] {
  let end = lines.length;
  for (let taken = 0; end > 0 && taken < 8; taken += 1) {
    const line = lines[end - 1]!;
    if (line.trim() !== '' && !clientLine(line)) break;
    end -= 1;
  }
  // A line drawn above the advertisement belongs to it.
  if (end < lines.length && end > 0 && /^[\s_-]{2,}$/.test(lines[end - 1]!)) end -= 1;
  return lines.slice(0, end);
}

function withoutContactBlock(lines: string[]): string[] {
  const start = contactBlockStart(lines);
  return start === -1 ? lines : lines.slice(0, start);
}

function trimmedEnd(lines: readonly string[]): string[] {
  let end = lines.length;
  // The delimiter itself ends in a blank and is no blank line.
  while (end > 0 && lines[end - 1]!.trim() === '') end -= 1;
  return lines.slice(0, end);
}
