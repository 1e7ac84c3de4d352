import { conversationFields, type Filter, parseFilter } from '@throughline/filter';
import { type Calendar, readCalendar } from '../calendar/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { aroundTheClock, type OpenHours, openHours } from './core/open-hours.ts';
import { selectLevels } from './level-store.ts';
import type { ServiceLevel } from './types.ts';

/** A service level ready to be applied. */
export interface AppliedLevel extends ServiceLevel {
  filter: Filter;
  open: OpenHours;
}

/** The service levels in their order, each with the hours it counts. */
export async function readAppliedLevels(db: Reader): Promise<AppliedLevel[]> {
  const levels = await selectLevels(db);
  const openings = new Map<string, OpenHours>();
  for (const hours of new Set(levels.map((level) => level.hours)))
    openings.set(hours, await openingOf(db, hours));
  return levels.map((level) => ({
    ...level,
    filter: parseFilter(level.appliesTo, conversationFields).filter,
    open: openings.get(level.hours) ?? aroundTheClock,
  }));
}

/** Time as a service level with these hours counts it; a calendar that is gone is the company's. */
export async function openingOf(db: Reader, hours: string): Promise<OpenHours> {
  if (hours === 'always') return aroundTheClock;
  const { timeZone, days, holidays, dates } = await calendarOf(db, hours);
  return ready(JSON.stringify({ timeZone, days, holidays, dates }));
}

export const calendarOf = (db: Reader, hours: string): Promise<Calendar> =>
  readCalendar(db, hours === 'company' || hours === 'always' ? null : hours);

/** Hours made ready once as long as they stay what they are. */
const known = new Map<string, OpenHours>();

function ready(hours: string): OpenHours {
  const found = known.get(hours) ?? openHours(JSON.parse(hours));
  known.delete(hours);
  known.set(hours, found);
  const oldest = known.keys().next().value;
  if (known.size > 50 && oldest !== undefined) known.delete(oldest);
  return found;
}
