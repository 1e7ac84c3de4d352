import { z } from 'zod';
import type { Handle, ParsedInbound, Part, RawInbound } from '../../contract/index.ts';

/** What the door stores of one message; `kind` may grow, so an unknown one is kept as it is. */
const Stored = z.object({
  kind: z.string(),
  visitorId: z.string().min(1),
  clientId: z.string().min(1),
  text: z.string().default(''),
  fileIds: z.array(z.string()).default([]),
  name: z.string().optional(),
  email: z.string().optional(),
  language: z.string().optional(),
  conversationId: z.string().optional(),
});
export type StoredVisitorMessage = z.input<typeof Stored>;

export const visitorHandle = (visitorId: string): Handle => ({ type: 'device', value: visitorId });
export const providerIdOf = (visitorId: string, clientId: string): string => `${visitorId}:${clientId}`;

/** Turns a stored visitor message into an inbound one. Never throws. */
export async function parse(raw: RawInbound): Promise<ParsedInbound> {
  const read = Stored.safeParse(readJson(raw.body));
  if (!read.success) {
    const issue = read.error.issues[0];
    return { items: [], problems: [`${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not valid'}`] };
  }
  const { kind, visitorId, clientId, fileIds, name, email, language, conversationId } = read.data;
  // PostgreSQL takes no NUL in text, and nobody can type one.
  const text = read.data.text.replaceAll('\0', '').trim();
  const parts: Part[] = text ? [{ type: 'text', text }] : [];
  const problems: string[] = [];
  if (kind !== 'send') {
    const reason = `unknown kind of message: ${kind.slice(0, 40)}`;
    problems.push(reason);
    parts.push({ type: 'raw', contentType: raw.contentType, reason, content: raw.body });
  }
  return {
    items: [
      {
        kind: 'message',
        providerId: providerIdOf(visitorId, clientId),
        clientId,
        sentAt: raw.receivedAt,
        from: { ...visitorHandle(visitorId), ...(name && { name }) },
        alsoReachableAs: email ? [{ type: 'email', value: email }] : [],
        to: [],
        cc: [],
        replyTo: [],
        subject: null,
        visibleText: text,
        fullText: null,
        parts,
        ...(fileIds.length > 0 && { fileIds }),
        automatic: null,
        thread: { replyTokens: [], answers: [], ...(conversationId && { conversationId }) },
        language: language ?? null,
        problems,
      },
    ],
    problems,
  };
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
