/** How days are written where all three numbers are short: `dmy` 30/12/2010, `mdy` 12/30/2010. */
export type DayOrder = 'dmy' | 'mdy';

const iso =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;
const local =
  /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T :]+(\d{1,2})[:.](\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(AM|PM)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;
const count = /^\d{10}(?:\d{3})?(?:\d{3})?(?:\.\d+)?$/;

/**
 * When something happened, as logs write it: ISO 8601 and its looser relatives, days before months or after, seconds,
 * milliseconds or microseconds since 1970. Without a zone it is UTC.
 * @returns microseconds since 1970; null for what is no time
 */
export function readTime(text: string, order: DayOrder = 'dmy'): number | null {
  const [, year, month, day, hour, minute, second, part, zone] = iso.exec(text) ?? [];
  if (year !== undefined)
    return instant([year, month, day, hour, minute, second].map(Number), part, zone, null);
  const short = local.exec(text);
  if (short) {
    const [, first, next, ofYear, hours, minutes, seconds, fraction, half, at] = short;
    const [days, months] = order === 'dmy' ? [first, next] : [next, first];
    return instant([ofYear, months, days, hours, minutes, seconds].map(Number), fraction, at, half ?? null);
  }
  if (!count.test(text)) return null;
  const digits = text.split('.', 1)[0]?.length ?? 0;
  return Math.round(Number(text) * 10 ** (16 - digits));
}

function instant(
  parts: number[],
  fraction: string | undefined,
  zone: string | undefined,
  half: string | null,
): number | null {
  const [year, month, day, hours, minute, second] = parts.map((each) => (Number.isNaN(each) ? 0 : each)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const hour = half === null ? hours : (hours % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const seconds = Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - offsetOf(zone);
  return seconds * 1_000_000 + Number((fraction ?? '').padEnd(6, '0').slice(0, 6));
}

/** Seconds ahead of UTC. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined || /^(z|utc)$/i.test(zone)) return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(3).replace(':', '') || 0) * 60);
}

/**
 * Which of two short numbers is the day, told by one above twelve; where none is, days come first between dots and
 * dashes, months between slashes.
 */
export function guessDayOrder(times: Iterable<string>): DayOrder {
  let slashes = false;
  for (const text of times) {
    const [, first, next] = local.exec(text) ?? [];
    if (Number(first) > 12) return 'dmy';
    if (Number(next) > 12) return 'mdy';
    if (first !== undefined) slashes ||= text.includes('/');
  }
  return slashes ? 'mdy' : 'dmy';
}
