import {
  type CalendarContent,
  changeCalendar,
  createCalendar,
  deleteCalendar,
  holidayCountries,
  holidaysOf,
  listCalendars,
} from '../calendar/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import { failures, listOf, NoContent } from './responses.ts';
import {
  ById,
  Calendar,
  CalendarInput,
  CalendarPatch,
  Holiday,
  HolidayCountry,
  HolidayQuery,
} from './schemas/index.ts';

export function calendarRoutes(app: Routes, { database }: { database: Database }): void {
  app.get(
    '/api/v1/calendars',
    {
      config: { access: 'people:read' },
      schema: {
        tags: ['people'],
        summary: 'When somebody is there: the company’s calendar first',
        response: { 200: listOf(Calendar), ...failures },
      },
    },
    async () => ({ items: await listCalendars(database.db) }),
  );

  app.post(
    '/api/v1/calendars',
    {
      config: { access: 'settings:manage', audit: 'calendar.created' },
      schema: {
        tags: ['people'],
        summary: 'Add a calendar, for channels and teams to choose',
        body: CalendarInput,
        response: { 201: Calendar, ...failures },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await createCalendar(database, request.body, actorOf(request))),
  );

  app.patch(
    '/api/v1/calendars/:id',
    {
      config: { access: 'settings:manage', audit: 'calendar.changed' },
      schema: {
        tags: ['people'],
        summary: 'Change a calendar or make it the company’s',
        params: ById,
        body: CalendarPatch,
        response: { 200: Calendar, ...failures },
      },
    },
    async (request) => {
      const change = Object.fromEntries(
        Object.entries(request.body).filter(([, value]) => value !== undefined),
      ) as Partial<CalendarContent> & { isDefault?: true };
      return changeCalendar(database, request.params.id, change, actorOf(request));
    },
  );

  app.delete(
    '/api/v1/calendars/:id',
    {
      config: { access: 'settings:manage', audit: 'calendar.deleted' },
      schema: {
        tags: ['people'],
        summary: 'Delete a calendar; who chose it goes by the company’s',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await deleteCalendar(database, request.params.id, actorOf(request));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/holiday-countries',
    {
      config: { access: 'people:read' },
      schema: {
        tags: ['people'],
        summary: 'Countries and regions whose holidays are known',
        response: { 200: listOf(HolidayCountry), ...failures },
      },
    },
    async () => ({ items: holidayCountries() }),
  );

  app.get(
    '/api/v1/holidays',
    {
      config: { access: 'people:read' },
      schema: {
        tags: ['people'],
        summary: 'Holidays of a country or region in a year that close offices',
        querystring: HolidayQuery,
        response: { 200: listOf(Holiday), ...failures },
      },
    },
    async ({ query: { country, region, year, language } }) => ({
      items: holidaysOf(country, region ?? null, year, language).map(({ closed, ...holiday }) => ({
        ...holiday,
        from: clock(closed.from),
        to: clock(closed.to),
      })),
    }),
  );
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
