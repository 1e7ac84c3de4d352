import iconv from 'iconv-lite';

/** Bytes looked at where nothing says how they are written. */
const sample = 200_000;

/**
 * How a table's bytes are written: what a byte order mark says, UTF-8 where they are that, else the one of Western
 * and Central European Windows and ISO in which the letters make sense.
 */
export function guessEncoding(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(markOf(bytes), sample);
  if (isUtf8(head)) return 'utf-8';
  return ['windows-1252', 'windows-1250', 'iso-8859-2']
    .map((encoding) => ({ encoding, score: scoreOf(iconv.decode(head, encoding)) }))
    .reduce((best, each) => (each.score > best.score ? each : best)).encoding;
}

/** Bytes of a UTF-8 mark at the beginning; some programs write it before text that is none. */
export const markOf = (bytes: Buffer): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;

/** The last letter of a sample may be cut. */
function isUtf8(head: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Letters of our languages count for it, signs inside of words against it. */
function scoreOf(text: string): number {
  const good = text.match(/[äöüßéèëïąćęłńóśźżÄÖÜĄĆĘŁŃÓŚŹŻ]/g)?.length ?? 0;
  const bad = text.match(/\p{L}[¿³¹¶±¼œŸ\u0080-\u009f¡-©«-¾]\p{L}?|[¿³¹¶±¼]\p{L}/gu)?.length ?? 0;
  return good - 3 * bad;
}
