import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database, Reader } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { readSetting, writeSetting } from '../platform/settings/index.ts';
import type { BusinessHours } from './types.ts';

/** Hours of the company; until somebody sets them, around the clock: then only presence says who is there. */
export async function readBusinessHours(db: Reader): Promise<BusinessHours> {
  return ((await readSetting(db, 'business_hours')) as BusinessHours | null) ?? aroundTheClock();
}

/** Sets the hours and tells everybody who counts by them. */
export async function writeBusinessHours(
  database: Database,
  hours: BusinessHours,
  actor: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    const before = await readBusinessHours(tx);
    await writeSetting(tx, 'business_hours', hours);
    await appendEvents(tx, [{ type: 'calendar.changed', actor }]);
    const thing = { id: 'business_hours', name: '' };
    await audit(tx, 'business_hours.changed', thing, changesBetween(before, hours));
  });
}

const aroundTheClock = (): BusinessHours => ({
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  days: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
  holidays: [],
});
