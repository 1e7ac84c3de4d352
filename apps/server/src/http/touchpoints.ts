import type { z } from 'zod';
import { type GivenTouchpoint, listTypes, takeTouchpoints } from '../journeys/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError, invalid, sentence } from '../platform/errors/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { failures, listOf } from './responses.ts';
import { type TouchpointInput, TouchpointsInput, TouchpointsTaken, TouchpointType } from './schemas/index.ts';

export interface TouchpointRouteDeps {
  database: Database;
  now(): Date;
}

export function touchpointRoutes(app: Routes, { database, now }: TouchpointRouteDeps): void {
  const tags = ['journeys'];
  const config = { access: 'customers:write' };

  app.post(
    '/api/v1/touchpoints',
    {
      config,
      schema: {
        tags,
        summary: 'Take in a touchpoint, or up to a thousand as `items`',
        description:
          'All of them or none. Late ones, ones out of order and ones sent again are normal; what is refused is named by its field, e.g. `items.3.attributes`.',
        body: TouchpointsInput,
        response: { 200: TouchpointsTaken, ...failures },
      },
    },
    async (request) => {
      const { items, ...one } = request.body;
      const all = items ?? [single(one)];
      const { taken, refused } = await takeTouchpoints(database, all.map(given), now(), { allOrNone: true });
      if (refused.length === 0) return taken;
      const fields = refused.map(({ place, field, message }) => ({
        field: items ? `items.${place}.${field}` : field,
        message,
      }));
      throw new AppError('invalid_input', { fields, detail: `${fields[0]?.field}: ${fields[0]?.message}` });
    },
  );

  app.get(
    '/api/v1/touchpoint-types',
    {
      config: { access: 'reports:read' },
      schema: {
        tags,
        summary: 'Types of touchpoints, those nobody has named among them',
        response: { 200: listOf(TouchpointType), ...failures },
      },
    },
    async () => ({ items: await listTypes(database.db) }),
  );
}

type Input = z.output<typeof TouchpointInput>;

export const given = ({ at, ...rest }: Input): GivenTouchpoint => ({ ...rest, at: new Date(at) });

function single(given: { [name in keyof Input]?: Input[name] | undefined }): Input {
  const { type, at } = given;
  if (type === undefined) throw invalid('type', sentence('required'));
  if (at === undefined) throw invalid('at', sentence('required'));
  return { ...given, type, at };
}
