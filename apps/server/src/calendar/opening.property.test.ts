import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addOpenTime, openTimeBetween } from './open-time.ts';
import { isOpen, nextOpening } from './opening.ts';
import type { OpeningTimes } from './types.ts';

const minute = 60_000;
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Weekends on which clocks change in both zones, forward and back; Easter of 2027 is one. */
const changes = ['2025-10-26', '2026-03-29', '2026-10-25', '2027-03-28'];

const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((quarters) => {
    const bounds = quarters.toSorted((a, b) => a - b).map((quarter) => clock(quarter * 15));
    return Array.from({ length: Math.floor(bounds.length / 2) }, (_, i) => ({
      from: bounds[2 * i] as string,
      to: bounds[2 * i + 1] as string,
    }));
  });
const day = fc.oneof(fc.constant<{ from: string; to: string }[]>([]), spans, spans);
const hours: fc.Arbitrary<OpeningTimes> = fc.record({
  timeZone: fc.constantFrom('Europe/Berlin', 'Europe/Warsaw'),
  days: fc.array(day, { minLength: 7, maxLength: 7 }),
  holidays: fc.constantFrom(
    null,
    { country: 'DE', region: 'BE', open: [] },
    { country: 'PL', region: null, open: [] },
  ),
  dates: fc
    .subarray(changes)
    .chain((dates) => fc.tuple(...dates.map((date) => day.map((spans) => ({ date, name: 'own', spans }))))),
});
const instant = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -36 * 60, max: 48 * 60 }))
  .map(([date, minutes]) => new Date(Date.parse(`${date}T00:00:00Z`) + minutes * minute));

/** Holidays within three days of those weekends; in Poland Easter Sunday is one. */
const easter: Record<string, string[]> = {
  DE: ['2027-03-26', '2027-03-29'],
  PL: ['2027-03-28', '2027-03-29'],
};

/** The same by the plainest means: what Intl prints, minute after minute. */
function printedOpen(hours: OpeningTimes, at: Date): boolean {
  const printed = new Intl.DateTimeFormat('sv-SE', {
    timeZone: hours.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  const [date = '', time = ''] = printed.split(' ');
  const own = hours.dates.find((each) => each.date === date);
  if (own) return own.spans.some((span) => span.from <= time && time < span.to);
  const holiday = hours.holidays && easter[hours.holidays.country]?.includes(date);
  if (holiday) return false;
  const weekday = (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;
  return (hours.days[weekday] ?? []).some((span) => span.from <= time && time < span.to);
}

describe('opening hours across clock changes', () => {
  it('is open exactly when the printed wall clock is inside a span', () => {
    fc.assert(
      fc.property(hours, instant, (hours, at) => {
        expect(isOpen(hours, at)).toBe(printedOpen(hours, at));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('opens next at the first minute that is open, and never later', () => {
    fc.assert(
      fc.property(hours, instant, (hours, at) => {
        const next = nextOpening(hours, at);
        const horizon = at.getTime() + 3 * 24 * 60 * minute;
        let scanned: number | null = null;
        for (let t = at.getTime(); t < horizon && scanned === null; t += minute) {
          if (isOpen(hours, new Date(t))) scanned = t;
        }
        if (scanned === null) expect(next === null || next.getTime() >= horizon).toBe(true);
        else expect(next?.getTime()).toBe(scanned);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('counts open time as counting minute after minute does, and adding is its inverse', () => {
    fc.assert(
      fc.property(hours, instant, fc.integer({ min: 0, max: 30 * 60 }), (hours, at, minutes) => {
        const to = new Date(at.getTime() + minutes * minute);
        let counted = 0;
        for (let t = at.getTime(); t < to.getTime(); t += minute) if (isOpen(hours, new Date(t))) counted++;
        expect(openTimeBetween(hours, at, to)).toBe(counted * minute);
        const reached = addOpenTime(hours, at, counted * minute);
        // The first instant at which so much has passed: closed time after it is not waited for.
        expect(reached?.getTime()).toBeLessThanOrEqual(to.getTime());
        if (reached) expect(openTimeBetween(hours, at, reached)).toBe(counted * minute);
      }),
      { numRuns: 200, seed: 13 },
    );
  });

  it('never comes when it never opens', () => {
    const never = {
      timeZone: 'Europe/Warsaw',
      days: Array.from({ length: 7 }, () => []),
      holidays: null,
      dates: [],
    };
    expect(addOpenTime(never, new Date('2026-11-24T10:00:00Z'), minute)).toBeNull();
    expect(openTimeBetween(never, new Date(0), new Date(minute))).toBe(0);
  });
});
