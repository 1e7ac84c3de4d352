export type SnoozeChoice = 'laterToday' | 'tomorrow' | 'weekend' | 'nextWeek' | 'inAMonth';

/** When a working day begins, local time. */
const morning = 8;

/**
 * Moments worth offering, in local time: three hours on (while it is still today's work), tomorrow morning,
 * Saturday morning (Monday to Thursday), Monday morning, and a month from now.
 */
export function snoozeTimes(now: Date): { choice: SnoozeChoice; at: Date }[] {
  const laterToday = new Date(now.getTime() + 3 * 3_600_000);
  laterToday.setMinutes(Math.ceil(laterToday.getMinutes() / 15) * 15, 0, 0);
  const weekday = now.getDay();
  return [
    ...(isEvening(laterToday, now) ? [] : [{ choice: 'laterToday' as const, at: laterToday }]),
    { choice: 'tomorrow', at: morningIn(now, 1) },
    ...(weekday >= 1 && weekday <= 4
      ? [{ choice: 'weekend' as const, at: morningIn(now, 6 - weekday) }]
      : []),
    { choice: 'nextWeek', at: morningIn(now, daysToMonday(weekday)) },
    { choice: 'inAMonth', at: sameDayNextMonth(now) },
  ];
}

function isEvening(at: Date, now: Date): boolean {
  return at.getDate() !== now.getDate() || at.getHours() >= 20;
}

function daysToMonday(weekday: number): number {
  return (8 - weekday) % 7 || 7;
}

function morningIn(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
}

/** The 31st becomes the last day of a shorter month. */
function sameDayNextMonth(now: Date): Date {
  const lastDay = new Date(now.getFullYear(), now.getMonth() + 2, 0).getDate();
  return new Date(now.getFullYear(), now.getMonth() + 1, Math.min(now.getDate(), lastDay), morning);
}
