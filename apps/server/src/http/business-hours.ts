import { readBusinessHours, writeBusinessHours } from '../calendar/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import { failures } from './responses.ts';
import { BusinessHours } from './schemas/index.ts';

export function businessHoursRoutes(app: Routes, { database }: { database: Database }): void {
  app.get(
    '/api/v1/business-hours',
    {
      config: { access: 'people:read' },
      schema: {
        tags: ['people'],
        summary: 'When the company is open; around the clock until set',
        response: { 200: BusinessHours, ...failures },
      },
    },
    async () => readBusinessHours(database.db),
  );

  app.put(
    '/api/v1/business-hours',
    {
      config: { access: 'settings:manage', audit: 'business_hours.changed' },
      schema: {
        tags: ['people'],
        summary: 'Set when the company is open',
        body: BusinessHours,
        response: { 200: BusinessHours, ...failures },
      },
    },
    async (request) => {
      await writeBusinessHours(database, request.body, actorOf(request));
      return request.body;
    },
  );
}
