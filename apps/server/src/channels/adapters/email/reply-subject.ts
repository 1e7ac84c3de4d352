/** The subject of an answer: one `Re:`, however many programs in however many languages answered before. */
import { oneLine } from './header-text.ts';

// en/fr/es/it re, de aw/antwort, pl odp, nl antw/antwoord, sv sv, it r/rif, pt res; also `Re[2]:`, `RE (3):`, `Re^2:`.
const REPLY_PREFIX =
  /^(?:re|aw|antw|antwort|antwoord|odp|sv|rif|ref|res) ?(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})? ?[:：]/i;

/** The subject without any reply prefixes. Forward prefixes stay: what follows them was another matter. */
export function withoutReplyPrefixes(subject: string): string {
  let rest = oneLine(subject);
  for (let match = REPLY_PREFIX.exec(rest); match; match = REPLY_PREFIX.exec(rest)) {
    rest = rest.slice(match[0].length).trimStart();
  }
  return rest;
}

// en fwd/fw, de wg, pl pd, nl doorst/dv, fr tr, es/pt rv/enc, sv vb, da/no vs.
const FORWARD_PREFIX = /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|wg|pd|doorst|dv|tr|rv|enc|vb|vs) ?[:：]/i;

/** The subject says that the mail passes another on. */
export function forwards(subject: string): boolean {
  return FORWARD_PREFIX.test(oneLine(subject));
}

/**
 * The subject line of a message of ours.
 * @param subject of the conversation, null when it began on a channel without subjects
 * @param answers true when it answers an earlier mail
 * @param fallback used when there is nothing to say; never empty
 */
export function replySubject(subject: string | null, answers: boolean, fallback: string): string {
  const bare = withoutReplyPrefixes(subject ?? '') || oneLine(fallback);
  return answers ? `Re: ${bare}` : oneLine(subject ?? '') || bare;
}
