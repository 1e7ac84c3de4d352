import { closedByHoliday } from './holidays.ts';
import type { Minutes, OpeningTimes, Span } from './types.ts';

/**
 * When it is open on a date, in order: what its own dates say, else the weekday's spans without what a holiday takes.
 * @param weekday 0 Monday … 6 Sunday
 */
export function spansOn(times: OpeningTimes, date: string, weekday: number): Minutes[] {
  const own = times.dates.find((each) => each.date === date);
  const spans = (own?.spans ?? times.days[weekday] ?? []).map(inMinutes).sort((a, b) => a.from - b.from);
  if (own || times.holidays === null) return spans;
  return closedByHoliday(times.holidays, date).reduce(without, spans);
}

const without = (spans: Minutes[], closed: Minutes): Minutes[] =>
  spans.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, closed.from) },
      { from: Math.max(from, closed.to), to },
    ].filter((span) => span.from < span.to),
  );

const inMinutes = ({ from, to }: Span): Minutes => ({ from: minutesOf(from), to: minutesOf(to) });

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
