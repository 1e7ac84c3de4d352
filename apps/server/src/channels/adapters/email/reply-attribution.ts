/** Lines by which a mail client introduces the mail it quotes: "On … wrote:", "Am … schrieb …:". */

/** Longest attribution, in lines and characters; clients fold long names and addresses. */
const MAX_LINES = 5;
const MAX_LENGTH = 500;

/** Words that end an attribution, and words it begins with, in the languages of clients we meet. */
const VERB_END =
  /(?:wrote|writes|said|schrieb|schreibt|geschrieben|folgendes|schreef|geschreven|schrijft|het volgende geschreven|napisał(?:a|\(a\)|\/a|\(-a\)|a\/)?|napisal(?:a|\(a\))?|pisze|napisali|a écrit|écrit|escribió|ha scritto|scrisse|scriveva|escreveu|skrev|написала?|пишет|пише|đã viết|kirjoitti|napsal(?:\(a\)|a)?)\s*:?\s*$/iu;
const VERB_INSIDE =
  /(?:\bwrote\b|\bschrieb\b|\bschreef\b|\bnapisał|\bpisze\b|\ba écrit\b|\bescribió\b|\bha scritto\b|\bgeschrieben\b|\bskrev\b|написал)/iu;
const OPENER =
  /^(?:on|am|op|em|le|el|il|dnia|w dniu|wiadomość napisana przez|quoting|zitat von|cytat|citaat van|den|at|at\s|il giorno|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|pon|wt|śr|czw|pt|sob|niedz|ma|wo|vr|za|zo|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|from|dne|vào|\d)/iu;
const DATE =
  /\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?,? \p{L}{3,12}\.?,? (?:de )?\d{4}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/u;
const TIME = /\d{1,2}[:.]\d{2}/;
const ADDRESS = /[^\s<>@]{1,64}@[^\s<>@]{2,}/;
/** Date first, address last, no verb at all. */
const BARE = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}.{0,60}<\s?[^<>\s]+@[^<>\s]+>\s*(:?)$/;

/** Some webmail runs the quoted text on behind the attribution. */
const RUN_ON =
  /(?:wrote|schrieb|geschrieben|schreef|napisał(?:\(a\)|a)?|pisze|a écrit ?|escribió|ha scritto):\s{2,}\S/iu;

/** People say so of themselves and others; programs name the writer. */
const PERSONAL =
  /^(?:(?:as |wie |zoals |jak )?(?:i|we|you|he|she|they) (?:wrote|write|said)|(?:wie )?(?:ich|wir|er|sie) schrieb|(?:zoals )?(?:ik|wij|we|hij|zij|u|jij) schre(?:ef|ven)|(?:jak )?(?:już )?napisał(?:em|am|eś|aś|iśmy))\b/iu;

export interface Attribution {
  /** Index of its last line. */
  end: number;
  /** Certain even when no `>` follows. */
  certain: boolean;
}

/** Whether an attribution begins at `lines[start]`. Looks at a bounded stretch only. */
export function attributionAt(lines: readonly string[], start: number): Attribution | null {
  const first = lines[start]!.trim().replace(/^(?:\*+|-{3,} ?)|(?:\*+| ?-{3,})$/g, '');
  if (first === '' || first.startsWith('>') || first.length > MAX_LENGTH || !plausible(first)) return null;
  const ruled = /^\s*-{3,} ?\S/.test(lines[start]!);
  let joined = '';
  for (let end = start; end < Math.min(start + MAX_LINES, lines.length); end += 1) {
    const line = lines[end]!.trim();
    if (line === '' || line.startsWith('>')) return null;
    joined = joined === '' ? first : `${joined} ${line.replace(/ ?-{3,}$/, '')}`;
    if (joined.length > MAX_LENGTH) return null;
    const found = judged(joined, ruled && / ?-{3,}$/.test(line));
    if (found !== null) return { end, certain: found };
  }
  return null;
}

/** The first line of an attribution shows an opener, a date, an address or the verb. */
function plausible(line: string): boolean {
  return OPENER.test(line) || DATE.test(line) || ADDRESS.test(line) || VERB_END.test(line);
}

/** Null: no attribution. Otherwise whether it is one beyond doubt. `ruled`: it stands between two rules. */
function judged(text: string, ruled: boolean): boolean | null {
  const bare = BARE.exec(text);
  if (bare) return bare[1] === ':';
  if (RUN_ON.test(text)) return OPENER.test(text) && DATE.test(text) && ADDRESS.test(text) ? true : null;
  const colon = /:\s*\*?$/.test(text) || ruled;
  const verb = VERB_END.test(text.replace(/\*+$/, '')) || (colon && VERB_INSIDE.test(text));
  const named =
    colon &&
    /^(?:wiadomość napisana przez|quoting|citing|zitat von|ich zitiere|cytat|cytowanie|citeren|citaat van) /iu.test(
      text,
    );
  if (!verb && !named) return null;
  if (named && ADDRESS.test(text)) return true;
  if (PERSONAL.test(text)) return null;
  const evidence = Number(DATE.test(text)) + Number(TIME.test(text)) + Number(ADDRESS.test(text));
  if (!colon) return evidence >= 2 && OPENER.test(text) ? true : null;
  if (evidence >= 2) return OPENER.test(text) || DATE.test(text);
  // A date and a name are enough where a quote follows, so is a bare "Max wrote:".
  return false;
}

/** An attribution that begins behind the writer's own words, where a converter lost the line break. */
const SHARED = /^(.{1,300}?\S)(?: ?-{2,} ?|\s+)((?:On|Am|Op|Dnia|W dniu|Le|El|Il giorno) .{4,300})$/u;

/** Gives such attributions a line of their own, so that cutting them off leaves the words. */
export function withOwnLines(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    if (line.length > MAX_LENGTH || line.startsWith('>') || OPENER.test(line.trimStart())) return [line];
    const shared = SHARED.exec(line);
    if (!shared || !/\p{L}/u.test(shared[1]!) || VERB_INSIDE.test(shared[1]!)) return [line];
    const found = attributionAt([shared[2]!, ...lines.slice(index + 1, index + 3)], 0);
    return found?.certain ? [shared[1]!, shared[2]!] : [line];
  });
}
