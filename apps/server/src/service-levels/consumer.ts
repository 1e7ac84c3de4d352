import { unclosedOf } from '../conversations/index.ts';
import type { Consumer, Event } from '../platform/events/index.ts';
import { refresh } from './refresh.ts';
import { startSweep } from './sweep.ts';

/** Keeps the clocks of conversations by what happens in them. */
export const serviceLevelConsumer = (deps: { now(): Date }): Consumer => ({
  name: 'service-levels',
  types: [
    'conversation.opened',
    'conversation.assigned',
    'conversation.closed',
    'conversation.reopened',
    'conversation.labelled',
    'conversation.merged',
    'conversation.unmerged',
    'conversation.split',
    'conversation.unsplit',
    'message.received',
    'message.queued',
    'message.delivery_changed',
    'customer.changed',
    'customer.joined',
    'customer.parted',
    'calendar.changed',
  ],
  async handle(events, tx) {
    // Before any conversation is held: the timer takes them in this order too.
    if (events.some((event) => event.type === 'calendar.changed')) await startSweep(tx);
    const ids = new Set(events.filter(matters).flatMap((event) => event.conversationId ?? []));
    const customers = new Set(
      events
        .filter((event) => event.type.startsWith('customer.'))
        .flatMap(({ customerId, data }) =>
          [customerId ?? [], typeof data.from === 'string' ? data.from : []].flat(),
        ),
    );
    if (customers.size > 0) for (const id of await unclosedOf(tx, [...customers])) ids.add(id);
    const heard = new Set(
      events.flatMap(({ data }) => (typeof data.messageId === 'string' ? [data.messageId] : [])),
    );
    await refresh(tx, [...ids], heard, deps.now());
  },
});

/** Of what becomes of a message only a failure moves a clock: then it answered nothing. */
const matters = ({ type, data }: Event): boolean =>
  type !== 'message.delivery_changed' || data.state === 'failed';
