/** Lines after which the answered mail follows without `>`: separators and header blocks. */

const TITLES = [
  'original message', 'original appointment', 'reply message', 'forwarded message', 'forwarded by', 'begin forwarded message',
  'ursprüngliche nachricht', 'urspruengliche nachricht', 'originalnachricht', 'original-nachricht', 'original nachricht',
  'originaltermin', 'ursprünglicher termin', 'antwort nachricht', 'antwortnachricht', 'weitergeleitete nachricht', 'weitergeleitet', 'anfang der weitergeleiteten nachricht',
  'oryginalna wiadomość', 'wiadomość oryginalna', 'wiadomość pierwotna', 'oryginalny e-mail', 'wiadomość przekazana', 'przekazana wiadomość',
  'treść przekazanej wiadomości', 'początek przekazywanej wiadomości', 'przekazywana wiadomość',
  'oorspronkelijk bericht', 'oorspronkelijk e-mailbericht', 'oorspronkelijke bericht', 'origineel bericht', 'originele bericht', 'originele e-mail', 'oorspronkelijke afspraak',
  'doorgestuurd bericht', 'doorgestuurde bericht', 'begin doorgestuurd bericht',
  'message d’origine', "message d'origine", 'message transféré', 'mensaje original', 'mensaje reenviado', 'messaggio originale', 'messaggio inoltrato',
  'ursprungligt meddelande', 'původní zpráva', 'původní e-mail', 'oprindelig meddelelse', 'opprinnelig melding', 'alkuperäinen viesti', 'mensagem original', 'исходное сообщение', 'пересылаемое сообщение', 'вихідне повідомлення',
]; // biome-ignore format: a word list
const TITLE = new RegExp(`^\\s*(?:[-_=*]{2,}\\s*)(?:${TITLES.join('|')})(?!\\p{L})[^\\n]{0,120}$`, 'iu');
const FORWARD_TITLE =
  /^\s*(?:[-_=*]{2,}\s*)?(?:forwarded (?:message|by)|begin forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|wiadomość przekazana|przekazana wiadomość|treść przekazanej wiadomości|początek przekazywanej wiadomości|przekazywana wiadomość|doorgestuurde? bericht|begin doorgestuurd bericht|message transféré|début du message (?:réexpédié|transféré)|mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato)(?!\p{L})[^\n]{0,120}$/iu;
const BARE_TITLE =
  /^\s*(?:begin forwarded message|anfang der weitergeleiteten nachricht|początek przekazywanej wiadomości|begin doorgestuurd bericht|début du message (?:réexpédié|transféré)|inizio messaggio inoltrato)\s*:\s*$/iu;

type Role = 'from' | 'sent' | 'to' | 'cc' | 'subject';
const LABELS: Record<Role, string> = {
  from: 'from|von|od|van|de|da|från|fra|lähettäjä|от|від|nadawca|absender|afzender',
  sent: 'sent|date|gesendet|datum|verzonden|wysłano|wysłane|data|data wysłania|envoyé|date|enviado|enviado el|fecha|inviato|gesendet am|verzonden op|skickat|sendt|lähetetty|odesláno|отправлено|дата|надіслано|data/godzina|wysłany|date sent|verstuurd|received|otrzymano|empfangen|ontvangen',
  to: 'to|an|do|aan|à|a|para|till|til|vastaanottaja|komu|кому|adresat|odbiorca|empfänger',
  cc: 'cc|kopie|dw|kopia|kopie \\(cc\\)|bcc|reply-to|antwort an|odpowiedź do|udw|important?ance|wichtigkeit|priorität|belang|ważność',
  subject:
    'subject|betreff|emne|aihe|předmět|тема|temat|onderwerp|objet|asunto|oggetto|assunto|ämne|betrifft',
};
const LABEL_LINES = Object.entries(LABELS).map(
  ([role, words]) =>
    [role as Role, new RegExp(`^[\\s*_]{0,6}(?:${words})\\s?:[*_]{0,2}(?=\\s|$)`, 'iu')] as const,
);
/** Lines of a header block, folded recipients included. */
const MAX_BLOCK = 14;

/** Whether the rest of the text from `lines[index]` on is a mail that was answered or forwarded. */
export function quotedMailBegins(lines: readonly string[], index: number): boolean {
  const line = lines[index]!;
  if (line.length > 1_000) return false;
  if (TITLE.test(line) || BARE_TITLE.test(line)) return true;
  if (
    /^\s*_{20,}\s*$/.test(line) ||
    /^\s*-{20,}\s*$/.test(line) ||
    /^\s*-{3,}[^-\n]{3,60}-{3,}\s*$/.test(line)
  ) {
    const next = nextFilled(lines, index + 1);
    return next !== -1 && headerBlockAt(lines, next);
  }
  return headerBlockAt(lines, index);
}

/** Whether a line of the text says that a mail is passed on below it. */
export function forwardBegins(lines: readonly string[]): boolean {
  return lines.some((line) => line.length < 200 && /[-_=*]{2,}|:\s*$/.test(line) && FORWARD_TITLE.test(line));
}

/** From, and two more of sent, to, subject, in neighbouring lines; and in them an address or a date. */
function headerBlockAt(lines: readonly string[], start: number): boolean {
  if (roleOf(lines[start]!) === null) return false;
  const seen = new Set<Role>();
  let evidence = false;
  let strangers = 0;
  for (let index = start; index < Math.min(start + MAX_BLOCK, lines.length); index += 1) {
    const line = lines[index]!;
    if (line.trim() === '') {
      // HTML converters put an empty line between the fields.
      if (seen.size > 0 && roleOf(lines[index + 1] ?? '') !== null) continue;
      break;
    }
    const role = line.length > 1_000 ? null : roleOf(line);
    if (role === null) {
      strangers += 1;
      if (strangers > 6) break;
    } else seen.add(role);
    evidence ||= /@|\d{1,2}[:.]\d{2}|\d{4}/.test(line.slice(0, 1_000));
  }
  const others = Number(seen.has('sent')) + Number(seen.has('to')) + Number(seen.has('subject'));
  return seen.has('from') && others >= 2 && evidence;
}

function roleOf(line: string): Role | null {
  const head = line.slice(0, 60);
  if (!head.includes(':')) return null;
  for (const [role, pattern] of LABEL_LINES) if (pattern.test(head)) return role;
  return null;
}

function nextFilled(lines: readonly string[], from: number): number {
  for (let index = from; index < Math.min(from + 3, lines.length); index += 1)
    if (lines[index]!.trim() !== '') return index;
  return -1;
}
