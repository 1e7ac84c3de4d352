/** Content-Transfer-Encoding undone. */

/** Decodes a part's body. An unknown encoding leaves the bytes as they are and says so. Never throws. */
export function decodeTransfer(body: Buffer, encoding: string): { bytes: Buffer; problem: string | null } {
  switch (encoding) {
    case '': case '7bit': case '8bit': case 'binary': case '7-bit': case '8-bit':
      return { bytes: body, problem: null };
    case 'base64':
      return { bytes: base64(body), problem: null };
    case 'quoted-printable':
      return { bytes: quotedPrintable(body), problem: null };
    case 'x-uuencode': case 'uuencode': case 'x-uue': case 'uue':
      return { bytes: uuencoded(body), problem: null };
    default:
      return { bytes: body, problem: `unknown transfer encoding ${JSON.stringify(encoding.slice(0, 40))}` };
  }
} // biome-ignore format: one line a group

/** Several padded pieces one after another are decoded each; anything outside the alphabet is passed over. */
function base64(body: Buffer): Buffer {
  const text = body.toString('latin1');
  const padding = text.indexOf('=');
  if (padding === -1 || /^[=\s]*$/.test(text.slice(padding))) return Buffer.from(text, 'base64');
  return Buffer.concat(text.split(/=+/).map((piece) => Buffer.from(piece, 'base64')));
}

function quotedPrintable(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length);
  let length = 0;
  let lineEnd = 0;
  for (let index = 0; index < body.length; index += 1) {
    const byte = body[index]!;
    if (byte === 0x3d) {
      const value = hex(body[index + 1]) * 16 + hex(body[index + 2]);
      if (value >= 0) {
        out[length++] = value;
        index += 2;
        lineEnd = length;
        continue;
      }
      const skipped = softBreak(body, index + 1);
      if (skipped >= 0) {
        index = skipped;
        lineEnd = length;
        continue;
      }
    }
    // White space before a line break was added in transport.
    if (byte === 0x0a) {
      const crlf = out[length - 1] === 0x0d && length > lineEnd;
      if (crlf) length -= 1;
      while (length > lineEnd && (out[length - 1] === 0x20 || out[length - 1] === 0x09)) length -= 1;
      if (crlf) out[length++] = 0x0d;
      out[length++] = byte;
      lineEnd = length;
      continue;
    }
    out[length++] = byte;
  }
  return out.subarray(0, length);
}

/** Index of the line feed that ends a soft break beginning after `=`, or -1. */
function softBreak(body: Buffer, from: number): number {
  let index = from;
  while (index < body.length && index < from + 80 && (body[index] === 0x20 || body[index] === 0x09))
    index += 1;
  if (index >= body.length) return index;
  if (body[index] === 0x0d) index += body[index + 1] === 0x0a ? 1 : 0;
  return body[index] === 0x0a || body[index] === 0x0d ? index : -1;
}

/** Value of a hexadecimal digit; far below zero when it is none, so that a sum with it stays negative. */
function hex(byte: number | undefined): number {
  if (byte === undefined) return -1000;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37;
  if (byte >= 0x61 && byte <= 0x66) return byte - 0x57;
  return -1000;
}

function uuencoded(body: Buffer): Buffer {
  const out: number[] = [];
  let inside = false;
  for (const line of body.toString('latin1').split(/\r?\n/)) {
    if (/^begin [0-7]{3,4} /.test(line)) inside = true;
    else if (line === 'end') break;
    else if (inside) {
      const count = (line.charCodeAt(0) - 32) & 63;
      for (let at = 1, done = 0; done < count; at += 4) {
        const [a, b, c, d] = [0, 1, 2, 3].map((offset) => ((line.charCodeAt(at + offset) || 32) - 32) & 63);
        const bytes = [(a! << 2) | (b! >> 4), (b! << 4) | (c! >> 2), (c! << 6) | d!];
        for (const byte of bytes) if (done++ < count) out.push(byte & 255);
      }
    }
  }
  return Buffer.from(out);
}
