import type { z } from 'zod';
import { customersNamed } from '../customers/index.ts';
import {
  type Behind,
  casesOf,
  type JourneyFilter,
  type JourneyStore,
  type LiveJourneys,
  readKeys,
  selectGoal,
} from '../journeys/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError, invalid, sentence } from '../platform/errors/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { failures } from './responses.ts';
import {
  BehindJourneysQuery,
  FlowQuery,
  FunnelQuery,
  JourneyDurations,
  JourneyFlow,
  JourneyFunnel,
  JourneyMap,
  JourneyQuery,
  JourneySwitches,
  JourneysBehind,
  JourneyVariants,
  VariantsQuery,
} from './schemas/index.ts';

export interface JourneyRouteDeps {
  database: Database;
  journeys: LiveJourneys;
  now(): Date;
}

/** What a question is put with, once keys have become numbers. */
interface Ask {
  store: JourneyStore;
  filter: JourneyFilter;
  /** The number of a type; of one that never happened, none there is. */
  type(key: string): number;
  typeKey(number: number): string;
  channelKey(number: number | null): string | null;
}

export function journeyRoutes(app: Routes, deps: JourneyRouteDeps): void {
  const { database } = deps;
  const tags = ['journeys'];
  const config = { access: 'reports:read' };

  app.get(
    '/api/v1/journeys/map',
    {
      config,
      schema: {
        tags,
        summary: 'What follows directly upon what, how often and after how long',
        querystring: JourneyQuery,
        response: { 200: JourneyMap, ...failures },
      },
    },
    (request) =>
      ask(request.query, async ({ store, filter, typeKey }) => {
        const found = await store.graph(filter);
        return {
          ...found,
          types: found.types.map((each) => ({ ...each, type: typeKey(each.type) })),
          edges: found.edges.map((each) => ({ ...each, from: typeKey(each.from), to: typeKey(each.to) })),
        };
      }),
  );

  app.get(
    '/api/v1/journeys/variants',
    {
      config,
      schema: {
        tags,
        summary: 'The ways journeys go, the most frequent first',
        querystring: VariantsQuery,
        response: { 200: JourneyVariants, ...failures },
      },
    },
    (request) =>
      ask(request.query, async ({ store, filter, typeKey }) => {
        const { top, ...found } = await store.variants(filter, request.query.limit);
        return { ...found, top: top.map((each) => ({ ...each, types: each.types.map(typeKey) })) };
      }),
  );

  app.get(
    '/api/v1/journeys/durations',
    {
      config,
      schema: {
        tags,
        summary: 'How long journeys took, by outcome and the channel they began on',
        querystring: JourneyQuery,
        response: { 200: JourneyDurations, ...failures },
      },
    },
    (request) =>
      ask(request.query, async ({ store, filter, channelKey }) => ({
        items: (await store.durations(filter)).map((each) => ({
          ...each,
          channel: channelKey(each.channel),
        })),
      })),
  );

  app.get(
    '/api/v1/journeys/funnel',
    {
      config,
      schema: {
        tags,
        summary: 'How many come from step to step, a customer counted once',
        querystring: FunnelQuery,
        response: { 200: JourneyFunnel, ...failures },
      },
    },
    (request) =>
      ask(request.query, async ({ store, filter, type }) => {
        const { step } = request.query;
        const found = await store.funnel(filter, step.map(type));
        return { steps: found.map((each, index) => ({ ...each, type: step[index] as string })) };
      }),
  );

  app.get(
    '/api/v1/journeys/flow',
    {
      config,
      schema: {
        tags,
        summary: 'How journeys go from step to step and channel to channel',
        querystring: FlowQuery,
        response: { 200: JourneyFlow, ...failures },
      },
    },
    (request) =>
      ask(request.query, async ({ store, filter, typeKey, channelKey }) => {
        const { links, hidden } = await store.flow(filter, request.query.depth);
        const node = ({ place, type, channel }: (typeof links)[number]['from']) => ({
          place,
          type: type === null ? null : typeKey(type),
          channel: channelKey(channel),
        });
        return {
          hidden,
          links: links.map(({ from, to, count }) => ({ from: node(from), to: node(to), count })),
        };
      }),
  );

  app.get(
    '/api/v1/journeys/switches',
    {
      config,
      schema: {
        tags,
        summary: 'Where customers change the channel',
        querystring: JourneyQuery,
        response: { 200: JourneySwitches, ...failures },
      },
    },
    (request) =>
      ask(request.query, async ({ store, filter, channelKey }) => ({
        items: (await store.switches(filter)).map((each) => ({
          ...each,
          from: channelKey(each.from),
          to: channelKey(each.to),
        })),
      })),
  );

  app.get(
    '/api/v1/journeys/behind',
    {
      config,
      schema: {
        tags,
        summary: 'The journeys behind a number, and whose they are',
        querystring: BehindJourneysQuery,
        response: { 200: JourneysBehind, ...failures },
      },
    },
    (request) =>
      ask(request.query, async ({ store, filter, type }) => {
        const { query } = request;
        const behind: Behind = {
          edge: pairOf(query.edgeFrom, query.edgeTo, 'edgeTo')?.map(type) as [number, number] | undefined,
          variant: query.variant,
          type: query.type === undefined ? undefined : type(query.type),
        };
        const [startedAt = 0, journey = 0] = query.cursor?.split(':').map(Number) ?? [];
        const after = query.cursor === undefined ? null : { startedAt, journey };
        const { total, items } = await store.behind(filter, behind, { after, limit: query.limit });
        const cases = await casesOf(
          database.db,
          items.map((each) => each.journey),
        );
        const ids = items.flatMap(({ customer }) => (customer === null ? [] : [customer]));
        const names = await customersNamed(database.db, ids);
        const last = items.length === query.limit ? items.at(-1) : undefined;
        return {
          total,
          items: items.map((each) => ({
            ...each,
            customer:
              each.customer === null ? null : { id: each.customer, name: names.get(each.customer) ?? '' },
            case: cases.get(each.journey) ?? null,
            startedAt: instant(each.startedAt),
            endedAt: instant(each.endedAt),
          })),
          cursor: last ? `${last.startedAt}:${last.journey}` : null,
        };
      }),
  );

  async function ask<T>(
    query: z.output<typeof JourneyQuery>,
    question: (ask: Ask) => Promise<T>,
  ): Promise<T> {
    const goal = await selectGoal(database.db, query.goal);
    if (goal === null) throw new AppError('goal_not_found');
    const { types, channels } = await readKeys(database.db);
    const typeNumbers = new Map([...types].map(([number, key]) => [key, number]));
    const channelNumbers = new Map([...channels].map(([number, key]) => [key, number]));
    const type = (key: string) => typeNumbers.get(key) ?? none;
    const one = (key: string | undefined) => (key === undefined ? undefined : type(key));
    const filter: JourneyFilter = {
      goal: goal.number,
      from: query.from === undefined ? undefined : Date.parse(query.from) * 1000,
      to: query.to === undefined ? undefined : Date.parse(query.to) * 1000,
      channels: query.channel?.map((key) => channelNumbers.get(key) ?? none),
      outcome: query.outcome,
      contains: query.contains?.map(type),
      startsWith: one(query.startsWith),
      endsWith: one(query.endsWith),
      followedBy: pairOf(query.followed, query.by, 'by')?.map(type) as [number, number] | undefined,
      asOf: deps.now().getTime() * 1000,
    };
    return deps.journeys.ask((store) =>
      question({
        store,
        filter,
        type,
        typeKey: (number) => types.get(number) ?? '',
        channelKey: (number) => (number === null ? null : (channels.get(number) ?? null)),
      }),
    );
  }
}

/** A number that no type and no channel has. */
const none = 0;

/** Two that are given together or not at all. */
function pairOf(
  one: string | undefined,
  other: string | undefined,
  field: string,
): [string, string] | undefined {
  if (one === undefined && other === undefined) return undefined;
  if (one === undefined || other === undefined) throw invalid(field, sentence('required'));
  return [one, other];
}

const instant = (micro: number): string => new Date(micro / 1000).toISOString();
