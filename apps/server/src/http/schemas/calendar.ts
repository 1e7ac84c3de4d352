import { z } from 'zod';
import { Id, Language } from './common.ts';

const minute = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const ClockTime = z
  .string()
  .regex(minute, 'must be a time like 09:30')
  .describe('local time, 00:00 to 24:00');

const OpenSpan = z
  .object({ from: ClockTime, to: ClockTime })
  .refine((span) => span.from < span.to, { path: ['to'], message: 'must be after "from"' });

const OpenSpans = z.array(OpenSpan).max(24).refine(apart, { message: 'spans of one day must not overlap' });

const Name = z.string().trim().min(1, 'is empty').max(120, 'is longer than 120 characters');
const TimeZone = z
  .string()
  .refine(isTimeZone, { message: 'is not a time zone name like Europe/Berlin' })
  .describe('IANA name');
const Days = z
  .array(OpenSpans)
  .length(7, 'must have seven days')
  .describe('Monday first; each day a list of open spans in local time');
const HolidaysOf = z
  .object({
    country: z.string().max(8).describe('ISO 3166, one of /holiday-countries'),
    region: z
      .string()
      .max(20)
      .nullable()
      .describe('one of the country’s regions; null: what holds everywhere'),
    open: z
      .array(z.string().max(200))
      .max(200)
      .describe('rules of holidays on which it is open all the same'),
  })
  .nullable()
  .describe('whose national holidays close it; null: none do');
const OwnDates = z
  .array(
    z.object({
      date: z.iso.date(),
      name: Name,
      spans: OpenSpans.describe('when it is open on this date; empty: closed all day'),
    }),
  )
  .max(1000)
  .refine((dates) => new Set(dates.map(({ date }) => date)).size === dates.length, {
    message: 'must name each date once',
  })
  .describe('what holds on single dates, whatever the weekday and the holidays say');

export const Calendar = z
  .object({
    id: Id,
    name: z.string(),
    isDefault: z.boolean().describe('what everybody goes by who chose no other'),
    timeZone: TimeZone,
    days: Days,
    holidays: HolidaysOf,
    dates: OwnDates,
  })
  .meta({ id: 'Calendar' });

export const CalendarInput = z
  .object({
    name: Name,
    timeZone: TimeZone,
    days: Days,
    holidays: HolidaysOf.default(null),
    dates: OwnDates.default([]),
  })
  .meta({ id: 'NewCalendar' });

export const CalendarPatch = z
  .object({
    name: Name.optional(),
    isDefault: z.literal(true).optional().describe('makes it the company’s in place of the one before'),
    timeZone: TimeZone.optional(),
    days: Days.optional(),
    holidays: HolidaysOf.optional(),
    dates: OwnDates.optional(),
  })
  .meta({ id: 'CalendarPatch' });

export const HolidayCountry = z
  .object({ code: z.string(), regions: z.array(z.object({ code: z.string(), name: z.string() })) })
  .meta({ id: 'HolidayCountry' });

export const HolidayQuery = z.object({
  country: z.string().max(8),
  region: z.string().max(20).optional(),
  year: z.coerce.number().int().min(1970, 'is before 1970').max(2200, 'is after 2200'),
  language: Language.default('en'),
});

export const Holiday = z
  .object({
    rule: z.string().describe('the same every year; what `open` of a calendar names'),
    date: z.iso.date(),
    name: z.string().describe('in the language asked for, where it is known'),
    from: ClockTime,
    to: ClockTime,
  })
  .meta({ id: 'Holiday' });

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
