/** File names that are safe on any system and still say what the sender called the file. */
import { plainName } from './clean.ts';

const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Bytes; most file systems end at 255, and a number or copy mark must still fit. */
const MAX_BYTES = 200;
const EXTENSIONS: Record<string, string> = {
  'message/rfc822': '.eml', 'message/delivery-status': '.txt', 'text/rfc822-headers': '.txt', 'text/plain': '.txt',
  'text/html': '.html', 'text/calendar': '.ics', 'text/csv': '.csv', 'text/vcard': '.vcf', 'text/x-vcard': '.vcf',
  'application/pdf': '.pdf', 'application/pgp-signature': '.asc', 'application/pgp-encrypted': '.asc',
  'application/pgp-keys': '.asc', 'application/pkcs7-mime': '.p7m', 'application/x-pkcs7-mime': '.p7m',
  'application/pkcs7-signature': '.p7s', 'application/x-pkcs7-signature': '.p7s', 'application/ms-tnef': '.dat',
  'application/zip': '.zip', 'image/jpeg': '.jpg', 'image/png': '.png', 'image/gif': '.gif', 'image/webp': '.webp',
  'image/heic': '.heic', 'image/svg+xml': '.svg', 'audio/mpeg': '.mp3', 'video/mp4': '.mp4',
}; // biome-ignore format: a table

/** @param name as the sender gave it, decoded; may hold anything or be empty */
export function safeFilename(name: string | undefined, contentType: string): string {
  const last = plainName(name ?? '')
    .split(/[\\/]/)
    .at(-1)!;
  const cleaned = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (cleaned === '') return `${fallbackStem(contentType)}${EXTENSIONS[contentType] ?? ''}`;
  return shortened(RESERVED.test(cleaned) ? `_${cleaned}` : cleaned);
}

function fallbackStem(contentType: string): string {
  if (contentType === 'message/rfc822') return 'message';
  if (contentType === 'message/delivery-status') return 'delivery-status';
  if (contentType === 'text/calendar') return 'invitation';
  return contentType.includes('signature')
    ? 'signature'
    : contentType.startsWith('image/')
      ? 'image'
      : 'attachment';
}

/** Cuts the stem, never the extension, and never inside a character. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const extension = /(?:\.[A-Za-z0-9]{1,8}){1,2}$/.exec(name)?.[0] ?? '';
  let room = MAX_BYTES - extension.length;
  let stem = '';
  for (const char of name.slice(0, name.length - extension.length)) {
    room -= Buffer.byteLength(char);
    if (room < 0) break;
    stem += char;
  }
  return stem.trimEnd() + extension;
}
