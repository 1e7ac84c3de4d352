import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpen, type OpeningTimes } from '../../calendar/index.ts';
import type { Happening, History } from '../../conversations/index.ts';
import { type Clock, clocksOf } from './clocks.ts';
import { openHours } from './open-hours.ts';

const minute = 60_000;
const day = 24 * 60;

/** Weekends on which clocks change, forward and back. */
const changes = ['2026-03-29', '2026-10-25', '2027-03-28'];

const time = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 4 })
  .map((bounds) => {
    const [from = 0, to = 96, again, end] = bounds.toSorted((a, b) => a - b);
    const first = { from: time(from), to: time(to) };
    return again === undefined || end === undefined ? [first] : [first, { from: time(again), to: time(end) }];
  });
const hours: fc.Arbitrary<OpeningTimes> = fc.record({
  timeZone: fc.constantFrom('Europe/Berlin', 'Europe/Warsaw', 'America/New_York'),
  days: fc.array(fc.oneof(spans, spans, fc.constant<{ from: string; to: string }[]>([])), {
    minLength: 7,
    maxLength: 7,
  }),
  holidays: fc.constant(null),
  dates: fc.subarray(changes).map((dates) => dates.map((date) => ({ date, name: 'closed', spans: [] }))),
});
/** Quarters of an hour, so that what is due and what happens often fall on one moment; and any minute. */
const length = (most: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: most / 15 }).map((quarters) => quarters * 15),
    fc.integer({ min: 0, max: most }),
  );
const target = fc.option(
  length(600).map((minutes) => Math.max(1, minutes)),
  { freq: 6 },
);
const level = fc.record({
  firstAnswer: target,
  nextAnswer: target,
  resolution: target,
  warnAt: fc.constantFrom(25, 50, 75),
  pauses: fc.boolean(),
});
const what = fc.constantFrom<Happening['what']>(
  'asked',
  'answered',
  'asked',
  'answered',
  'closed',
  'reopened',
);
const story = fc.record({
  date: fc.constantFrom(...changes),
  begins: length(2 * day).map((minutes) => minutes - day),
  steps: fc.array(fc.tuple(length(495), what), { minLength: 1, maxLength: 9 }),
  later: fc.integer({ min: 0, max: 700 }),
});

test('clocks are what counting minute after minute gives, across clock changes', () => {
  fc.assert(
    fc.property(hours, level, story, (hours, level, { date, begins, steps, later }) => {
      const start = Date.parse(`${date}T00:00:00Z`) + begins * minute;
      let at = start;
      const happenings = steps.map(([after, what], index) => {
        at += after * minute;
        return { id: String(index), at: new Date(at), what };
      });
      const now = at + later * minute;
      const counted = countMinutes(hours, level, happenings, start, now);
      const history: History = {
        id: 'c',
        customerId: 'k',
        closedAt: counted.closedAt === null ? null : new Date(counted.closedAt),
        merged: false,
        happenings,
      };
      const clocks = clocksOf(history, level, openHours(hours), now);
      expect(clocks.map(shown)).toEqual(counted.promises.map(judged(now)));
      for (const [place, { due }] of counted.promises.entries())
        if (due !== null) expect(clocks[place]?.dueAt).toBe(due);
    }),
    { numRuns: 120, seed: 5 },
  );
});

const shown = ({ kind, startedAt, state, breached, endedAt }: Clock) => ({
  kind,
  startedAt,
  state,
  breached,
  endedAt,
});

interface Promised {
  kind: Clock['kind'];
  startedAt: number;
  state: Clock['state'];
  endedAt: number | null;
  consumed: number;
  target: number;
  due: number | null;
}

const judged =
  (now: number) =>
  ({ kind, startedAt, state, endedAt, due }: Promised) => ({
    kind,
    startedAt,
    state,
    breached: due !== null && (endedAt === null ? due <= now : due < endedAt),
    endedAt,
  });

/** The plainest means: a clock that ticks every minute, and looks whether it is open. */
function countMinutes(
  hours: OpeningTimes,
  level: {
    firstAnswer: number | null;
    nextAnswer: number | null;
    resolution: number | null;
    pauses: boolean;
  },
  happenings: Happening[],
  start: number,
  now: number,
) {
  const all: Promised[] = [];
  let owed: Promised | null = null;
  let asleep: Promised | null = null;
  let whole: Promised | null = null;
  let answered = false;
  let closedAt: number | null = null;
  const make = (kind: Clock['kind'], target: number | null, at: number): Promised => {
    const made: Promised = {
      kind,
      startedAt: at,
      state: 'running',
      endedAt: null,
      consumed: 0,
      target: target ?? Number.POSITIVE_INFINITY,
      due: null,
    };
    if (target !== null) all.push(made);
    return made;
  };
  const wake = () => {
    closedAt = null;
    if (asleep) Object.assign(asleep, { state: 'running', endedAt: null });
    owed = asleep;
    asleep = null;
    if (whole) Object.assign(whole, { state: level.pauses && !owed ? 'paused' : 'running', endedAt: null });
  };
  const tell: Record<Happening['what'], (at: number) => void> = {
    asked(at) {
      owed ??= answered
        ? make('next_answer', level.nextAnswer, at)
        : make('first_answer', level.firstAnswer, at);
      if (whole === null || closedAt !== null) whole = make('resolution', level.resolution, at);
      else whole.state = 'running';
      closedAt = null;
      asleep = null;
    },
    answered(at) {
      if (closedAt !== null) wake();
      if (owed) Object.assign(owed, { state: 'met', endedAt: at });
      owed = null;
      answered = true;
      if (whole && level.pauses) whole.state = 'paused';
    },
    closed(at) {
      if (closedAt !== null) return;
      closedAt = at;
      if (owed) Object.assign(owed, { state: 'ended', endedAt: at });
      asleep = owed;
      owed = null;
      if (whole) Object.assign(whole, { state: 'met', endedAt: at });
    },
    reopened() {
      if (closedAt !== null) wake();
    },
  };
  const horizon = now + 3 * day * minute;
  let next = 0;
  for (let at = start; at <= horizon; at += minute) {
    for (; happenings[next]?.at.getTime() === at; next++) tell[happenings[next]?.what ?? 'asked'](at);
    // What was owed at closing goes on being owed, should it be opened again or answered after all.
    const active: Promised[] = all.filter((each) => each.state === 'running' || each === asleep);
    for (const each of active) if (each.consumed >= each.target) each.due ??= at;
    if (isOpen(hours, new Date(at))) for (const each of active) each.consumed++;
  }
  for (const each of all)
    if (each.state === 'ended' && each.due !== null && each.due > (each.endedAt ?? 0)) each.due = null;
  return { promises: all, closedAt: closedAt as number | null };
}
