import { nextOpening } from '../calendar/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { calendarOf, openingOf } from './levels.ts';

/** What a promise means for a message that comes before a weekend. */
export interface TryOut {
  /** Of the hours that count; the company's for around the clock. */
  timeZone: string;
  arrivesAt: Date;
  /** Null when its hours never come. */
  dueAt: Date | null;
  warnAt: Date | null;
}

/** By the wall clock of those hours: where most promises turn out otherwise than meant. */
const arrival = { weekday: 4, from: '16:30', to: '16:31' };

export async function tryOut(
  db: Reader,
  promise: { minutes: number; hours: string; warnAt: number },
  now: Date,
): Promise<TryOut> {
  const { timeZone } = await calendarOf(db, promise.hours);
  const days = Array.from({ length: 7 }, (_, weekday) => (weekday === arrival.weekday ? [arrival] : []));
  const arrivesAt = nextOpening({ timeZone, days, holidays: null, dates: [] }, now) ?? now;
  const open = await openingOf(db, promise.hours);
  const after = (length: number) => {
    const at = open.add(arrivesAt.getTime(), length);
    return at === null ? null : new Date(at);
  };
  const target = promise.minutes * 60_000;
  return {
    timeZone,
    arrivesAt,
    dueAt: after(target),
    warnAt: after(Math.floor((target * promise.warnAt) / 100)),
  };
}
