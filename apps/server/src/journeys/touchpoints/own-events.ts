/** What the product does itself, as touchpoints of the customers it is done with. */
import { channelsOfMessages } from '../../conversations/index.ts';
import type { Consumer, Event } from '../../platform/events/index.ts';
import type { NewTouchpoint } from '../types.ts';
import { addTouchpoints } from './add-touchpoints.ts';

/** Event → type of touchpoint. */
const typeOf: Record<string, string> = {
  'message.received': 'message_received',
  'message.queued': 'message_sent',
  'conversation.opened': 'conversation_opened',
  'conversation.closed': 'conversation_closed',
  'conversation.reopened': 'conversation_reopened',
  'conversation.assigned': 'conversation_assigned',
  'conversation.callback_wanted': 'callback_wanted',
  'conversation.callback_done': 'callback_done',
  'submission.changed': 'form_saved',
  'submission.submitted': 'form_submitted',
  'submission.abandoned': 'form_abandoned',
  'offer.accepted': 'offer_accepted',
  'offer.missed': 'offer_missed',
};

/** A touchpoint is called by the event it was made of: read again, it is the same one. */
export const ownTouchpoints: Consumer = {
  name: 'touchpoints',
  types: Object.keys(typeOf),
  async handle(events, tx) {
    const told = events.filter(({ customerId }) => customerId !== null);
    const channels = await channelsOfMessages(
      tx,
      told.flatMap(({ data }) => (typeof data.messageId === 'string' ? [data.messageId] : [])),
    );
    await addTouchpoints(
      tx,
      told.map((event) => touchpointOf(event, channels.get(String(event.data.messageId)) ?? null)),
    );
  },
};

function touchpointOf(event: Event, ofMessage: string | null): NewTouchpoint {
  const { channelId, automatic } = event.data;
  return {
    id: `event:${event.seq}`,
    goal: null,
    caseKey: null,
    customerId: event.customerId,
    homeId: event.customerId,
    visitor: null,
    at: event.at.getTime() * 1000,
    channel: typeof channelId === 'string' ? channelId : ofMessage,
    type: typeOf[event.type] as string,
    outcome: null,
    attributes: {
      ...(event.conversationId === null ? {} : { conversationId: event.conversationId }),
      ...(automatic === true ? { automatic } : {}),
    },
  };
}
