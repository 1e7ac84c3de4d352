import { createHmac, timingSafeEqual } from 'node:crypto';

/** Who holds a token. Nothing of it is stored: the signature is the memory. */
export interface Visitor {
  visitorId: string;
  channelId: string;
  /** Fingerprint of the proven user, so that the next user of the same browser begins as another visitor. */
  subject: string | null;
}

const MAX_AGE_MS = 400 * 24 * 3_600_000;

export interface VisitorTokens {
  issue(visitor: Visitor): string;
  /** Null when forged, too old or unreadable. */
  read(token: string): Visitor | null;
  /** A reference to a stored file that only this visitor can send. */
  issueFile(visitorId: string, fileId: string): string;
  readFile(visitorId: string, reference: string): string | null;
}

/** @param secret instance secret for this purpose only */
export function visitorTokens(secret: Uint8Array, now: () => Date): VisitorTokens {
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
  const genuine = (text: string, signature: string) => {
    const expected = Buffer.from(sign(text));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  };
  return {
    issue({ visitorId, channelId, subject }) {
      const claims = { v: visitorId, c: channelId, u: subject, t: now().getTime() };
      const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
      return `${body}.${sign(`visitor ${body}`)}`;
    },
    read(token) {
      const [body = '', signature = '', rest] = token.split('.');
      if (rest !== undefined || !genuine(`visitor ${body}`, signature)) return null;
      const { v, c, u, t } = JSON.parse(Buffer.from(body, 'base64url').toString());
      if (now().getTime() - t > MAX_AGE_MS) return null;
      return { visitorId: v, channelId: c, subject: u };
    },
    issueFile: (visitorId, fileId) => `${fileId}.${sign(`file ${visitorId} ${fileId}`)}`,
    readFile(visitorId, reference) {
      const [fileId = '', signature = '', rest] = reference.split('.');
      return rest === undefined && genuine(`file ${visitorId} ${fileId}`, signature) ? fileId : null;
    },
  };
}
