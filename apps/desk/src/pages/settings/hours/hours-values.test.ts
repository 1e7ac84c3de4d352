import { describe, expect, it } from 'vitest';
import {
  checkHours,
  dayNames,
  isAroundTheClock,
  neverOpens,
  nextSpan,
  readClock,
  sortHours,
} from './hours-values.ts';

const closed = Array.from({ length: 6 }, () => []);
const hours = (monday: { from: string; to: string }[]) => ({
  name: 'Shop',
  timeZone: 'Europe/Warsaw',
  days: [monday, ...closed],
  holidays: null,
  dates: [],
});

describe('business hours as typed', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['9.30', '09:30'],
    [' 17:05 ', '17:05'],
    ['24', '24:00'],
    ['24:30', '24:30'],
    ['soon', 'soon'],
  ])('reads %j as %j', (typed, read) => expect(readClock(typed)).toBe(read));

  it('takes a split day', () => {
    const split = hours([
      { from: '13:00', to: '18:00' },
      { from: '09:00', to: '13:00' },
    ]);
    expect(checkHours(split)).toEqual({});
    expect(sortHours(split).days[0]?.map((span) => span.from)).toEqual(['09:00', '13:00']);
  });

  it('names what is wrong at its field', () => {
    const bad = {
      ...hours([
        { from: '09:00', to: '13:00' },
        { from: '12:00', to: '18:00' },
        { from: '20:00', to: '19:00' },
        { from: 'soon', to: '' },
      ]),
      timeZone: '+01:00',
      name: ' ',
      dates: [
        { date: '', name: ' ', spans: [{ from: '9', to: '10:00' }] },
        { date: '2026-12-24', name: 'Eve', spans: [] },
        { date: '2026-12-24', name: 'Eve', spans: [] },
      ],
    };
    expect(checkHours(bad)).toEqual({
      timeZone: 'hours.problem.timeZone',
      'days.0.1.from': 'hours.problem.overlap',
      'days.0.2.to': 'hours.problem.order',
      'days.0.3.from': 'hours.problem.time',
      'days.0.3.to': 'hours.problem.time',
      name: 'settings.problem.required',
      'dates.0.date': 'settings.problem.required',
      'dates.0.name': 'settings.problem.required',
      'dates.0.spans.0.from': 'hours.problem.time',
      'dates.2.date': 'hours.problem.twice',
    });
  });

  it('offers a span that stands after the last', () => {
    expect(nextSpan([])).toEqual({ from: '09:00', to: '17:00' });
    expect(nextSpan([{ from: '09:00', to: '12:30' }])).toEqual({ from: '13:00', to: '17:00' });
    expect(checkHours(hours([nextSpan([{ from: '09:00', to: '23:30' }])]))).toEqual({});
  });

  it('knows the state before anything is set, and the days in order', () => {
    const always = { ...hours([]), days: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]) };
    expect([isAroundTheClock(always), isAroundTheClock(hours([]))]).toEqual([true, false]);
    expect([neverOpens(always), neverOpens(hours([]))]).toEqual([false, true]);
    expect([dayNames('de')[0], dayNames('pl')[6]]).toEqual(['Montag', 'niedziela']);
  });
});
