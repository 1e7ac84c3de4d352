/** What the person wrote now: without the mail they answer and without their signature. */
import { htmlToText, QUOTE_BEGINS } from './html-text.ts';
import { withOwnLines } from './reply-attribution.ts';
import { beforeQuotedMail, withoutQuotes } from './reply-quotes.ts';
import { forwardBegins } from './reply-separators.ts';
import { withoutSignature } from './reply-signature.ts';

export interface Written {
  /** Plain text of the mail. */
  text: string;
  /** Its HTML; used where there is no plain text of its own, or where only the HTML shows the quote. */
  html: string | null;
  /** Whether `text` was made from the HTML. */
  fromHtml: boolean;
  /** Whether the header says that the mail answers another. */
  answers: boolean;
  /** Whether the subject says that the mail passes another on: that mail is what the person sends. */
  forwards: boolean;
}

/** @returns the visible reply; the whole text when nothing else would be left. Linear in the text's length. */
export function visibleReply({ text, html, fromHtml, answers, forwards }: Written): string {
  const whole = tidy(text);
  if (forwards || (!answers && forwardBegins(whole.split('\n')))) return whole;
  const fromText = fromHtml && html !== null ? fromMarkup(html, whole, answers) : trimmed(whole, answers);
  if (fromHtml || html === null || fromText !== whole || whole === '') return fromText;
  // The plain text shows no quote: believe the HTML only when a client marked the quoted mail in it.
  const marked = htmlToText(html, true);
  if (!marked.split('\n').some((line) => line.trim() === QUOTE_BEGINS)) return fromText;
  const reply = fromMarkup(html, whole, answers);
  return reply.length < whole.length * 0.9 ? reply : fromText;
}

function fromMarkup(html: string, whole: string, answers: boolean): string {
  const lines = htmlToText(html, true).split('\n');
  const cut = lines.findIndex((line) => line.replace(/^>+ ?/, '') === QUOTE_BEGINS);
  const head = (cut === -1 ? lines : lines.slice(0, cut))
    .filter((line) => !line.includes(QUOTE_BEGINS))
    .join('\n');
  const reply = head.trim() === '' ? '' : trimmed(tidy(head), answers);
  return reply === '' ? trimmed(whole, answers) : reply;
}

/** The signature goes first as well, so that what is quoted under the last answer ends the text. */
function trimmed(whole: string, answers: boolean): string {
  const head = withoutSignature(beforeQuotedMail(withOwnLines(whole.split('\n'))));
  const reply = tidy(withoutSignature(withoutQuotes(head, answers)).join('\n'));
  return reply === '' ? whole : reply;
}

/** Without outer blank lines, and without the rule that some clients draw above the quoted mail. */
function tidy(text: string): string {
  const whole = text.trim();
  const last = whole.lastIndexOf('\n');
  return last > 0 && whole.slice(last + 1).trim() === '---' ? whole.slice(0, last).trimEnd() : whole;
}
