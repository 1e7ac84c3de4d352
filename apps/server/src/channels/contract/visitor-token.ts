/**
 * Proof that a browser is the visitor it says it is. A form and a live chat on the same site share the token (the
 * host page keeps it under `throughline:visitor` in localStorage), so that both belong to one visitor.
 * The visitor id is the value of a `device` handle. Format: `v1.<visitor id>.<HMAC-SHA256, base64url>`.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** The purpose to derive the signing key with; every door must use the same one. */
export const visitorTokenPurpose = 'visitor-token';

export interface Visitor {
  /** At most 100 of `A-Z a-z 0-9 _ -`. */
  visitorId: string;
}

const shape = /^v1\.([A-Za-z0-9_-]{1,100})\.([A-Za-z0-9_-]{43})$/;

export const newVisitorId = (): string => randomUUID();

/** @throws RangeError when the visitor id has other characters than the token can carry */
export function signVisitorToken(secret: Uint8Array, visitor: Visitor): string {
  const token = `v1.${visitor.visitorId}.${signature(secret, visitor.visitorId).toString('base64url')}`;
  if (!shape.test(token)) throw new RangeError('visitor id must be 1 to 100 of A-Z a-z 0-9 _ -');
  return token;
}

/** The visitor, or null when the token is malformed or signed with another key. Takes constant time. */
export function verifyVisitorToken(secret: Uint8Array, token: unknown): Visitor | null {
  const [, visitorId, given] = (typeof token === 'string' && shape.exec(token)) || [];
  if (visitorId === undefined || given === undefined) return null;
  return timingSafeEqual(signature(secret, visitorId), Buffer.from(given, 'base64url'))
    ? { visitorId }
    : null;
}

const signature = (secret: Uint8Array, visitorId: string): Buffer =>
  createHmac('sha256', secret).update(`visitor:${visitorId}`).digest();
