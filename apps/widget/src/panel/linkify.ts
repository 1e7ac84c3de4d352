export interface TextPiece {
  text: string;
  href?: string;
}

const LINK = /https?:\/\/[^\s<>"]+|www\.[^\s<>"]+\.[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** Cuts plain text at web and e-mail addresses; only http, https and mailto ever become a link. */
export function linkify(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    const link = withoutTrailing(match[0]);
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) });
    pieces.push({ text: link, href: hrefOf(link) });
    at = match.index + link.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

const hrefOf = (link: string): string =>
  /^https?:/i.test(link)
    ? link
    : link.includes('@') && !/^www\./i.test(link)
      ? `mailto:${link}`
      : `https://${link}`;

/** A sentence's end is not the link's; a bracket is, when it was opened inside. */
function withoutTrailing(link: string): string {
  let end = link.length;
  for (;;) {
    const last = link[end - 1] ?? '';
    const inside = link.slice(0, end);
    const unopened = last === ')' && inside.split(')').length > inside.split('(').length;
    if (!/[.,;:!?'’”»\]}]/.test(last) && !unopened) return link.slice(0, end);
    end--;
  }
}
