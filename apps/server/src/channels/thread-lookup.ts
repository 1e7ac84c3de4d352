import { findAllByProviderId, findCiting, findParticipants } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { verifyReplyToken } from './reply-token.ts';
import type { ThreadCandidate, ThreadLookup } from './threading.ts';

/** What threading may know, from the database. */
export function databaseThreadLookup(tx: Tx, channelType: string, secret: Uint8Array): ThreadLookup {
  async function candidate(conversationId: string, direction: 'in' | 'out'): Promise<ThreadCandidate | null> {
    const found = await findParticipants(tx, conversationId);
    if (!found) return null;
    const { customerId, alsoOf, handles: participants } = found;
    return { conversationId, customerId, alsoOf, participants, direction };
  }

  return {
    async byToken(token) {
      const content = verifyReplyToken(secret, token);
      return content && candidate(content.conversationId, 'out');
    },
    byConversation: (conversationId) => candidate(conversationId, 'in'),
    async byProviderIds(ids) {
      const found = new Map<string, ThreadCandidate>();
      for (const message of await findAllByProviderId(tx, channelType, ids)) {
        const each = await candidate(message.conversationId, message.direction);
        if (each) found.set(message.providerId, each);
      }
      return found;
    },
    async byCitedIds(ids) {
      const found: ThreadCandidate[] = [];
      for (const id of await findCiting(tx, channelType, ids)) {
        const each = await candidate(id, 'in');
        if (each) found.push(each);
      }
      return found;
    },
  };
}
