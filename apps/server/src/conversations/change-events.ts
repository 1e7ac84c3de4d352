/** What the log says of a merge, a split or their undoing: the same events as if agents had done it by hand, and why. */
import type { NewEvent } from '../platform/events/index.ts';
import type { Snapshot } from './snapshot.ts';
import type { Actor } from './types.ts';
import { actorKey } from './types.ts';

/** Events for what differs between two looks at a conversation; those who follow states need no others. */
export function eventsBetween(
  about: { conversationId: string; customerId: string; actor: Actor },
  before: Snapshot,
  after: Snapshot,
  closing: Record<string, unknown> = {},
): NewEvent[] {
  const common = { ...about, actor: actorKey(about.actor) };
  const events: NewEvent[] = [];
  if (after.state === 'closed' && before.state !== 'closed')
    events.push({ type: 'conversation.closed', ...common, data: closing });
  if (before.state === 'closed' && after.state !== 'closed')
    events.push({ type: 'conversation.reopened', ...common });
  if (before.state === 'snoozed' && after.state === 'open')
    events.push({ type: 'conversation.woke', ...common });
  if (after.state === 'snoozed' && before.snoozedUntil !== after.snoozedUntil)
    events.push({ type: 'conversation.snoozed', ...common, data: { until: after.snoozedUntil } });
  if (before.labels.join('\n') !== after.labels.join('\n'))
    events.push({ type: 'conversation.labelled', ...common, data: { labels: after.labels } });
  return events;
}

/** What the events before cannot tell of a conversation whose messages came from elsewhere. */
export const standing = ({ awaiting, waitingSince, lastMessageAt }: Snapshot) => ({
  awaiting,
  waitingSince,
  lastMessageAt,
});
