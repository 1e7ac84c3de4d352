import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { calendars } from '../migrations/0019_calendars.ts';
import { createTeam, listTeams } from '../people/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { changeCalendar, createCalendar, deleteCalendar } from './save-calendar.ts';
import { listCalendars, readCalendar } from './store.ts';
import type { CalendarContent } from './types.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const days = Array.from({ length: 7 }, () => [{ from: '08:00', to: '16:00' }]);
const content = (name: string): CalendarContent => ({
  name,
  timeZone: 'Europe/Warsaw',
  days,
  holidays: { country: 'PL', region: null, open: ['easter 60'] },
  dates: [{ date: '2026-12-24', name: 'Wigilia', spans: [{ from: '09:00', to: '12:00' }] }],
});
const companys = () => readCalendar(database.db, null);

test('there is always one of the company, and what was chosen comes back whole', async () => {
  expect(await companys()).toMatchObject({ name: 'Standard', isDefault: true, holidays: null });
  const made = await createCalendar(database, content('Warszawa'), 'system');
  expect(await readCalendar(database.db, made.id)).toEqual({ ...content('Warszawa'), ...made });
  expect((await listCalendars(database.db)).map(({ name }) => name)).toEqual(['Standard', 'Warszawa']);
});

test('another becomes the company’s, however many ask at once, and it cannot be deleted', async () => {
  const made = await Promise.all(
    ['A', 'B', 'C'].map((name) => createCalendar(database, content(name), 'system')),
  );
  await Promise.all(made.map(({ id }) => changeCalendar(database, id, { isDefault: true }, 'system')));
  const all = await listCalendars(database.db);
  expect(all.filter((each) => each.isDefault)).toHaveLength(1);
  await expect(deleteCalendar(database, (await companys()).id, 'system')).rejects.toMatchObject({
    code: 'default_calendar',
  });
});

test('who chose one that is deleted goes by the company’s', async () => {
  const made = await createCalendar(database, content('Warszawa'), 'system');
  await createTeam(database, { name: 'Zwroty', agentIds: [], calendarId: made.id }, 'system');
  await deleteCalendar(database, made.id, 'system');
  const [team] = await listTeams(database.db);
  expect(team?.calendarId).toBeNull();
  expect(await readCalendar(database.db, made.id)).toEqual(await companys());
});

test('a name twice and a place without holidays are refused by their field', async () => {
  await createCalendar(database, content('Warszawa'), 'system');
  await expect(createCalendar(database, content(' warszawa '), 'system')).rejects.toMatchObject({
    code: 'already_exists',
    fields: [{ field: 'name' }],
  });
  const nowhere = { ...content('X'), holidays: { country: 'DE', region: 'XX', open: [] } };
  await expect(createCalendar(database, nowhere, 'system')).rejects.toMatchObject({
    fields: [{ field: 'holidays.region' }],
  });
});

test('what was set for the company before there were calendars is kept', async () => {
  await sql
    .raw('alter table channel drop calendar_id; alter table team drop calendar_id; drop table calendar')
    .execute(database.db);
  const hours = { timeZone: 'Europe/Berlin', days, holidays: [{ date: '2026-12-24', name: 'Heiligabend' }] };
  await sql`insert into setting (name, value) values ('business_hours', ${JSON.stringify(hours)})`.execute(
    database.db,
  );
  await calendars.up(database.db);
  expect(await companys()).toMatchObject({
    timeZone: 'Europe/Berlin',
    days,
    dates: [{ date: '2026-12-24', name: 'Heiligabend', spans: [] }],
  });
});
