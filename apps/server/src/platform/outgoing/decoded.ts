import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { GuardedError } from './guarded-error.ts';

const readers = { gzip: promisify(gunzip), deflate: promisify(inflate), br: promisify(brotliDecompress) };

/**
 * A body as it was before its server packed it, which some do unasked. It is never unpacked to more than is allowed,
 * however small it came.
 * @throws GuardedError
 */
export async function decoded(body: Buffer, encoding: string | undefined, maxBytes: number): Promise<Buffer> {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity' || body.length === 0) return body;
  const read = readers[name as keyof typeof readers];
  if (!read) throw new GuardedError('unreachable', `the answer is packed as “${name.slice(0, 40)}”`);
  try {
    return await read(body, { maxOutputLength: maxBytes });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new GuardedError('too_large', 'the answer is too large');
    throw new GuardedError('unreachable', 'the answer cannot be unpacked', error);
  }
}
