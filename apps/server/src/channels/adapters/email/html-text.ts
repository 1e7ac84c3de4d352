/** HTML to plain text: block structure, lists and quotes kept, what nobody sees left out. */
import { Parser } from 'htmlparser2';
import { markOf } from './html-marks.ts';

/** Stands alone on a line where a client's own structure says that the quoted mail begins. */
export const QUOTE_BEGINS = '\ue000';

const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figure', 'footer',
  'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table',
  'tbody', 'tr', 'ul',
]); // biome-ignore format: a word list
const SPACED = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'pre']);
const UNSEEN = new Set([
  'head',
  'style',
  'script',
  'title',
  'template',
  'noscript',
  'object',
  'svg',
  'select',
]);
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'wbr',
  'col',
  'area',
  'base',
  'embed',
  'source',
  'track',
]);
/** Quote marks written before a line at most. */
const MAX_MARKS = 20;
/** Zero-width characters that newsletters pad with. */
const INVISIBLE = /\u200b|\ufeff|\u00ad|\u034f|\u200c/g;
/** Deeper markup is no letter; its tags are dropped without being understood. */
const MAX_OPEN = 2_000;

class TooDeep extends Error {}

interface Open {
  name: string;
  hidden: boolean;
  quote: boolean;
  pre: boolean;
}

/**
 * @param marks true leaves out client signatures and puts `QUOTE_BEGINS` where a quoted mail starts
 * @returns text with `\n` line ends, without outer blank lines. Linear; never throws.
 */
export function htmlToText(html: string, marks = false): string {
  const writer = new TextWriter();
  const open: Open[] = [];
  let hidden = 0;
  let pre = 0;
  const leave = (element: Open): void => {
    if (element.hidden) hidden -= 1;
    if (element.pre) pre -= 1;
    if (element.quote) writer.quote(-1);
    if (BLOCKS.has(element.name)) writer.block(SPACED.has(element.name));
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const mark = marks && hidden === 0 ? markOf(name, attributes) : null;
        if (mark === 'quote') writer.line(QUOTE_BEGINS);
        if (hidden === 0) begin(writer, name, attributes);
        if (VOID.has(name)) return;
        if (open.length >= MAX_OPEN) throw new TooDeep();
        const element: Open = {
          name,
          hidden: UNSEEN.has(name) || mark === 'signature' || isHidden(attributes),
          quote:
            name === 'blockquote' && !/margin(-left)?:\s*0?\s*0?\s*0?\s*40px/.test(attributes.style ?? ''),
          pre: name === 'pre',
        };
        if (element.hidden) hidden += 1;
        if (element.pre) pre += 1;
        if (element.quote) writer.quote(1);
        open.push(element);
      },
      ontext(text) {
        if (hidden === 0) writer.text(text, pre > 0);
      },
      onclosetag(name) {
        if (VOID.has(name)) return;
        const element = open.at(-1);
        if (element?.name === name) leave(open.pop()!);
      },
    },
    { decodeEntities: true },
  );
  try {
    parser.write(html);
    parser.end();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return withoutTags(html);
  }
  return writer.end();
}

function begin(writer: TextWriter, name: string, attributes: Record<string, string>): void {
  if (name === 'br') writer.newline();
  else if (name === 'td' || name === 'th') writer.cell();
  else if (name === 'img') {
    const alt = attributes.alt ?? '';
    if (alt.length <= 8 && /\p{Extended_Pictographic}/u.test(alt)) writer.text(alt, false);
  } else if (BLOCKS.has(name)) {
    writer.block(SPACED.has(name));
    if (name === 'li') writer.text('* ', true);
    if (name === 'hr') writer.line('---');
  }
}

function isHidden(attributes: Record<string, string>): boolean {
  if ('hidden' in attributes) return true;
  const style = attributes.style;
  return (
    style !== undefined &&
    /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/i.test(style.slice(0, 2_000))
  );
}

/** What is left when markup cannot be understood. Linear: tags end at the next `>`. */
function withoutTags(html: string): string {
  const pieces = html.split('<');
  return pieces
    .map((piece, index) => (index === 0 ? piece : piece.slice(piece.indexOf('>') + 1)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Collects text, collapsing white space and blank lines as a browser would. The open line is kept in pieces, because
 * looking at the end of a growing string again and again costs the square of its length.
 */
class TextWriter {
  private readonly lines: string[] = [];
  private pieces: string[] = [];
  private filled = false;
  private endsInSpace = true;
  private depth = 0;
  private lineDepth = 0;
  private blankWanted = false;

  text(raw: string, verbatim: boolean): void {
    const text = raw.replaceAll('\u00a0', ' ').replace(INVISIBLE, '');
    if (verbatim) {
      const [first, ...rest] = text.replaceAll('\r', '').split('\n');
      this.put(first!);
      for (const line of rest) {
        this.newline();
        this.put(line);
      }
      return;
    }
    // A non-breaking space is white space a person typed; the others collapse.
    const collapsed = raw.includes('\u00a0')
      ? text.replace(/[\t\r\n\f]+/g, ' ')
      : text.replace(/[ \t\r\n\f]+/g, ' ');
    this.put(this.endsInSpace ? collapsed.replace(/^ +/, '') : collapsed);
  }

  newline(): void {
    this.flush(true);
  }

  block(spaced: boolean): void {
    this.flush(false);
    if (spaced && this.lines.length > 0) this.blankWanted = true;
  }

  cell(): void {
    if (this.filled && !this.endsInSpace) this.put(' ');
  }

  line(text: string): void {
    this.block(false);
    this.put(text);
    this.flush(false);
  }

  quote(step: 1 | -1): void {
    this.block(true);
    this.depth = Math.max(0, this.depth + step);
  }

  end(): string {
    this.flush(false);
    const first = this.lines.findIndex((line) => line !== '');
    return first === -1
      ? ''
      : this.lines
          .slice(first)
          .join('\n')
          .replace(/\n{3,}/g, '\n\n')
          .trimEnd();
  }

  private put(text: string): void {
    if (text === '') return;
    if (this.pieces.length === 0) this.lineDepth = this.depth;
    this.pieces.push(text);
    this.filled ||= text.trim() !== '';
    this.endsInSpace = text.endsWith(' ');
  }

  private flush(keepEmpty: boolean): void {
    const content = this.filled ? this.pieces.join('').trimEnd() : '';
    const depth = content === '' ? this.depth : this.lineDepth;
    this.pieces = [];
    this.filled = false;
    this.endsInSpace = true;
    if (content === '' && !keepEmpty) return;
    if (this.blankWanted && this.lines.at(-1) !== '' && content !== '') this.lines.push('');
    this.blankWanted = false;
    this.lines.push(depth > 0 ? `${'>'.repeat(Math.min(depth, MAX_MARKS))} ${content}`.trimEnd() : content);
  }
}
