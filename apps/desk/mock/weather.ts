import { randomUUID } from 'node:crypto';
import { mailChannel } from './channel-types.ts';
import type { Company } from './company.ts';
import type { Stream } from './stream.ts';
import { emptyItem, timelineOf } from './timelines.ts';

/** New customers write, so that the queue has something to announce. */
export function arrive(company: Company, stream: Stream, count: number): { ids: string[] } {
  const template = [...company.conversations.values()][5];
  if (!template) return { ids: [] };
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const at = new Date().toISOString();
    const id = randomUUID();
    const conversation = structuredClone({ ...template, timeline: [] });
    Object.assign(conversation.row, {
      id,
      number: 40_000 + company.seq,
      subject: `New question ${index + 1}`,
      state: 'open',
      unread: true,
      agentId: company.me.id,
      awaiting: 'us',
      waitingSince: at,
      lastMessageAt: at,
    });
    company.conversations.set(id, conversation);
    const item = {
      ...emptyItem(randomUUID(), id, at),
      direction: 'in' as const,
      channelId: mailChannel.id,
      channelType: mailChannel.type,
      text: 'Hello, one more question.',
      author: {
        kind: 'customer' as const,
        id: conversation.customer.id,
        name: conversation.customer.name,
        handle: null,
      },
    };
    timelineOf(company, conversation).push(item);
    stream.publish('conversation.opened', conversation.row, undefined);
    stream.publish('message.received', conversation.row, item);
    ids.push(id);
  }
  return { ids };
}
