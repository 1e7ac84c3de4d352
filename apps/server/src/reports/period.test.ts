import { describe, expect, test } from 'vitest';
import { periodBefore, periodOf, piecesOf } from './period.ts';

const zone = 'Europe/Berlin';
const late = new Date('2027-01-01T00:00:00Z');
const times = (spans: { from: Date; to: Date }[]) =>
  spans.map(({ from, to }) => `${from.toISOString().slice(0, 16)} ${to.toISOString().slice(0, 16)}`);

describe('a period', () => {
  test('is whole days of the company, across clock changes', () => {
    const { span } = periodOf({ from: '2026-10-24', to: '2026-10-26' }, zone, late);
    expect(times([span])).toEqual(['2026-10-23T22:00 2026-10-26T23:00']);
    const days = piecesOf(periodOf({ from: '2026-10-24', to: '2026-10-26' }, zone, late), 'day');
    expect(times(days)).toEqual([
      '2026-10-23T22:00 2026-10-24T22:00',
      '2026-10-24T22:00 2026-10-25T23:00',
      '2026-10-25T23:00 2026-10-26T23:00',
    ]);
  });

  test('has 25 hours on the day clocks go back and 23 when they go forward', () => {
    const hours = (day: string) => piecesOf(periodOf({ from: day, to: day }, zone, late), 'hour').length;
    expect([hours('2026-10-25'), hours('2026-03-29'), hours('2026-03-28')]).toEqual([25, 23, 24]);
  });

  test('is cut into weeks from Monday on and into months', () => {
    const period = periodOf({ from: '2026-04-29', to: '2026-05-05' }, zone, late);
    expect(times(piecesOf(period, 'week'))).toEqual([
      '2026-04-28T22:00 2026-05-03T22:00',
      '2026-05-03T22:00 2026-05-05T22:00',
    ]);
    expect(times(piecesOf(period, 'month'))).toEqual([
      '2026-04-28T22:00 2026-04-30T22:00',
      '2026-04-30T22:00 2026-05-05T22:00',
    ]);
  });

  test('is compared with as much of the time before as has passed of it', () => {
    const now = new Date('2026-10-28T11:30:00Z');
    const period = periodOf({ from: '2026-10-26', to: '2026-11-01' }, zone, now);
    expect(times([period.span])).toEqual(['2026-10-25T23:00 2026-10-28T11:30']);
    // 12:30 by the clock, on the Wednesday before, which was summer time.
    expect(times([periodBefore(period, 'before')?.span as never])).toEqual([
      '2026-10-18T22:00 2026-10-21T10:30',
    ]);
  });

  test('is moved back by weeks where weekdays are to meet', () => {
    const period = periodOf({ from: '2026-06-01', to: '2026-06-30' }, zone, late);
    expect(periodBefore(period, 'before')).toMatchObject({ firstDay: '2026-05-02', lastDay: '2026-05-31' });
    expect(periodBefore(period, 'weekdays')).toMatchObject({
      firstDay: '2026-04-27',
      lastDay: '2026-05-26',
    });
    expect(periodBefore(period, 'none')).toBeNull();
  });

  test.each([[{ from: '2026-06-02', to: '2026-06-01' }], [{ from: '2020-01-01', to: '2026-06-01' }]])(
    'that cannot be is refused: %j',
    (days) => {
      expect(() => periodOf(days, zone, late)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
    },
  );
});
