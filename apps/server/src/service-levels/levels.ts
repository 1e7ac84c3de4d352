import { conversationFields, type Filter, parseFilter } from '@throughline/filter';
import { readCalendar } from '../calendar/index.ts';
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
  if (levels.length === 0) return [];
  const company = await openingOf(db, 'company');
  return levels.map((level) => ({
    ...level,
    filter: parseFilter(level.appliesTo, conversationFields).filter,
    open: level.hours === 'always' ? aroundTheClock : company,
  }));
}

/** Time as a service level with these hours counts it. */
export async function openingOf(db: Reader, hours: string): Promise<OpenHours> {
  if (hours === 'always') return aroundTheClock;
  const { timeZone, days, holidays, dates } = await readCalendar(db, null);
  return ready(JSON.stringify({ timeZone, days, holidays, dates }));
}

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
