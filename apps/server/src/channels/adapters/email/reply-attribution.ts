/** Lines by which a mail client introduces the mail it quotes: "On … wrote:", "Am … schrieb …:". */

/** Longest attribution, in lines and characters; clients fold long names and addresses. */
const MAX_LINES = 5;
const MAX_LENGTH = 500;

/** Words that end an attribution, and words it begins with, in the languages of clients we meet. */
const VERB_END =
  /(?:wrote|writes|said|schrieb|schreibt|geschrieben|folgendes|schreef|geschreven|schrijft|het volgende geschreven|napisał(?:a|\(a\)|\/a|\(-a\)|a\/)?|napisal(?:a|\(a\))?|pisze|napisali|a écrit|écrit|escribió|ha scritto|scrisse|scriveva|escreveu|skrev|napsal(?:\(a\)|a)?)\s*:?\s*$/iu;
const VERB_INSIDE =
  /(?:\bwrote\b|\bschrieb\b|\bschreef\b|\bnapisał|\bpisze\b|\ba écrit\b|\bescribió\b|\bha scritto\b|\bgeschrieben\b|\bskrev\b)/iu;
const OPENER =
  /^(?:on|am|op|em|le|el|il|dnia|w dniu|wiadomość napisana przez|quoting|zitat von|cytat|citaat van|den|at|at\s|il giorno|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|pon|wt|śr|czw|pt|sob|niedz|ma|wo|vr|za|zo|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|from|dne|\d)/iu;
const DATE =
  /\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?,? \p{L}{3,12}\.?,? (?:de )?\d{4}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/u;
const TIME = /\d{1,2}[:.]\d{2}/;
const ADDRESS = /[^\s<>@]{1,64}@[^\s<>@]{2,}/;
/** Date first, address last, no verb at all. */
const BARE = /^\d{4}[-/]\d{2}[-/]\d{2}.{0,60}<[^<>\s]+@[^<>\s]+>\s*:$/;

/** Some webmail runs the quoted text on behind the attribution. */
const RUN_ON =
  /(?:wrote|schrieb|geschrieben|schreef|napisał(?:\(a\)|a)?|pisze|a écrit ?|escribió|ha scritto):\s{2,}\S/iu;

export interface Attribution {
  /** Index of its last line. */
  end: number;
  /** Certain even when no `>` follows. */
  certain: boolean;
}

/** Whether an attribution begins at `lines[start]`. Looks at a bounded stretch only. */
export function attributionAt(lines: readonly string[], start: number): Attribution | null {
  const first = lines[start]!.trim().replace(/^\*+|\*+$/g, '');
  if (first === '' || first.startsWith('>') || first.length > MAX_LENGTH || !plausible(first)) return null;
  let joined = '';
  for (let end = start; end < Math.min(start + MAX_LINES, lines.length); end += 1) {
    const line = lines[end]!.trim();
    if (line === '' || line.startsWith('>')) return null;
    joined = joined === '' ? first : `${joined} ${line}`;
    if (joined.length > MAX_LENGTH) return null;
    const found = judged(joined);
    if (found !== null) return { end, certain: found };
  }
  return null;
}

/** The first line of an attribution shows an opener, a date, an address or the verb. */
function plausible(line: string): boolean {
  return OPENER.test(line) || DATE.test(line) || ADDRESS.test(line) || VERB_END.test(line);
}

/** Null: no attribution. Otherwise whether it is one beyond doubt. */
function judged(text: string): boolean | null {
  if (BARE.test(text)) return true;
  if (RUN_ON.test(text)) return OPENER.test(text) && DATE.test(text) && ADDRESS.test(text) ? true : null;
  const colon = /:\s*\*?$/.test(text);
  const verb = VERB_END.test(text.replace(/\*+$/, '')) || (colon && VERB_INSIDE.test(text));
  const named =
    colon &&
    /^(?:wiadomość napisana przez|quoting|citing|zitat von|ich zitiere|cytat|cytowanie|citeren|citaat van) /iu.test(
      text,
    );
  if (!verb && !named) return null;
  const evidence = Number(DATE.test(text)) + Number(TIME.test(text)) + Number(ADDRESS.test(text));
  if (!colon) return evidence >= 2 && OPENER.test(text) ? true : null;
  if (evidence >= 2) return OPENER.test(text) || DATE.test(text);
  // A date and a name are enough where a quote follows, so is a bare "Max wrote:".
  return false;
}
