import type { z } from 'zod';
import { changeGoal, createGoal, type Goal, selectGoals } from '../journeys/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import { failures, listOf } from './responses.ts';
import { ByKey, GoalPatch, Goal as GoalSchema } from './schemas/index.ts';

const day = 86_400_000;

export function goalRoutes(app: Routes, { database }: { database: Database }): void {
  const tags = ['journeys'];

  app.get(
    '/api/v1/goals',
    {
      config: { access: 'reports:read' },
      schema: {
        tags,
        summary: 'What customers want to get done',
        response: { 200: listOf(GoalSchema), ...failures },
      },
    },
    async () => ({ items: (await selectGoals(database.db)).map(present) }),
  );

  app.post(
    '/api/v1/goals',
    {
      config: { access: 'settings:manage', audit: 'goal.created' },
      schema: { tags, summary: 'Add a goal', body: GoalSchema, response: { 201: GoalSchema, ...failures } },
    },
    async (request, reply) => {
      const { key, names, steps } = request.body;
      const made = await createGoal(
        database,
        { key, names, steps, ...limits(request.body) },
        actorOf(request),
      );
      return reply.status(201).send(present(made));
    },
  );

  app.patch(
    '/api/v1/goals/:key',
    {
      config: { access: 'settings:manage', audit: 'goal.changed' },
      schema: {
        tags,
        summary: 'Change what a goal means; its journeys are read anew',
        params: ByKey,
        body: GoalPatch,
        response: { 200: GoalSchema, ...failures },
      },
    },
    async (request) => {
      const { names, steps } = request.body;
      const change = {
        ...(names === undefined ? {} : { names }),
        ...(steps === undefined ? {} : { steps }),
        ...limits(request.body),
      };
      return present(await changeGoal(database, request.params.key, change, actorOf(request)));
    },
  );
}

const present = ({ key, names, steps, inactivityMs, deadlineMs }: Goal): z.output<typeof GoalSchema> => ({
  key,
  names,
  steps,
  inactivityDays: inactivityMs === null ? null : inactivityMs / day,
  deadlineDays: deadlineMs === null ? null : deadlineMs / day,
});

interface Days {
  inactivityDays: number | null;
  deadlineDays: number | null;
}
interface Limits {
  inactivityMs: number | null;
  deadlineMs: number | null;
}

function limits(days: Days): Limits;
function limits(days: { [name in keyof Days]?: Days[name] | undefined }): Partial<Limits>;
function limits({
  inactivityDays,
  deadlineDays,
}: { [name in keyof Days]?: Days[name] | undefined }): Partial<Limits> {
  const ms = (days: number | null) => (days === null ? null : days * day);
  return {
    ...(inactivityDays === undefined ? {} : { inactivityMs: ms(inactivityDays) }),
    ...(deadlineDays === undefined ? {} : { deadlineMs: ms(deadlineDays) }),
  };
}
