import type { Consumer, Event } from '../platform/events/index.ts';
import { refreshProfiles, type Setters } from './refresh.ts';
import type { ValueSource } from './types.ts';

const ofCustomers = [
  'customer.created',
  'customer.changed',
  'customer.joined',
  'customer.parted',
  'customer.facts_changed',
  'customer.consent_recorded',
  'customer.wishes_changed',
  'identity.added',
  'conversation.opened',
  'conversation.labelled',
  'conversation.merged',
  'conversation.unmerged',
  'conversation.split',
  'conversation.unsplit',
  'conversation.customer_changed',
  'message.received',
  'message.queued',
];
/** Their commands begin a sweep; it goes on as soon as they are known everywhere. */
const ofEverybody = ['segment.changed', 'profiles.settings_changed'];

/**
 * Keeps profiles and segments current. Everything they are made of is read anew, so an event that comes twice changes
 * nothing, and a cursor set to 0 makes all of them again.
 */
export function profileConsumer({ now, wake }: { now(): Date; wake(): void }): Consumer {
  return {
    name: 'profiles',
    types: [...ofCustomers, ...ofEverybody],
    async handle(events, tx) {
      const ids = events.flatMap(({ customerId, data }) => [
        ...(customerId === null ? [] : [customerId]),
        ...(typeof data.from === 'string' ? [data.from] : []),
      ]);
      const unique = [...new Set(ids)].filter(isId).sort();
      if (unique.length > 0) await refreshProfiles(tx, unique, now(), settersOf(events));
    },
    afterCommit(events) {
      if (events.some(({ type }) => ofEverybody.includes(type))) wake();
    },
  };
}

/** The latest who changed each customer: if their value is another one now, it was them. */
function settersOf(events: readonly Event[]): Setters {
  return new Map(
    events.flatMap(({ type, customerId, actor, data }) =>
      (type === 'customer.changed' || type === 'customer.created') && customerId !== null
        ? [[customerId, { actor, source: sourceOf(actor, data) }] as const]
        : [],
    ),
  );
}

function sourceOf(actor: string, data: Event['data']): ValueSource {
  if (data.source === 'import') return 'imported';
  if (actor.startsWith('agent:')) return 'entered';
  return actor.startsWith('api_key:') || actor.startsWith('customer:') ? 'api' : 'imported';
}

/** Of a conversation that was merged or split `from` may be one, too; that is no customer, and nothing is found under it. */
const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
