import type { TimelineItem } from '@throughline/sdk';

/** Whispers to somebody since they last answered, the latest three: what they have not acted on yet. */
export function unansweredWhispers(timeline: readonly TimelineItem[], agentId: string): TimelineItem[] {
  const answered = timeline.findLastIndex((item) => item.direction === 'out' && item.author.id === agentId);
  return timeline
    .slice(answered + 1)
    .filter((item) => item.whisperTo === agentId)
    .slice(-3);
}
