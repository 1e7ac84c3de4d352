import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import {
  changeLevel,
  createLevel,
  deleteLevel,
  type ServiceLevel as Level,
  listLevels,
  orderLevels,
  readClocks,
  tryOut,
} from '../service-levels/index.ts';
import { actorOf } from './actor.ts';
import { failures, listOf, NoContent } from './responses.ts';
import {
  ById,
  ConversationServiceLevel,
  ServiceLevel,
  ServiceLevelInput,
  ServiceLevelOrder,
  TryOut,
  TryOutQuery,
} from './schemas/index.ts';

export interface ServiceLevelRouteDeps {
  database: Database;
  filters: {
    /** A filter as people write it, with ids in the place of names; throws `invalid_input` naming the field. */
    read(text: string, field: string): Promise<string>;
    /** Filters as people read them. */
    present(stored: string[]): Promise<string[]>;
  };
  now(): Date;
}

export function serviceLevelRoutes(app: Routes, deps: ServiceLevelRouteDeps): void {
  const { database, filters, now } = deps;
  const tags = ['service-levels'];
  const read = { access: 'people:read' };
  const manage = { access: 'settings:manage' };
  const present = async (levels: Level[]) => {
    const texts = await filters.present(levels.map((level) => level.appliesTo));
    return levels.map((level, place) => ({
      ...level,
      appliesTo: texts[place] ?? '',
    }));
  };
  const presentOne = async (level: Level) =>
    (await present([level]))[0] as Awaited<ReturnType<typeof present>>[0];

  app.get(
    '/api/v1/service-levels',
    {
      config: read,
      schema: {
        tags,
        summary: 'What is promised, in order: the first that applies to a conversation is its',
        response: { 200: listOf(ServiceLevel), ...failures },
      },
    },
    async () => ({ items: await present(await listLevels(database.db)) }),
  );

  app.post(
    '/api/v1/service-levels',
    {
      config: { ...manage, audit: 'service_level.created' },
      schema: {
        tags,
        summary: 'Promise something, behind what is promised already',
        body: ServiceLevelInput,
        response: { 201: ServiceLevel, ...failures },
      },
    },
    async (request, reply) => {
      const appliesTo = await filters.read(request.body.appliesTo, 'appliesTo');
      const level = await createLevel(database, { ...request.body, appliesTo }, actorOf(request));
      return reply.status(201).send(await presentOne(level));
    },
  );

  app.put(
    '/api/v1/service-levels/order',
    {
      config: { ...manage, audit: 'service_level.ordered' },
      schema: {
        tags,
        summary: 'Put service levels in this order',
        body: ServiceLevelOrder,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await orderLevels(database, request.body.ids, actorOf(request));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/service-levels/try-out',
    {
      config: read,
      schema: {
        tags,
        summary: 'Until when a message must be served that arrives on Friday afternoon',
        querystring: TryOutQuery,
        response: { 200: TryOut, ...failures },
      },
    },
    async (request) => {
      const tried = await tryOut(database.db, request.query, now());
      return {
        timeZone: tried.timeZone,
        arrivesAt: tried.arrivesAt.toISOString(),
        dueAt: tried.dueAt?.toISOString() ?? null,
        warnAt: tried.warnAt?.toISOString() ?? null,
      };
    },
  );

  app.put(
    '/api/v1/service-levels/:id',
    {
      config: { ...manage, audit: 'service_level.changed' },
      schema: {
        tags,
        summary: 'Promise it otherwise; what runs is counted anew',
        params: ById,
        body: ServiceLevelInput,
        response: { 200: ServiceLevel, ...failures },
      },
    },
    async (request) => {
      const appliesTo = await filters.read(request.body.appliesTo, 'appliesTo');
      const change = { ...request.body, appliesTo };
      return presentOne(await changeLevel(database, request.params.id, change, actorOf(request)));
    },
  );

  app.delete(
    '/api/v1/service-levels/:id',
    {
      config: { ...manage, audit: 'service_level.deleted' },
      schema: {
        tags,
        summary: 'Promise it no more; the next that applies takes over',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await deleteLevel(database, request.params.id, actorOf(request));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/conversations/:id/service-level',
    {
      config: { access: 'conversations:read' },
      schema: {
        tags: ['conversations'],
        summary: 'What was promised to the customer, and how it stands',
        params: ById,
        response: { 200: ConversationServiceLevel, ...failures },
      },
    },
    async (request) => {
      const clocks = await readClocks(database.db, [request.params.id]);
      const names = new Map((await listLevels(database.db)).map(({ id, name }) => [id, name]));
      return {
        clocks: clocks.flatMap((clock) =>
          clock.state === 'void'
            ? []
            : {
                kind: clock.kind,
                serviceLevel: { id: clock.serviceLevelId, name: names.get(clock.serviceLevelId) ?? null },
                startedAt: clock.startedAt.toISOString(),
                dueAt: clock.dueAt?.toISOString() ?? null,
                warnAt: clock.warnAt?.toISOString() ?? null,
                endedAt: clock.endedAt?.toISOString() ?? null,
                state: clock.state,
                breached: clock.breached,
              },
        ),
      };
    },
  );
}
