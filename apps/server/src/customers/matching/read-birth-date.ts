/** A day somebody was born; parts that are not known are 0. */
export interface BirthDate {
  year: number;
  month: number;
  day: number;
}

/**
 * `1984-03-02`, `19840302`, `2.3.1984`, `02/03/1984` (day first; the other way round where only that is a date) or a year
 * alone. Null for what is none.
 */
export function readBirthDate(text: string): BirthDate | null {
  const trimmed = text.trim();
  const whole = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(trimmed);
  if (whole) return dateOf(whole[1], whole[2], whole[3]);
  const parted = /^(\d{1,4})[./\- ](\d{1,2})[./\- ](\d{1,4})(?:[T ].*)?$/.exec(trimmed);
  if (parted) {
    const [, first = '', second, third = ''] = parted;
    if (first.length === 4) return dateOf(first, second, third);
    return dateOf(third, second, first) ?? dateOf(third, first, second);
  }
  return /^(1[89]|20)\d{2}$/.test(trimmed) ? { year: Number(trimmed), month: 0, day: 0 } : null;
}

/** Not checked against the calendar: a date with a slip of the pen still tells something. */
function dateOf(year = '', month = '', day = ''): BirthDate | null {
  const date = { year: yearOf(year), month: Number(month), day: Number(day) };
  return date.year > 1800 && date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31
    ? date
    : null;
}

/** Two digits are of people who live: 1930 to 2029. */
function yearOf(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}
