/** Date headers, obsolete forms included, to ISO 8601 in UTC. */

const MONTHS: Record<string, number> = {
  jan: 0, feb: 1, mar: 2, mär: 2, mrz: 2, mrt: 2, apr: 3, may: 4, mai: 4, mei: 4, maj: 4, jun: 5, jul: 6, aug: 7,
  sep: 8, oct: 9, okt: 9, nov: 10, dec: 11, dez: 11,
}; // biome-ignore format: a table
/** Minutes east of UTC. */
const ZONES: Record<string, number> = {
  ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, west: 60, bst: 60, cet: 60, met: 60, mez: 60, cest: 120, mest: 120, mesz: 120,
  eet: 120, eest: 180, msk: 180, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420,
}; // biome-ignore format: a table
const RFC =
  /(\d{1,2})[ .-]+([a-zä]{3,9})\.?[ -]+(\d{2,4})[ ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(.{0,60})/i;
const ASCTIME = /([a-z]{3}) {1,2}(\d{1,2}) (\d{1,2}):(\d{2}):(\d{2}) (?:([a-z]{1,5}) )?(\d{4})(.{0,20})/i;
const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(.{0,20})/;

/** @returns ISO 8601 with seconds and `Z`, or null when the text is no date. */
export function readDate(text: string): string | null {
  const value = text.slice(0, 200).trim();
  const iso = ISO.exec(value);
  if (iso) return instant(Number(iso[1]), Number(iso[2]) - 1, iso[3]!, iso[4]!, iso[5]!, iso[6], iso[7]!);
  const rfc = RFC.exec(value);
  if (rfc) return instant(year(rfc[3]!), month(rfc[2]!), rfc[1]!, rfc[4]!, rfc[5]!, rfc[6], rfc[7]!);
  const c = ASCTIME.exec(value);
  if (c) return instant(Number(c[7]), month(c[1]!), c[2]!, c[3]!, c[4]!, c[5], c[6] ?? c[8]!);
  return null;
}

/** Two and three digits as RFC 5322 section 4.3 reads them. */
function year(text: string): number {
  const value = Number(text);
  if (text.length === 2) return value < 50 ? 2000 + value : 1900 + value;
  return text.length === 3 ? 1900 + value : value;
}

function month(name: string): number {
  return MONTHS[name.toLowerCase().slice(0, 3)] ?? -1;
}

function instant(
  y: number, mo: number, d: string, h: string, mi: string, s: string | undefined, rest: string,
): string | null {
  const [day, minute, second] = [Number(d), Number(mi), Math.min(Number(s ?? 0), 59)];
  const half = /^\s*([ap])m\b/i.exec(rest)?.[1]?.toLowerCase();
  let hour = Number(h);
  if (half === 'p' && hour < 12) hour += 12;
  else if (half === 'a' && hour === 12) hour = 0;
  if (y < 1970 || y > 2200 || mo < 0 || mo > 11 || hour > 23 || minute > 59) return null;
  const offset = zone(rest);
  if (offset === null || day < 1 || day > new Date(Date.UTC(y, mo + 1, 0)).getUTCDate()) return null;
  return new Date(Date.UTC(y, mo, day, hour, minute - offset, second)).toISOString().replace('.000Z', 'Z');
} // biome-ignore format: one signature

/** Minutes east; unknown letters mean UTC (RFC 5322 section 4.3), an impossible number means no date. */
function zone(rest: string): number | null {
  const numeric = /([+-])(\d{1,2}):?(\d{2})/.exec(rest);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
    return minutes > 14 * 60 + 59 ? null : numeric[1] === '-' ? -minutes : minutes;
  }
  for (const word of rest.toLowerCase().match(/[a-z]{1,5}/g) ?? []) if (word in ZONES) return ZONES[word]!;
  return 0;
}
