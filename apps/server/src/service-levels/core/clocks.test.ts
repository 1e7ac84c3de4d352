import { expect, test } from 'vitest';
import type { Happening, History } from '../../conversations/index.ts';
import { clocksOf } from './clocks.ts';
import { aroundTheClock } from './open-hours.ts';

const level = { firstAnswer: 30, nextAnswer: null, resolution: 60, warnAt: 50, pauses: true };
const start = Date.parse('2026-03-04T09:00:00Z');
const minutes = (count: number) => start + count * 60_000;

/** @param closed minute of the closing as the conversation's row tells it */
function clocks(
  steps: [minute: number, what: Happening['what']][],
  now: number,
  closed: number | null = null,
) {
  const history: History = {
    id: 'c',
    customerId: 'k',
    closedAt: closed === null ? null : new Date(minutes(closed)),
    merged: false,
    happenings: steps.map(([minute, what], index) => ({
      id: String(index),
      at: new Date(minutes(minute)),
      what,
    })),
  };
  return clocksOf(history, level, aroundTheClock, minutes(now));
}
const resolution = (found: ReturnType<typeof clocks>) => found.find(({ kind }) => kind === 'resolution');

test('what stands still in the moment it would be due is due when it goes on', () => {
  expect(
    resolution(
      clocks(
        [
          [0, 'asked'],
          [60, 'answered'],
        ],
        90,
      ),
    ),
  ).toMatchObject({
    state: 'paused',
    dueAt: null,
    breached: false,
  });
  expect(
    resolution(
      clocks(
        [
          [0, 'asked'],
          [60, 'answered'],
          [100, 'asked'],
        ],
        100,
      ),
    ),
  ).toMatchObject({
    dueAt: minutes(100),
    breached: true,
  });
});

test('an answer in the moment it is due is in time', () => {
  expect(
    clocks(
      [
        [0, 'asked'],
        [30, 'answered'],
      ],
      40,
    )[0],
  ).toMatchObject({ state: 'met', breached: false });
});

test('an answer that was held until after the closing keeps the promise and leaves it closed', () => {
  const found = clocks(
    [
      [0, 'asked'],
      [10, 'closed'],
      [11, 'answered'],
    ],
    20,
    10,
  );
  expect(found[0]).toMatchObject({ kind: 'first_answer', state: 'met', endedAt: minutes(11) });
  expect(resolution(found)).toMatchObject({ state: 'met', endedAt: minutes(10) });
});

test('what the timeline does not tell of, the row does: closed or opened by a merge', () => {
  expect(resolution(clocks([[0, 'asked']], 20, 15))).toMatchObject({ state: 'met', endedAt: minutes(15) });
  expect(
    resolution(
      clocks(
        [
          [0, 'asked'],
          [10, 'closed'],
        ],
        20,
      ),
    ),
  ).toMatchObject({
    state: 'running',
    dueAt: minutes(60),
  });
});
