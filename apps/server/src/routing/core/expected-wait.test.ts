import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedWait, pastRate, presentRate } from './expected-wait.ts';

const minute = 60_000;
const now = Date.parse('2026-03-04T10:00:00Z');
const positions = fc.integer({ min: 1, max: 500 });
const rates = fc.double({ min: 1e-9, max: 1e-2, noNaN: true });

describe('the expected wait', () => {
  it('grows with the place, and its spread is around the mean', () => {
    fc.assert(
      fc.property(positions, rates, (position, rate) => {
        const here = expectedWait(position, rate);
        const behind = expectedWait(position + 1, rate);
        for (const value of Object.values(here)) expect(Number.isFinite(value)).toBe(true);
        expect(here.low).toBeGreaterThan(0);
        expect(here.low).toBeLessThan(here.mean);
        expect(here.high).toBeGreaterThan(here.mean);
        expect(behind.low).toBeGreaterThan(here.low);
        expect(behind.mean).toBeGreaterThan(here.mean);
        expect(behind.high).toBeGreaterThan(here.high);
      }),
      { seed: 20 },
    );
  });

  it('has the quantiles of the tables', () => {
    // Gamma quantiles of 20 % and 80 % at rate 1.
    for (const [position, low, high] of [
      [1, 0.223, 1.609],
      [3, 1.535, 4.279],
      [10, 7.289, 12.519],
    ] as const) {
      const found = expectedWait(position, 1);
      expect(Math.abs(found.low - low)).toBeLessThan(0.02 * position);
      expect(Math.abs(found.high - high)).toBeLessThan(0.02 * position);
    }
  });
});

describe('the measured rate', () => {
  const everyTwoMinutes = Array.from({ length: 30 }, (_, i) => ({
    since: now - (i + 1) * 2 * minute,
    at: now - i * 2 * minute,
  }));

  it('is what a steady queue has', () => {
    const rate = presentRate(everyTwoMinutes, [now - minute], now) ?? 0;
    expect(1 / rate / minute).toBeGreaterThan(1.7);
    expect(1 / rate / minute).toBeLessThan(2.3);
  });

  it('leaves out the time in which nobody waited', () => {
    const quick = [50, 30, 10].map((ago) => ({ since: now - ago * minute, at: now - (ago - 1) * minute }));
    expect(1 / (presentRate(quick, [], now) ?? 0) / minute).toBeCloseTo(1, 0);
  });

  it('falls when those who wait are not taken', () => {
    const early = everyTwoMinutes.filter(({ at }) => at < now - 30 * minute);
    const stuck = presentRate(early, [now - 30 * minute], now) ?? 0;
    expect(1 / stuck / minute).toBeGreaterThan(4);
  });

  it('is unknown after too little', () => {
    expect(presentRate(everyTwoMinutes.slice(0, 2), [now], now)).toBeNull();
    expect(presentRate(everyTwoMinutes, [], now + 3 * 3_600_000)).toBeNull();
    expect(pastRate([])).toBeNull();
    expect(1 / (pastRate(everyTwoMinutes) ?? 0) / minute).toBeCloseTo(2);
  });

  it('is a positive number whatever happened', () => {
    const ago = fc.integer({ min: 0, max: 2 * 60 * minute });
    const departure = fc
      .tuple(ago, ago)
      .map(([a, b]) => ({ since: now - Math.max(a, b), at: now - Math.min(a, b) }));
    fc.assert(
      fc.property(fc.array(departure), fc.array(ago), (departures, waits) => {
        const waiting = waits.map((each) => now - each);
        for (const rate of [presentRate(departures, waiting, now), pastRate(departures)])
          expect(rate === null || (rate > 0 && Number.isFinite(rate))).toBe(true);
      }),
      { seed: 21 },
    );
  });
});
