import { describe, expect, it } from 'vitest';
import { addOpenTime, openTimeBetween } from './open-time.ts';
import { isOpen, nextOpening } from './opening.ts';
import type { OpeningTimes } from './types.ts';

const at = (text: string) => new Date(text);
const office: OpeningTimes = {
  timeZone: 'Europe/Berlin',
  days: [...Array.from({ length: 5 }, () => [{ from: '09:00', to: '17:00' }]), [], []],
  holidays: null,
  dates: [{ date: '2026-12-25', name: 'Weihnachten', spans: [] }],
};
const everyDay = (from: string, to: string): OpeningTimes => ({
  ...office,
  days: Array.from({ length: 7 }, () => [{ from, to }]),
  dates: [],
});

describe('opening hours', () => {
  it('follow the wall clock in winter and summer', () => {
    expect(isOpen(office, at('2026-01-12T08:00:00Z'))).toBe(true);
    expect(isOpen(office, at('2026-01-12T07:59:59Z'))).toBe(false);
    expect(isOpen(office, at('2026-07-13T07:00:00Z'))).toBe(true);
    expect(isOpen(office, at('2026-07-13T15:00:00Z'))).toBe(false);
  });

  it('open next after the weekend and after a holiday', () => {
    expect(nextOpening(office, at('2026-03-27T17:00:00Z'))).toEqual(at('2026-03-30T07:00:00Z'));
    expect(nextOpening(office, at('2026-12-24T18:00:00Z'))).toEqual(at('2026-12-28T08:00:00Z'));
  });

  it('answer with the instant itself while open, and with null when it never opens', () => {
    expect(nextOpening(office, at('2026-01-12T10:30:30Z'))).toEqual(at('2026-01-12T10:30:30Z'));
    const never = { ...office, days: Array.from({ length: 7 }, () => []) };
    expect(nextOpening(never, at('2026-01-12T10:30:30Z'))).toBeNull();
  });

  it('open when clocks have jumped over the beginning of a span', () => {
    expect(nextOpening(everyDay('02:30', '04:00'), at('2026-03-28T23:00:00Z'))).toEqual(
      at('2026-03-29T01:00:00Z'),
    );
  });

  it('skip a day on which clocks jump over the whole span', () => {
    expect(nextOpening(everyDay('02:15', '02:45'), at('2026-03-28T23:00:00Z'))).toEqual(
      at('2026-03-30T00:15:00Z'),
    );
  });

  it('open again when clocks go back into a span that had ended', () => {
    const night = everyDay('01:30', '02:30');
    expect(isOpen(night, at('2026-10-25T00:15:00Z'))).toBe(true);
    expect(nextOpening(night, at('2026-10-25T00:45:00Z'))).toEqual(at('2026-10-25T01:00:00Z'));
  });

  it('close on the holidays of the country and region, but for those switched off', () => {
    const bavaria: OpeningTimes = {
      ...office,
      dates: [],
      holidays: { country: 'DE', region: 'BY', open: [] },
    };
    // Corpus Christi is none in Berlin.
    expect(isOpen(bavaria, at('2026-06-04T10:00:00Z'))).toBe(false);
    const berlin = { ...bavaria, holidays: { country: 'DE', region: 'BE', open: [] } };
    expect(isOpen(berlin, at('2026-06-04T10:00:00Z'))).toBe(true);
    const open = { ...bavaria, holidays: { country: 'DE', region: 'BY', open: ['easter 60'] } };
    expect(isOpen(open, at('2026-06-04T10:00:00Z'))).toBe(true);
    // It moves with Easter, and is switched off in other years too.
    expect(isOpen(open, at('2027-05-27T10:00:00Z'))).toBe(true);
    expect(isOpen(bavaria, at('2027-05-27T10:00:00Z'))).toBe(false);
  });

  it('end when a holiday begins in the middle of the day', () => {
    const germany: OpeningTimes = {
      ...office,
      dates: [],
      holidays: { country: 'DE', region: null, open: [] },
    };
    expect(isOpen(germany, at('2026-12-24T12:59:00Z'))).toBe(true);
    expect(isOpen(germany, at('2026-12-24T13:00:00Z'))).toBe(false);
    expect(openTimeBetween(germany, at('2026-12-24T08:00:00Z'), at('2026-12-28T09:00:00Z'))).toBe(
      6 * 3_600_000,
    );
  });

  it('go by a date of their own before the weekday and the holidays', () => {
    const special: OpeningTimes = {
      ...office,
      holidays: { country: 'DE', region: null, open: [] },
      dates: [{ date: '2026-12-26', name: 'Sale', spans: [{ from: '09:00', to: '12:00' }] }],
    };
    // A Saturday and a holiday.
    expect(isOpen(special, at('2026-12-26T08:00:00Z'))).toBe(true);
    expect(isOpen(special, at('2026-12-26T11:00:00Z'))).toBe(false);
    expect(nextOpening(special, at('2026-12-24T13:00:00Z'))).toEqual(at('2026-12-26T08:00:00Z'));
    expect(addOpenTime(special, at('2026-12-24T12:30:00Z'), 3_600_000)).toEqual(at('2026-12-26T08:30:00Z'));
  });
});
