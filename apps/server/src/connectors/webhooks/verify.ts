/** Whether a delivery is from whom it says: judged on the bytes as they came, before anybody reads them. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Verification } from '../config/index.ts';

export type Headers = Record<string, string | undefined>;

export type Verdict = 'genuine' | 'wrong' | 'too_old';

/** @param headers with names in small letters */
export function verify(
  verification: Verification,
  secret: string | null,
  body: Buffer,
  headers: Headers,
  now: Date,
): Verdict {
  // Without a secret nothing is genuine.
  if (secret === null || secret === '') return 'wrong';
  switch (verification.kind) {
    case 'hmac':
      return verifyHmac(verification, secret, body, headers, now);
    case 'stripe':
      return verifyStripe(verification, secret, body, headers, now);
    case 'token':
      return isSame(headerOf(headers, verification.header), `${verification.prefix}${secret}`)
        ? 'genuine'
        : 'wrong';
    case 'basic': {
      const pair = Buffer.from(`${verification.username}:${secret}`).toString('base64');
      return isSame(headerOf(headers, 'authorization'), `Basic ${pair}`) ? 'genuine' : 'wrong';
    }
    default:
      return verification satisfies never;
  }
}

type Of<Kind extends Verification['kind']> = Extract<Verification, { kind: Kind }>;

function verifyHmac(
  { header, encoding, prefix, signed, timestampHeader, toleranceSeconds }: Of<'hmac'>,
  secret: string,
  body: Buffer,
  headers: Headers,
  now: Date,
): Verdict {
  const timestamp = timestampHeader === null ? '' : (headerOf(headers, timestampHeader) ?? '');
  const [before = '', after = ''] = signed.replaceAll('{timestamp}', timestamp).split('{body}');
  const mac = createHmac('sha256', secret).update(before).update(body).update(after).digest(encoding);
  const given = headerOf(headers, header);
  // Hexadecimal is written in either case.
  const isRight =
    encoding === 'hex'
      ? isSame(given?.toLowerCase(), `${prefix}${mac}`.toLowerCase())
      : isSame(given, `${prefix}${mac}`);
  if (!isRight) return 'wrong';
  return timestampHeader === null || isRecent(timestamp, toleranceSeconds, now) ? 'genuine' : 'too_old';
}

/** `t=1700000000,v1=…[,v1=…]`: several signatures while a secret is being changed. */
function verifyStripe(
  { header, toleranceSeconds }: Of<'stripe'>,
  secret: string,
  body: Buffer,
  headers: Headers,
  now: Date,
): Verdict {
  const parts = (headerOf(headers, header) ?? '').split(',').map((part) => part.trim().split('='));
  const timestamp = parts.find(([name]) => name === 't')?.[1] ?? '';
  const mac = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
  if (!parts.some(([name, value]) => name === 'v1' && isSame(value, mac))) return 'wrong';
  return isRecent(timestamp, toleranceSeconds, now) ? 'genuine' : 'too_old';
}

const headerOf = (headers: Headers, name: string): string | undefined => headers[name.toLowerCase()]?.trim();

/** In a time that does not tell how much of it was right. */
function isSame(given: string | undefined, right: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(right)) && given !== undefined;
}

/** Seconds or milliseconds since 1970; a clock may be ahead of ours as well as behind. */
function isRecent(timestamp: string, toleranceSeconds: number, now: Date): boolean {
  if (!/^\d{9,13}$/.test(timestamp)) return false;
  const at = timestamp.length > 11 ? Number(timestamp) : Number(timestamp) * 1000;
  return Math.abs(now.getTime() - at) <= toleranceSeconds * 1000;
}
