import type { TimelineItem } from '@throughline/sdk';
import { channels } from './channel-types.ts';
import type { Company, Conversation } from './company.ts';
import { chanceFrom } from './random.ts';
import { voices } from './texts.ts';

const minute = 60_000;

/** The whole timeline of a conversation, oldest first; the same at every call. */
export function timelineOf(company: Company, conversation: Conversation): TimelineItem[] {
  conversation.timeline ??= createTimeline(company, conversation);
  return conversation.timeline;
}

function createTimeline(company: Company, conversation: Conversation): TimelineItem[] {
  const { row, customer } = conversation;
  const chance = chanceFrom(row.number);
  const voice = voices[customer.language ?? 'en'];
  const end = Date.parse(row.lastMessageAt);
  const steps = row.number % 97 === 0 ? 130 : 3 + Math.floor(chance.next() * 9);
  const items: TimelineItem[] = [];
  for (let step = 0; step < steps; step++) {
    const at = new Date(end - (steps - 1 - step) * 47 * minute).toISOString();
    const channelId =
      conversation.channelIds[
        Math.min(
          conversation.channelIds.length - 1,
          Math.floor((step / steps) * conversation.channelIds.length),
        )
      ];
    const channel = channels.find((entry) => entry.id === channelId) ?? null;
    const roll = chance.next();
    const isLast = step === steps - 1;
    const base = emptyItem(chance.id(), row.id, at);
    if (channel?.type === 'form' && step === 0) {
      items.push({
        ...base,
        kind: 'message',
        direction: 'in',
        author: author(conversation),
        channelId: channel.id,
        channelType: channel.type,
        form: formOf(chance.next()),
      });
    } else if (!isLast && roll < 0.12) {
      const agent = chance.pick(company.agents);
      items.push({
        ...base,
        kind: 'note',
        author: { kind: 'agent', id: agent.id, name: agent.name, handle: null },
        text: 'Carrier has no pick-up there since Monday. Refund without return is within your limit.',
      });
    } else if (!isLast && roll < 0.2) {
      const agent = chance.pick(company.agents);
      items.push({
        ...base,
        kind: 'activity',
        author: { kind: 'agent', id: agent.id, name: agent.name, handle: null },
        activity: { type: 'assigned', data: { agentId: agent.id, teamId: null } },
      });
    } else if ((!isLast && roll < 0.5) || (isLast && row.awaiting === 'customer')) {
      const agent = chance.pick(company.agents);
      const failed = row.deliveryFailed && step >= steps - 2;
      const sendable = channel?.type === 'form' ? channels[0] : channel;
      items.push({
        ...base,
        kind: 'message',
        direction: 'out',
        author: { kind: 'agent', id: agent.id, name: agent.name, handle: null },
        channelId: sendable?.id ?? null,
        channelType: sendable?.type ?? null,
        text: chance.pick(voice.answers),
        delivery: failed
          ? { state: 'failed', reason: '550 5.1.1 mailbox unavailable', said: null }
          : { state: chance.pick(['sent', 'delivered', 'read'] as const), reason: null, said: null },
        to: mailHandles(conversation),
      });
    } else {
      const sendable = channel?.type === 'form' ? channels[0] : channel;
      const mail = sendable === channels[0];
      items.push({
        ...base,
        kind: 'message',
        direction: 'in',
        author: author(conversation),
        channelId: sendable?.id ?? null,
        channelType: sendable?.type ?? null,
        subject: mail ? row.subject : null,
        text: chance.pick(voice.messages),
        hasHtml: mail && roll > 0.7,
        hasMore: mail && roll > 0.6,
        hasOriginal: mail,
        files:
          roll > 0.9
            ? [
                {
                  id: chance.id(),
                  filename: 'karton_zdjęcie.jpg',
                  contentType: 'image/jpeg',
                  size: 284_113,
                  url: '/mock/picture.svg',
                  inline: true,
                },
                {
                  id: chance.id(),
                  filename: 'Rechnung 20418.pdf',
                  contentType: 'application/pdf',
                  size: 88_204,
                  url: '/mock/picture.svg',
                  inline: false,
                },
              ]
            : [],
        automatic: roll > 0.985 ? { kind: 'out-of-office', reason: 'Auto-Submitted: auto-replied' } : null,
      });
    }
  }
  return items;
}

export function emptyItem(id: string, conversationId: string, at: string): TimelineItem {
  return {
    id,
    conversationId,
    at,
    kind: 'message',
    direction: null,
    author: { kind: 'system', id: null, name: '', handle: null },
    channelId: null,
    channelType: null,
    subject: null,
    text: '',
    hasHtml: false,
    hasMore: false,
    hasOriginal: false,
    to: [],
    cc: [],
    bcc: [],
    files: [],
    form: null,
    automatic: null,
    delivery: null,
    activity: null,
    mentions: [],
    sideId: null,
    threadId: null,
    thread: null,
    clientId: null,
    whisperTo: null,
    emptiedAt: null,
  };
}

function author({ customer }: Conversation): TimelineItem['author'] {
  return {
    kind: 'customer',
    id: customer.id,
    name: customer.name,
    handle: customer.identities[0]?.value ?? null,
  };
}

export function mailHandles({ customer }: Conversation): TimelineItem['to'] {
  const identity = customer.identities[0];
  return identity ? [{ type: identity.type, value: identity.value, name: customer.name }] : [];
}

export function formOf(roll: number): TimelineItem['form'] {
  return {
    title: 'Returns form',
    state: roll < 0.5 ? 'abandoned' : 'submitted',
    submissionId: null,
    step: roll < 0.5 ? '3/4' : null,
    fields: [
      { name: 'order', label: 'Order', value: '88 0417, 2 × chair Lena, oak' },
      { name: 'reason', label: 'Reason', value: 'Uszkodzone w transporcie' },
      { name: 'photos', label: 'Photos', value: '2 files' },
      {
        name: 'pickup',
        label: 'Pick-up date',
        value: '',
        ...(roll < 0.5 ? { error: 'no dates offered for postcode 00-195' } : {}),
      },
    ],
  };
}
