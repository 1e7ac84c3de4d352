/** Contact block under a closing formula: role, company, phone, address. */

const CLOSING =
  /^(?:(?:mit )?(?:freundlichen?|besten?|herzlichen?|lieben?|vielen?|schönen?|sonnigen?) (?:grüße?n?|grüssen?|grüsse|gruß|gruss|dank)|(?:viele|liebe|beste|herzliche|freundliche|schöne) (?:grüße|grüsse)|(?:lieber|bester|schöner|herzlicher) (?:gruß|gruss)|gruß|grüße|gruss|mfg|lg|vg|hochachtungsvoll|(?:kind|best|warm|warmest|kindest)?(?: |^)?(?:regards|wishes)|many thanks|thanks(?: again)?|thank you|cheers|yours (?:sincerely|faithfully|truly)|sincerely|all the best|best|z poważaniem|(?:serdecznie )?pozdrawiam(?: serdecznie)?|(?:z|łączę) (?:wyrazami szacunku|pozdrowieni\p{L}+|pozdrowienia|poważaniem)|pozdrowienia|pozdr|(?:met )?(?:vriendelijke|hartelijke) (?:groeten?|groet)|groet(?:en|jes)?|mvg|hoogachtend|cordialement|bien à vous|saludos(?: cordiales)?|un saludo|atentamente|cordiali saluti|distinti saluti|saluti)\b.{0,40}$/iu;

const CONTACT = [
  /(?:^|\s)(?:tel|telefon|phone|fon|fax|mobil|mobile|mob|handy|kom|telefoon|mobiel|gsm|t|m|f|p|cell)\.? ?[:.]? ?(?:\+|\(?0|00)[\d ()/.-]{6,}/iu,
  /^\s*\+?\(?\d[\d ()/.-]{7,}\d\s*$/,
  /(?:^|\s|<|\|)(?:e-?mail|mail|e)? ?:? ?[^\s<>@]{1,64}@[^\s<>@]+\.[a-z]{2,}(?:\s|>|$|\|)/iu,
  /(?:https?:\/\/|www\.)\S+/i,
  /\b(?:gmbh|ag|kg|ohg|e\.k\.|ug|mbh|s\.a\.|sp\. ?z ?o\. ?o\.|spółka|b\.v\.|bv|n\.v\.|nv|v\.o\.f\.|ltd|limited|inc|llc|plc)(?![\p{L}\d])/iu,
  /\b\d{5} \p{Lu}\p{L}+|\b\d{2}-\d{3} \p{Lu}\p{L}+|\b\d{4} ?[A-Z]{2}\b/u,
  /(?:straße|strasse|str\.|weg|platz|allee|ul\.|al\.|straat|laan|plein|gracht|street|road|avenue)\s*\d{1,4}/iu,
  /\b(?:hrb|ust-?id|geschäftsführ|amtsgericht|registergericht|nip|regon|krs|kvk|btw|vat)\b/iu,
];
/** Lines a closing formula and what follows it may take. */
const MAX_BLOCK = 22;
const MAX_LINE = 120;

/**
 * Index at which the contact block under the writer's name begins, or -1. The closing formula and the name stay,
 * because people write them; a block is certain only with a formula above it and two lines of contact in it.
 */
export function contactBlockStart(lines: readonly string[]): number {
  const closing = lastClosing(lines);
  if (closing === -1) return -1;
  const block = lines.slice(closing + 1);
  const filled = block.filter((line) => line.trim() !== '');
  if (filled.length < 2 || filled.some((line) => line.length > MAX_LINE * 2 || /^>/.test(line))) return -1;
  const contacts = filled.filter((line) =>
    CONTACT.some((pattern) => pattern.test(line.slice(0, MAX_LINE * 2))),
  ).length;
  if (contacts < 2 && !(contacts === 1 && filled.length <= 6)) return -1;
  // A question or a sentence among them is something the person still says.
  if (filled.some((line) => /\?\s*$/.test(line) || /^p\.? ?s\b/i.test(line.trim()))) return -1;
  const name = lines.findIndex((line, index) => index > closing && line.trim() !== '');
  return isContact(lines[name]!) ? name : name + 1;
}

function isContact(line: string): boolean {
  return CONTACT.some((pattern) => pattern.test(line.slice(0, MAX_LINE)));
}

function lastClosing(lines: readonly string[]): number {
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - MAX_BLOCK); index -= 1) {
    const line = lines[index]!.trim().replace(/^[*_]+/, '');
    if (line.length <= 60 && CLOSING.test(line)) return index;
  }
  return -1;
}
