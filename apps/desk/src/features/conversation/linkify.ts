export interface TextPart {
  kind: 'text' | 'link';
  text: string;
  /** Position in the whole text. */
  at: number;
}

const address = /https?:\/\/[^\s<>"']+/g;
/** Marks that end a sentence rather than an address. */
const trailing = /[.,;:!?…]+$/;

/** Splits text into plain parts and http(s) addresses. Nothing else ever becomes a link. */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(address)) {
    const link = withoutClosing(match[0].replace(trailing, ''));
    if (!URL.canParse(link)) continue;
    if (match.index > done) parts.push({ kind: 'text', text: text.slice(done, match.index), at: done });
    parts.push({ kind: 'link', text: link, at: match.index });
    done = match.index + link.length;
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done), at: done });
  return parts;
}

/** `(see https://a.example)`: the bracket belongs to the sentence unless the address opened it. */
function withoutClosing(link: string): string {
  return link.endsWith(')') && !link.includes('(') ? link.slice(0, -1) : link;
}
