/** Addresses as we configure, compare and extend them. Header parsing is not done here. */
import { domainToASCII } from 'node:url';

// Control characters, blanks and the characters that structure address lists.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE = /[\u0000-\u0020\u007f-\u00a0<>()[\],;:\\"]/;

/** True for a plain `local@domain` that is safe in a header and on the envelope. At most 254 characters. */
export function isAddress(value: string): boolean {
  const at = value.lastIndexOf('@');
  if (at < 1 || value.length > 254 || UNSAFE.test(value)) return false;
  const local = value.slice(0, at);
  if (local.length > 64 || local.includes('@')) return false;
  return domainToASCII(value.slice(at + 1)) !== '';
}

/** One spelling for comparing: lower case, domain in ASCII, without quotes around the local part. */
export function canonicalAddress(value: string): string {
  const at = value.lastIndexOf('@');
  if (at < 0) return value.toLowerCase();
  const local = value.slice(0, at).replace(/^"([^"]*)"$/, '$1');
  const domain = value.slice(at + 1).replace(/\.$/, '');
  return `${local.toLowerCase()}@${domainToASCII(domain) || domain.toLowerCase()}`;
}

/** `support+anything@shop.example` → `support@shop.example`, canonical. */
export function withoutPlus(value: string): string {
  const canonical = canonicalAddress(value);
  const at = canonical.lastIndexOf('@');
  const plus = canonical.indexOf('+');
  return plus > 0 && plus < at ? canonical.slice(0, plus) + canonical.slice(at) : canonical;
}

/**
 * `support@shop.example` → `support+t.<token>@shop.example`: a reply to it proves its conversation. Null when the local
 * part would exceed the 64 octets mail servers must take (RFC 5321 4.5.3.1.1).
 */
export function withReplyToken(address: string, token: string): string | null {
  const at = address.lastIndexOf('@');
  const local = `${address.slice(0, at)}+t.${token}`;
  return Buffer.byteLength(local) <= 64 ? local + address.slice(at) : null;
}

/** The part after the last `@`, in ASCII; what our Message-IDs end in. */
export function domainOf(address: string): string {
  return canonicalAddress(address).slice(address.lastIndexOf('@') + 1);
}
