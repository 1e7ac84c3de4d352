import { type DayOrder, readTime } from './read-time.ts';
import type { BadEvent, LogEvent, RawEvent } from './types.ts';

/** An event of a log that has all it needs, or what it lacks. Nothing is guessed: who it was cannot be known later. */
export function judgeEvent(raw: RawEvent, order?: DayOrder): LogEvent | BadEvent {
  const missing = raw.activity.some((part) => !part);
  const activity = raw.activity.map((part) => part ?? '').join('+');
  const bad = (reason: BadEvent['reason']): BadEvent => ({
    row: raw.row,
    reason,
    case: raw.case,
    activity,
    time: raw.time,
  });
  if (raw.case === '') return bad('no_case');
  if (missing) return bad('no_activity');
  if (raw.time.trim() === '') return bad('no_time');
  const at = readTime(raw.time.trim(), order);
  if (at === null) return bad('bad_time');
  return { row: raw.row, case: raw.case, activity, at, channel: raw.channel || null };
}
