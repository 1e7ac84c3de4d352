import { type OpeningTimes, openSpans } from '../../calendar/index.ts';

/** Time as a service level counts it. Instants and lengths are milliseconds. */
export interface OpenHours {
  /** The instant at which so much has passed since `from`; null when it does not open for thirteen months. */
  add(from: number, length: number): number | null;
  between(from: number, to: number): number;
}

export const aroundTheClock: OpenHours = {
  add: (from, length) => from + length,
  between: (from, to) => Math.max(0, to - from),
};

/** Room before the earliest instant asked for, so that the next one a little earlier does not begin anew. */
const slack = 7 * 86_400_000;

/**
 * Hours made ready to be asked a million times: what is open is worked out once a day of the calendar and then looked
 * up, where asking the calendar itself reads the wall clock again and again.
 */
export function openHours(hours: OpeningTimes): OpenHours {
  let origin = Number.POSITIVE_INFINITY;
  let days = openSpans(hours, 0);
  let ended = false;
  /** Spans in order and apart, each with the open time before it since the origin. */
  let spans: { start: number; end: number; before: number }[] = [];

  function reach(from: number): void {
    if (from >= origin) return;
    origin = from - slack;
    days = openSpans(hours, origin);
    ended = false;
    spans = [];
  }

  /** @returns false when there is nothing more */
  function more(): boolean {
    const next = ended ? { done: true as const } : days.next();
    if (next.done) {
      ended = true;
      return false;
    }
    const [start, end] = next.value;
    const last = spans.at(-1);
    spans.push({ start, end, before: last ? last.before + last.end - last.start : 0 });
    return true;
  }

  /** Open time since the origin. */
  function passedAt(at: number): number {
    while ((spans.at(-1)?.end ?? 0) < at && more());
    const place = lastWhere(spans, (span) => span.start <= at);
    const span = spans[place];
    return span ? span.before + Math.min(at, span.end) - span.start : 0;
  }

  return {
    add(from, length) {
      if (length <= 0) return from;
      reach(from);
      const wanted = passedAt(from) + length;
      const total = () => {
        const last = spans.at(-1);
        return last ? last.before + last.end - last.start : 0;
      };
      while (total() < wanted) if (!more()) return null;
      const span = spans[lastWhere(spans, (each) => each.before < wanted)];
      return span ? span.start + wanted - span.before : null;
    },
    between(from, to) {
      if (to <= from) return 0;
      reach(from);
      return passedAt(to) - passedAt(from);
    },
  };
}

/** The last place where a condition holds that holds for a first part only; -1 for none. */
function lastWhere<T>(list: readonly T[], holds: (each: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
