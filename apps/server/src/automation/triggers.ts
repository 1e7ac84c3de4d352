/** What makes rules run: one line a trigger. */
import { z } from 'zod';
import type { Anchor } from '../conversations/index.ts';
import type { Event } from '../platform/events/index.ts';
import type { MessageFacts } from './types.ts';

interface Cause {
  /** The event's type. */
  type: string;
  /** Whether it is meant, where the type alone does not say. */
  meant?: (event: Pick<Event, 'data'>, message: MessageFacts | null) => boolean;
}

const causes = {
  opened: { type: 'conversation.opened' },
  received: { type: 'message.received' },
  sent: { type: 'message.queued', meant: ({ data }) => data.automatic !== true },
  assigned: { type: 'conversation.assigned' },
  closed: { type: 'conversation.closed' },
  reopened: { type: 'conversation.reopened' },
  woke: { type: 'conversation.woke' },
  labelled: { type: 'conversation.labelled' },
  level_warned: { type: 'service_level.warned' },
  level_breached: { type: 'service_level.breached' },
  form_submitted: { type: 'message.received', meant: (_, message) => message?.form === 'submitted' },
  form_abandoned: { type: 'message.received', meant: (_, message) => message?.form === 'abandoned' },
} as const satisfies Record<string, Cause>;

export const eventTriggers = Object.keys(causes) as [keyof typeof causes, ...(keyof typeof causes)[]];

/** What rules on time count from: the event that begins it, when it counts, and the events that end it. */
export const anchors: Record<Anchor, Cause & { ends: string[] }> = {
  opened: { type: 'conversation.opened', ends: [] },
  received: { type: 'message.received', meant: (_, message) => message?.automatic === false, ends: [] },
  sent: { type: 'message.queued', meant: ({ data }) => data.automatic !== true, ends: [] },
  closed: { type: 'conversation.closed', ends: ['conversation.reopened'] },
};

export const triggerSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('event'), on: z.enum(eventTriggers) }),
    z.object({
      kind: z.literal('time'),
      since: z.enum(['opened', 'received', 'sent', 'closed']),
      minutes: z.number().int().min(1).max(525_600).describe('so long after; at most a year'),
    }),
  ])
  .meta({ id: 'RuleTrigger' });

export type Trigger = z.infer<typeof triggerSchema>;

/** Types of events that rules may run for, or that move the moments of rules on time. */
export const triggeringTypes: readonly string[] = [
  ...new Set([
    ...Object.values(causes).map(({ type }) => type),
    ...Object.values(anchors).flatMap(({ type, ends }) => [type, ...ends]),
  ]),
];

/** The type of event that makes it run; null for one on time. */
export const typeOf = (trigger: Trigger): string | null =>
  trigger.kind === 'event' ? causes[trigger.on].type : null;

/** Whether an event makes a rule run. @param message the one the event is about */
export function isTriggeredBy(
  trigger: Trigger,
  event: Pick<Event, 'type' | 'data'>,
  message: MessageFacts | null,
): boolean {
  if (trigger.kind === 'time') return false;
  const cause: Cause = causes[trigger.on];
  return cause.type === event.type && (cause.meant?.(event, message) ?? true);
}

/** Whether a rule on time counts from this event. */
export function isCountedFrom(
  trigger: Trigger,
  event: Pick<Event, 'type' | 'data'>,
  message: MessageFacts | null,
): boolean {
  if (trigger.kind === 'event') return false;
  const anchor = anchors[trigger.since];
  return anchor.type === event.type && (anchor.meant?.(event, message) ?? true);
}

export const endsCounting = (trigger: Trigger, type: string): boolean =>
  trigger.kind === 'time' && anchors[trigger.since].ends.includes(type);
