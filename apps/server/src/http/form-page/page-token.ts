import type { SubmissionKey } from '../../forms/index.ts';
import { sign, verify } from './signed.ts';

/** What a shown page may do: save and send this one submission as this visitor. */
export interface PageToken extends SubmissionKey {
  /** When the form was first shown, milliseconds since 1970. */
  shownAt: number;
}

export interface PageTokens {
  issue(token: PageToken): string;
  /** Null when forged or malformed. Tokens do not expire: they open nothing but the person's own draft. */
  read(token: unknown): PageToken | null;
  /** Brings a visitor into a frame; a minute is enough for that, and the address may be logged on the way. */
  issueTicket(visitorId: string, now: Date): string;
  readTicket(ticket: unknown, now: Date): string | null;
}

const ticketAge = 60_000;

/** @param secret instance secret for this purpose only */
export function pageTokens(secret: Uint8Array): PageTokens {
  return {
    issue: (token) =>
      sign(secret, {
        s: token.submissionId,
        f: token.formId,
        v: token.formVersion,
        u: token.visitorId,
        t: token.shownAt,
      }),
    read(token) {
      const facts = verify(secret, token) as Record<string, unknown> | null;
      if (!facts || typeof facts.s !== 'string') return null;
      return {
        submissionId: facts.s,
        formId: facts.f as string,
        formVersion: facts.v as number,
        visitorId: facts.u as string,
        shownAt: facts.t as number,
      };
    },
    issueTicket: (visitorId, now) => sign(secret, { ticket: visitorId, t: now.getTime() }),
    readTicket(ticket, now) {
      const facts = verify(secret, ticket) as Record<string, unknown> | null;
      if (typeof facts?.ticket !== 'string' || now.getTime() - (facts.t as number) > ticketAge) return null;
      return facts.ticket;
    },
  };
}
