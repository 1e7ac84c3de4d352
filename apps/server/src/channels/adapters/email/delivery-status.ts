/** Enhanced status codes (RFC 3463) and reply texts: will the address work later? */

export interface Verdict {
  /** `5.1.1`, or null when no code was found. */
  status: string | null;
  /** The address will not work later either. */
  hard: boolean;
}

const UNKNOWN_USER =
  /user (?:is )?unknown|unknown (?:user|recipient|local part|address)|(?:recipient|user) name is not recognized|no matches to nameserver|illegal (?:host|user|alias)|unresolvable|undeliverable address|пользователь не найден|user not found|no such (?:user|recipient|mailbox|address|person|account)|(?:address|user|recipient|mailbox|account|e-?mail account)(?: .{0,60})? (?:does(?:n.t| not) exist|not found|couldn.t be found|not known|not listed|is invalid|is disabled|is inactive|has been disabled)|recipient (?:address )?(?:rejected: user|not found|unknown)|invalid (?:recipient|mailbox|address)|not listed in (?:domino|public)|mailbox (?:unavailable|not available|disabled|not found)|no mailbox here|does not have an? .{0,30}account|domain (?:not found|does not exist)|host (?:unknown|not found)|unrouteable|account (?:deactivated|closed|expired)|empfänger .{0,40}(?:unbekannt|existiert nicht)|nie (?:istnieje|znaleziono)|bestaat niet|niet gevonden|wurde nicht gefunden|konnte nicht gefunden/iu;
const FULL =
  /over ?quota|quota (?:exceeded|is exceeded|full)|exceeded .{0,40}quota|mail(?:box|folder)(?: is|'s)? full|full mailbox|(?:mailbox|mailfolder) .{0,60}(?:is|are) full|exceed(?:ed)? .{0,40}mailbox quota|(?:postfach|mailbox) .{0,40}voll|out of storage|insufficient (?:disk|system) (?:space|storage)|storage (?:limit|quota)|przepełnion|skrzynka .{0,30}pełna|brak miejsca|postvak .{0,20}vol\b|mailbox zit vol|too many messages/iu;
const POLICY =
  /spam|blocked|blacklist|block ?list|spamhaus|reputation|dmarc|\bspf\b|dkim|policy|content rejected|virus|malware|rate ?limit|too many|greylist|try again later|temporar|size limit|too large|exceeds? (?:the )?(?:size|maximum)|zu groß|te groot|zbyt duż/iu;
/** Class 5, yet the address may work with another message, from another sender, or later. */
const NOT_THE_ADDRESS = [
  /^5\.1\.[78]$/, // our sender address was refused
  /^5\.2\.[23]$/, // mailbox full; message longer than this mailbox takes
  /^5\.3\.[1245]$/, // the system is full, closed, takes no such size, or is set up wrongly
  /^5\.4\.(?:7|30[0-9]|316)$/, // expired while trying
  /^5\.5\.3$/, // too many recipients at once
  /^5\.6\.\d+$/, // this content
  /^5\.7\.(?:[0179]|2\d|50\d|51\d|6\d\d|7\d\d)$/, // policy about sender or content
]; // biome-ignore format: a reason each

/**
 * Judges one failure. Hard: class 5 that speaks of the address. Not hard: class 4, full mailboxes, and policy or
 * content refusals, because the address itself is alive. A text that names an unknown user overrules a vague code.
 */
export function verdict(statusField: string | null, text: string): Verdict {
  const head = text.slice(0, 4_000);
  const status = preciseStatus(statusField, head);
  if (FULL.test(head)) return { status, hard: false };
  if (status?.startsWith('4')) return { status, hard: false };
  if (UNKNOWN_USER.test(head) && !/^5\.(?:2\.[23]|6\.)/.test(status ?? '')) return { status, hard: true };
  if (status !== null) {
    const vague = /^5\.(?:0\.0|3\.0|5\.0)$/.test(status) && POLICY.test(head);
    return { status, hard: !vague && !NOT_THE_ADDRESS.some((pattern) => pattern.test(status)) };
  }
  const reply = /(?<![\d.])([45])(\d)(\d)(?![\d.]*\d)(?=[ -])/.exec(head)?.[0] ?? null;
  if (reply !== null)
    return { status: null, hard: reply.startsWith('5') && reply !== '552' && !POLICY.test(head) };
  return { status: null, hard: !POLICY.test(head) };
}

/** Whether the text speaks of an address nobody has, or of a full mailbox, as mail servers do. */
export function speaksOfAddress(text: string): boolean {
  const head = text.slice(0, 4_000);
  return UNKNOWN_USER.test(head) || FULL.test(head);
}

/** A code in the reply text is more precise than an `x.0.0` beside it. */
function preciseStatus(field: string | null, text: string): string | null {
  const own = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(field ?? '')?.[1] ?? null;
  const inText = statusInText(text);
  if (own === null) return inText;
  return own.endsWith('.0.0') && inText !== null && inText[0] === own[0] ? inText : own;
}

/** Behind a reply code or a `#` it can be nothing else; elsewhere it could be a version. */
function statusInText(text: string): string | null {
  return (
    /(?<![\d.])[45]\d\d[- ]#?([45]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(text)?.[1] ??
    /#([45]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(text)?.[1] ??
    /(?<![\d.v])([45]\.\d{1,2}\.\d{1,3})(?![\d.]*\d)/.exec(text)?.[1] ??
    null
  );
}
