import type { TimelineItem } from '@throughline/sdk';

/** The first message of the customer after the last thing one of us wrote; null when there is none. */
export function firstUnread(items: readonly TimelineItem[]): string | null {
  const lastOfUs = items.findLastIndex((item) => item.author.kind === 'agent' && item.kind !== 'activity');
  return (
    items.slice(lastOfUs + 1).find((item) => item.kind === 'message' && item.direction === 'in')?.id ?? null
  );
}
