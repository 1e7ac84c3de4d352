/** Small signed facts that a page carries back to us. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export function sign(secret: Uint8Array, facts: object): string {
  const body = Buffer.from(JSON.stringify(facts)).toString('base64url');
  return `${body}.${signature(secret, body).toString('base64url')}`;
}

/** The facts, or null when they are malformed or were not signed with this key. */
export function verify(secret: Uint8Array, token: unknown): unknown {
  if (typeof token !== 'string' || token.length > 2_000) return null;
  const [body = '', given = '', rest] = token.split('.');
  const expected = signature(secret, body);
  const bytes = Buffer.from(given, 'base64url');
  if (rest !== undefined || bytes.length !== expected.length || !timingSafeEqual(bytes, expected))
    return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
}

const signature = (secret: Uint8Array, body: string): Buffer =>
  createHmac('sha256', secret).update(body).digest();
