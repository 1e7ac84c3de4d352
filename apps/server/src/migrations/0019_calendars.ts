import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Migration, statements } from '../platform/db/index.ts';

/** What was one setting for the whole company before there were calendars. */
interface BusinessHours {
  timeZone: string;
  days: { from: string; to: string }[][];
  holidays: { date: string; name: string }[];
}

export const calendars: Migration = {
  async up(db) {
    await statements(
      db,
      `
create table calendar (
  id uuid primary key,
  name text not null,
  -- what everybody goes by who chose no other
  is_default boolean not null default false,
  -- IANA name
  time_zone text not null,
  -- Monday first, each a list of spans by the clock on the wall
  days jsonb not null,
  -- whose national holidays close it: country and region as the holiday library knows them
  country text,
  region text,
  -- holidays that do not close it all the same, by their rule
  open_holidays text[] not null default '{}',
  -- days of its own: closed, or open at other times
  dates jsonb not null default '[]',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index calendar_name on calendar (lower(name));
create unique index calendar_default on calendar (is_default) where is_default;
-- null: the company's
alter table channel add calendar_id uuid references calendar (id) on delete set null;
alter table team add calendar_id uuid references calendar (id) on delete set null;
`,
    );
    const { rows } = await sql<{ value: BusinessHours }>`
      delete from setting where name = 'business_hours' returning value`.execute(db);
    const { timeZone, days, holidays } = rows[0]?.value ?? aroundTheClock();
    const dates = holidays.map((holiday) => ({ ...holiday, spans: [] }));
    await sql`insert into calendar (id, name, is_default, time_zone, days, dates)
      values (${uuid()}, 'Standard', true, ${timeZone}, ${JSON.stringify(days)}, ${JSON.stringify(dates)})`.execute(
      db,
    );
  },
};

const aroundTheClock = (): BusinessHours => ({
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  days: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
  holidays: [],
});
