const format = (language: string, options: Intl.DateTimeFormatOptions, at: number | string) =>
  new Intl.DateTimeFormat(language, options).format(new Date(at));

export const clockTime = (at: number | string, language: string): string =>
  format(language, { hour: 'numeric', minute: '2-digit' }, at);

/** `Today`-less on the same day: only what is not obvious. */
export function returnTime(at: string, language: string, now = new Date()): string {
  const day = new Date(at).toDateString() === now.toDateString() ? {} : { weekday: 'long' as const };
  return format(language, { ...day, hour: 'numeric', minute: '2-digit' }, at);
}

/** Heading of a day, or null when `at` is on the same day as `before`; nothing for today alone. */
export function dayHeading(
  at: number | string,
  before: number | string | undefined,
  language: string,
): string | null {
  const day = new Date(at).toDateString();
  const previous = before === undefined ? new Date().toDateString() : new Date(before).toDateString();
  return day === previous ? null : format(language, { weekday: 'long', day: 'numeric', month: 'long' }, at);
}
