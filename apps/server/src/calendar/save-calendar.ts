import { v7 as uuid } from 'uuid';
import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, invalid, sentence } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { isHolidayPlace } from './holidays.ts';
import {
  findCalendar,
  insertCalendar,
  lockCalendars,
  markDefault,
  removeCalendar,
  updateCalendar,
} from './store.ts';
import type { Calendar, CalendarContent } from './types.ts';

/** @throws AppError `already_exists` when another has the name, `invalid_input` naming the place of holidays */
export async function createCalendar(
  database: Database,
  content: CalendarContent,
  actor: string,
): Promise<Calendar> {
  const checked = check(content);
  const id = uuid();
  await database.transaction(async (tx) => {
    await named(() => insertCalendar(tx, id, checked));
    await tell(tx, id, actor, false);
    await audit(tx, 'calendar.created', { id, name: checked.name }, changesBetween({}, checked));
  });
  return { id, isDefault: false, ...checked };
}

/**
 * @param change with `isDefault` it becomes the company's, and the one before it is no longer
 * @throws AppError `calendar_not_found` and what `createCalendar` throws
 */
export async function changeCalendar(
  database: Database,
  id: string,
  { isDefault, ...change }: Partial<CalendarContent> & { isDefault?: true | undefined },
  actor: string,
): Promise<Calendar> {
  return database.transaction(async (tx) => {
    const all = await lockCalendars(tx);
    const before = all.find((each) => each.id === id);
    if (!before) throw new AppError('calendar_not_found');
    const { name, timeZone, days, holidays, dates } = { ...before, ...change };
    const checked = check({ name, timeZone, days, holidays, dates });
    await named(() => updateCalendar(tx, id, checked));
    await tell(tx, id, actor, false);
    if (isDefault && !before.isDefault) {
      await markDefault(tx, id);
      const former = all.find((each) => each.isDefault);
      if (former) await tell(tx, former.id, actor, false);
    }
    const after = { id, isDefault: before.isDefault || isDefault === true, ...checked };
    await audit(tx, 'calendar.changed', { id, name: before.name }, changesBetween(before, after));
    return after;
  });
}

/**
 * Channels and teams that chose it go by the company's from then on.
 * @throws AppError `calendar_not_found`, `default_calendar` for the company's own
 */
export async function deleteCalendar(database: Database, id: string, actor: string): Promise<void> {
  await database.transaction(async (tx) => {
    const found = (await lockCalendars(tx)).find((each) => each.id === id);
    if (!found) throw new AppError('calendar_not_found');
    if (found.isDefault) throw new AppError('default_calendar');
    await removeCalendar(tx, id);
    await tell(tx, id, actor, true);
    await audit(tx, 'calendar.deleted', { id, name: found.name });
  });
}

/** @throws AppError `calendar_not_found` */
export async function requireCalendar(db: Database['db'] | Tx, id: string): Promise<void> {
  if (!(await findCalendar(db, id))) throw new AppError('calendar_not_found');
}

function check(content: CalendarContent): CalendarContent {
  const { holidays, dates } = content;
  if (holidays && !isHolidayPlace(holidays.country, holidays.region)) {
    const field = isHolidayPlace(holidays.country, null) ? 'holidays.region' : 'holidays.country';
    throw invalid(field, sentence('not_holiday_place'));
  }
  return {
    ...content,
    name: content.name.trim(),
    dates: dates.toSorted((a, b) => a.date.localeCompare(b.date)),
  };
}

async function named(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
    const message = sentence('taken');
    throw new AppError('already_exists', {
      detail: `name: ${message}`,
      fields: [{ field: 'name', message }],
    });
  }
}

async function tell(tx: Tx, calendarId: string, actor: string, deleted: boolean): Promise<void> {
  await appendEvents(tx, [{ type: 'calendar.changed', actor, data: { calendarId, deleted } }]);
}
