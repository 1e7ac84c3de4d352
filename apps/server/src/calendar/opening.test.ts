import { describe, expect, it } from 'vitest';
import { isOpen, nextOpening } from './opening.ts';
import type { BusinessHours } from './types.ts';

const at = (text: string) => new Date(text);
const office: BusinessHours = {
  timeZone: 'Europe/Berlin',
  days: [...Array.from({ length: 5 }, () => [{ from: '09:00', to: '17:00' }]), [], []],
  holidays: [{ date: '2026-12-25', name: 'Weihnachten' }],
};
const everyDay = (from: string, to: string): BusinessHours => ({
  ...office,
  days: Array.from({ length: 7 }, () => [{ from, to }]),
  holidays: [],
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
});
