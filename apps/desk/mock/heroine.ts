import type { TimelineItem } from '@throughline/sdk';
import { chatChannel, formChannel, mailChannel } from './channel-types.ts';
import type { Company, Conversation } from './company.ts';
import { emptyItem, formOf } from './timelines.ts';

const hour = 3_600_000;

/** One customer over three channels: a form left half-way, a chat nobody took, a mail. First in the queue. */
export function tellHeroine(company: Company, now: number): void {
  const conversation = [...company.conversations.values()][0];
  const me = company.agents[0];
  const colleague = company.agents[1];
  if (!conversation || !me || !colleague) return;
  conversation.customer = {
    ...conversation.customer,
    name: 'Katarzyna Wiśniewska',
    language: 'pl',
    attributes: { Value: 'A, 3 412 € in 2 years', Consent: 'service yes, marketing no' },
    identities: [
      {
        id: conversation.row.id,
        type: 'email',
        value: 'k.wisniewska@poczta.example',
        verified: true,
        source: 'message',
        reachability: 'reachable',
        reachabilityReason: null,
        several: false,
        homeId: conversation.customer.id,
        firstSeenAt: new Date(now).toISOString(),
        lastSeenAt: new Date(now).toISOString(),
      },
      {
        id: conversation.customer.id,
        type: 'phone',
        value: '+48 601 555 014',
        verified: false,
        source: 'form',
        reachability: 'reachable',
        reachabilityReason: null,
        several: false,
        homeId: conversation.customer.id,
        firstSeenAt: new Date(now).toISOString(),
        lastSeenAt: new Date(now).toISOString(),
      },
    ],
  };
  conversation.channelIds = [formChannel.id, chatChannel.id, mailChannel.id];
  conversation.row = {
    ...conversation.row,
    subject: 'Return of two chairs',
    customer: { id: conversation.customer.id, name: conversation.customer.name },
    channelTypes: [formChannel.type, chatChannel.type, mailChannel.type],
    labels: ['Returns'],
    agentId: me.id,
    unread: true,
    state: 'open',
    awaiting: 'us',
    waitingSince: new Date(now - 96 * hour).toISOString(),
  };
  conversation.timeline = story(conversation, now, colleague);
}

function story(
  conversation: Conversation,
  now: number,
  colleague: { id: string; name: string },
): TimelineItem[] {
  const item = (index: number, hoursAgo: number): TimelineItem =>
    emptyItem(
      `00000000-0000-7000-8000-0000000000d${index}`,
      conversation.row.id,
      new Date(now - hoursAgo * hour).toISOString(),
    );
  const katarzyna = {
    kind: 'customer' as const,
    id: conversation.customer.id,
    name: 'Katarzyna Wiśniewska',
    handle: null,
  };
  const incoming = { kind: 'message' as const, direction: 'in' as const, author: katarzyna };
  return [
    {
      ...item(0, 62),
      ...incoming,
      channelId: formChannel.id,
      channelType: formChannel.type,
      form: formOf(0),
    },
    {
      ...item(1, 61.9),
      ...incoming,
      channelId: chatChannel.id,
      channelType: chatChannel.type,
      text: 'Dzień dobry, formularz nie pokazuje żadnego terminu odbioru. Co teraz?',
    },
    { ...item(2, 61.8), kind: 'activity', activity: { type: 'customer_left', data: { minutes: 6 } } },
    {
      ...item(3, 1.1),
      ...incoming,
      channelId: mailChannel.id,
      channelType: mailChannel.type,
      subject: 'Zwrot krzeseł',
      hasHtml: true,
      hasMore: true,
      hasOriginal: true,
      to: [{ type: 'email', value: 'support@moebel-linden.example' }],
      text: 'Piszę trzeci raz w tej samej sprawie. Krzesła stoją w korytarzu, proszę o termin odbioru albo zwrot pieniędzy.',
    },
    {
      ...item(4, 1),
      kind: 'note',
      author: { kind: 'agent', id: colleague.id, name: colleague.name, handle: null },
      text: 'Carrier has no pick-up in 00-195 since Monday. @Anna refund without return is within your limit.',
    },
  ];
}
