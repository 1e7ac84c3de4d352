/** Periods people ask for, as days of the company. Days are texts such as 2026-12-24. */

export const presets = ['today', 'yesterday', 'days7', 'days28', 'month', 'lastMonth', 'year'] as const;
export type Preset = (typeof presets)[number];

export interface Days {
  from: string;
  to: string;
}

export function dayIn(timeZone: string, at: number): string {
  // Swedish dates are ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}

export function daysOf(preset: Preset, today: string): Days {
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'days7':
      return { from: addDays(today, -6), to: today };
    case 'days28':
      return { from: addDays(today, -27), to: today };
    case 'month':
      return { from: `${today.slice(0, 8)}01`, to: today };
    case 'lastMonth': {
      const to = addDays(`${today.slice(0, 8)}01`, -1);
      return { from: `${to.slice(0, 8)}01`, to };
    }
    case 'year':
      return { from: addDays(today, -364), to: today };
  }
}

/** Pieces of a course over time: neither so few that nothing is seen, nor so many that nothing is. */
export function intervalOf({ from, to }: Days): 'hour' | 'day' | 'week' | 'month' {
  const count = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (count <= 2) return 'hour';
  if (count <= 62) return 'day';
  return count <= 370 ? 'week' : 'month';
}

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
