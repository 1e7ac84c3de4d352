import { z } from 'zod';

const minute = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const ClockTime = z
  .string()
  .regex(minute, 'must be a time like 09:30')
  .describe('local time, 00:00 to 24:00');

const OpenSpan = z
  .object({ from: ClockTime, to: ClockTime })
  .refine((span) => span.from < span.to, { path: ['to'], message: 'must be after "from"' });

const OpenSpans = z.array(OpenSpan).max(24).refine(apart, { message: 'spans of one day must not overlap' });

export const BusinessHours = z
  .object({
    timeZone: z
      .string()
      .refine(isTimeZone, { message: 'is not a time zone name like Europe/Berlin' })
      .describe('IANA name'),
    days: z
      .array(OpenSpans)
      .length(7, 'must have seven days')
      .describe('Monday first; each day a list of open spans in local time'),
    holidays: z.array(z.object({ date: z.iso.date(), name: z.string().trim().min(1).max(120) })).max(1000),
  })
  .meta({ id: 'BusinessHours' });

function apart(spans: { from: string; to: string }[]): boolean {
  const sorted = spans.toSorted((a, b) => a.from.localeCompare(b.from));
  return sorted.every((span, i) => i === 0 || (sorted[i - 1]?.to ?? '') <= span.from);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // Offsets like +01:00 are accepted by Intl and know no daylight saving time.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
