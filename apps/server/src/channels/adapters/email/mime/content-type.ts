/** What a file really is: its bytes where they tell, else what was declared. */
import { fileTypeFromBuffer } from 'file-type';

/** Containers whose declared type is more precise than the container's own. */
const CONTAINERS = new Set([
  'application/zip',
  'application/x-cfb',
  'application/xml',
  'application/gzip',
  'application/x-xz',
  'application/x-apple-diskimage',
]);
const SAYS_NOTHING = new Set([
  '',
  'application/octet-stream',
  'application/x-download',
  'application/force-download',
  'application/unknown',
  'application/binary',
]);
/** Enough for every signature looked for, and a bound on work. */
const HEAD = 64 * 1024;

/** @returns a lower-case media type. Never throws. */
export async function sniffContentType(bytes: Uint8Array, declared: string): Promise<string> {
  const stated = SAYS_NOTHING.has(declared) ? null : declared;
  if (
    stated !== null &&
    /^(message\/|text\/|multipart\/|application\/(pgp|x-?pkcs7|pkcs7|ms-tnef))/.test(stated) &&
    !binary(bytes)
  )
    return stated;
  const found = await fileTypeFromBuffer(bytes.subarray(0, HEAD)).catch(() => undefined);
  if (!found) return stated ?? 'application/octet-stream';
  if (stated !== null && (CONTAINERS.has(found.mime) || sameContainer(found.mime, stated))) return stated;
  return found.mime;
}

/** Text that is text needs no sniffing; text that holds zero bytes is something else. */
function binary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 1024).includes(0);
}

function sameContainer(found: string, stated: string): boolean {
  const family = (type: string): string =>
    /^(audio|video)\/.*(mp4|quicktime|3gpp|m4a|ogg|webm)/.test(type) ? 'media' : type;
  return family(found) === 'media' && family(stated) === 'media';
}
