import { expect, it } from 'vitest';
import { dayIn, daysOf, intervalOf } from './periods.ts';

it('periods are days of the company, over months and clock changes', () => {
  expect(dayIn('Europe/Berlin', Date.parse('2026-10-24T22:30:00Z'))).toBe('2026-10-25');
  const of = (preset: Parameters<typeof daysOf>[0], today = '2026-03-31') =>
    Object.values(daysOf(preset, today)).join(' ');
  expect(of('days7')).toBe('2026-03-25 2026-03-31');
  expect(of('month')).toBe('2026-03-01 2026-03-31');
  expect(of('lastMonth')).toBe('2026-02-01 2026-02-28');
  expect(of('yesterday', '2026-01-01')).toBe('2025-12-31 2025-12-31');
  expect(intervalOf(daysOf('today', '2026-03-31'))).toBe('hour');
  expect(intervalOf(daysOf('days28', '2026-03-31'))).toBe('day');
  expect(intervalOf(daysOf('year', '2026-03-31'))).toBe('week');
});
