import type { Reader } from '../platform/db/index.ts';
import { readSetting, writeSetting } from '../platform/settings/index.ts';
import type { BusinessHours } from './types.ts';

/** Hours of the company; until somebody sets them, around the clock: then only presence says who is there. */
export async function readBusinessHours(db: Reader): Promise<BusinessHours> {
  return ((await readSetting(db, 'business_hours')) as BusinessHours | null) ?? aroundTheClock();
}

export const writeBusinessHours = (db: Reader, hours: BusinessHours): Promise<void> =>
  writeSetting(db, 'business_hours', hours);

const aroundTheClock = (): BusinessHours => ({
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  days: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
  holidays: [],
});
