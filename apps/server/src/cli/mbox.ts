/** Messages of an mbox file, one at a time: mboxo, mboxrd, mboxcl and mboxcl2, LF or CRLF. */
import { open } from 'node:fs/promises';

const CHUNK = 4 * 1024 * 1024;
/** `From sender Tue Mar  3 10:00:00 2026`, with what exporters put between. */
const POSTMARK = /^From \S.*\d{1,2}:\d{2}/;
const FIELD = /^(?:[!-9;-~]+[ \t]*:|>?From )/;

/** Yields the bytes of each message without its postmark, quoting undone. Holds one message at a time. */
export async function* messagesOfMbox(path: string): AsyncGenerator<Buffer> {
  const handle = await open(path);
  try {
    let pending = Buffer.alloc(0);
    let searched = 0;
    for (let done = false; !done; ) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const { bytesRead } = await handle.read(chunk, 0, CHUNK);
      done = bytesRead < 1;
      pending = Buffer.concat([pending, chunk.subarray(0, bytesRead)]);
      for (;;) {
        const end = messageEnd(pending, searched, done);
        if (end === -1) break;
        yield unquoted(pending.subarray(0, end));
        pending = pending.subarray(end);
        searched = 0;
      }
      // A postmark and the line after it may be cut by the chunk.
      searched = Math.max(0, pending.length - 2_000);
    }
    if (pending.toString('latin1').trim() !== '') yield unquoted(pending);
  } finally {
    await handle.close();
  }
}

/** Offset of the next message's postmark, or -1 when it lies beyond `pending`. */
function messageEnd(pending: Buffer, searched: number, done: boolean): number {
  const stated = statedEnd(pending);
  if (stated !== -1 && stated < pending.length && startsPostmark(pending, stated)) return stated;
  if (stated >= pending.length && (!done || stated <= pending.length + 2)) return -1;
  for (
    let at = pending.indexOf('\nFrom ', Math.max(0, searched - 1));
    at !== -1;
    at = pending.indexOf('\nFrom ', at + 1)
  ) {
    if (at + 2_000 > pending.length && !done) return -1;
    if (afterBlankLine(pending, at) && startsPostmark(pending, at + 1)) return at + 1;
  }
  return -1;
}

/** Where Content-Length says that the message ends; -1 without one. */
function statedEnd(pending: Buffer): number {
  const head = pending.toString('latin1', 0, 65_536);
  const blank = /\r?\n\r?\n/.exec(head);
  const length =
    blank && /^content-length:[ \t]*(\d{1,12})[ \t]*\r?$/im.exec(head.slice(0, blank.index))?.[1];
  if (!blank || !length) return -1;
  let end = blank.index + blank[0].length + Number(length);
  while (pending[end] === 0x0a || pending[end] === 0x0d) end += 1;
  return end;
}

function startsPostmark(pending: Buffer, at: number): boolean {
  const [first, second] = pending.toString('latin1', at, at + 2_000).split(/\r?\n/);
  return POSTMARK.test(first ?? '') && (second === undefined || second === '' || FIELD.test(second));
}

function afterBlankLine(pending: Buffer, lineFeed: number): boolean {
  const before = pending[lineFeed - 1] === 0x0d ? lineFeed - 2 : lineFeed - 1;
  return before < 0 || pending[before] === 0x0a;
}

/** Without postmark and the blank line that parts messages; one `>` taken from `>From ` lines. */
function unquoted(message: Buffer): Buffer {
  let from = 0;
  while (message[from] === 0x0a || message[from] === 0x0d) from += 1;
  if (message.toString('latin1', from, from + 5) === 'From ') {
    const lineEnd = message.indexOf(0x0a, from);
    from = lineEnd === -1 ? message.length : lineEnd + 1;
  }
  let to = message.length;
  if (message[to - 1] === 0x0a) to -= message[to - 2] === 0x0d ? 2 : 1;
  const body = message.subarray(from, to);
  // Unquoted lines inside mean that Content-Length was relied on and nothing was quoted.
  if (!body.includes('>From ') || body.includes('\nFrom ')) return Buffer.from(body);
  return Buffer.from(body.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}
