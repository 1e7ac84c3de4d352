import type { TimelineItem } from '@throughline/sdk';

/** The timeline with the item in it: replaced where it stands, else put in by time. */
export function upsertItem(timeline: readonly TimelineItem[], item: TimelineItem): TimelineItem[] {
  const index = timeline.findIndex((entry) => entry.id === item.id);
  if (index >= 0) return timeline.with(index, item);
  const later = timeline.findIndex((entry) => isAfter(entry, item));
  return later < 0 ? [...timeline, item] : timeline.toSpliced(later, 0, item);
}

/** An earlier page before what is shown; an item in both stays once. */
export function mergeEarlier(
  earlier: readonly TimelineItem[],
  shown: readonly TimelineItem[],
): TimelineItem[] {
  const known = new Set(shown.map((item) => item.id));
  return [...earlier.filter((item) => !known.has(item.id)), ...shown];
}

function isAfter(one: TimelineItem, other: TimelineItem): boolean {
  const difference = Date.parse(one.at) - Date.parse(other.at);
  return difference === 0 ? one.id > other.id : difference > 0;
}
