import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { agentNames, teamNames } from '../people/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { headSequence } from '../platform/events/index.ts';
import { callerOf, type Routes } from '../platform/http/index.ts';
import {
  ageBands,
  type BehindInput,
  behindTable,
  type Grouping,
  groupTable,
  listBehind,
  type Period,
  type ReportInput,
  readGroups,
  readHours,
  readSeries,
  readSummary,
  seriesTable,
  walkBehind,
} from '../reports/index.ts';
import { failures } from './responses.ts';
import {
  BehindPageQuery,
  BehindQuery,
  Bytes,
  GroupsQuery,
  HoursQuery,
  ReportBehind,
  ReportGroups,
  ReportHours,
  type ReportQuery,
  ReportSeries,
  ReportSummary,
  SeriesQuery,
  SummaryQuery,
} from './schemas/index.ts';

export interface ReportRouteDeps {
  database: Database;
  channels(): { id: string; name: string; type: string }[];
  classOf(channelType: string): 'live' | 'deferred';
  now(): Date;
}

export function reportRoutes(app: Routes, deps: ReportRouteDeps): void {
  const { database } = deps;
  // Everybody may see their own figures; whoever may not see all is shown those alone.
  const config = { access: 'conversations:read' };
  const tags = ['reports'];
  const produces = ['text/csv'];
  const own = 'Without `reports:read` an agent is shown their own figures.';

  app.get(
    '/api/v1/reports/summary',
    {
      config,
      schema: {
        tags,
        summary: 'Every measure over a period, beside the one it is compared with',
        description: own,
        querystring: SummaryQuery,
        response: { 200: ReportSummary, ...failures },
      },
    },
    async (request) => {
      const { query } = request;
      const found = await readSummary(database, { ...inputOf(request, query, deps), compare: query.compare });
      return { ...timesOf(found), measures: found.measures };
    },
  );

  app.get(
    '/api/v1/reports/groups',
    {
      config,
      schema: {
        tags,
        summary: 'Every measure by channel, class of channels, team, agent, label or language',
        description: `${own} What has several labels counts with each of them.`,
        querystring: GroupsQuery,
        response: { 200: ReportGroups, ...failures },
      },
    },
    async (request) => {
      const found = await groupsOf(request, request.query);
      return {
        ...timesOf(found),
        groups: found.groups,
      };
    },
  );

  app.get(
    '/api/v1/reports/groups.csv',
    {
      config,
      schema: {
        tags,
        summary: 'The groups as a table',
        querystring: GroupsQuery,
        produces,
        response: { 200: Bytes, ...failures },
      },
    },
    async (request, reply) => {
      const { groups, before, period } = await groupsOf(request, request.query);
      return sendTable(
        reply,
        `${request.query.groupBy}-${daysOf(period)}`,
        groupTable(groups, before !== null),
      );
    },
  );

  app.get(
    '/api/v1/reports/series',
    {
      config,
      schema: {
        tags,
        summary: 'Every measure over time, and the backlog at the end of each interval',
        description: own,
        querystring: SeriesQuery,
        response: { 200: ReportSeries, ...failures },
      },
    },
    async (request) => {
      const { query } = request;
      const found = await readSeries(database, {
        ...inputOf(request, query, deps),
        interval: query.interval,
        measures: query.measure,
      });
      return {
        period: shownPeriod(found.period),
        ageBands: [...ageBands],
        points: found.points.map(({ from, to, ...point }) => ({
          ...point,
          from: from.toISOString(),
          to: to.toISOString(),
        })),
      };
    },
  );

  app.get(
    '/api/v1/reports/series.csv',
    {
      config,
      schema: {
        tags,
        summary: 'The course over time as a table',
        querystring: SeriesQuery,
        produces,
        response: { 200: Bytes, ...failures },
      },
    },
    async (request, reply) => {
      const { query } = request;
      const { points, period } = await readSeries(database, {
        ...inputOf(request, query, deps),
        interval: query.interval,
        measures: query.measure,
      });
      return sendTable(reply, `${query.interval}-${daysOf(period)}`, seriesTable(points));
    },
  );

  app.get(
    '/api/v1/reports/hours',
    {
      config,
      schema: {
        tags,
        summary: 'How many there were at each hour of the week',
        description: own,
        querystring: HoursQuery,
        response: { 200: ReportHours, ...failures },
      },
    },
    async (request) => {
      const { query } = request;
      if (query.measure === 'backlog') throw invalid('measure', 'is not told by the hour');
      const { period, counts } = await readHours(database, {
        ...inputOf(request, query, deps),
        measure: query.measure,
      });
      return { period: shownPeriod(period), counts };
    },
  );

  app.get(
    '/api/v1/reports/conversations',
    {
      config,
      schema: {
        tags,
        summary: 'The conversations behind a number',
        description: `${own} As many as the number counted: where messages or closings are counted, a conversation may come several times.`,
        querystring: BehindPageQuery,
        response: { 200: ReportBehind, ...failures },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query;
      const seq = await headSequence(database.db);
      const { items, ...page } = await listBehind(database, behindOf(request, request.query, deps), {
        cursor,
        limit,
      });
      return {
        ...page,
        items: items.map(({ at, value, conversation }) => ({
          at: at.toISOString(),
          value,
          conversation: { ...conversation, seq },
        })),
      };
    },
  );

  app.get(
    '/api/v1/reports/conversations.csv',
    {
      config,
      schema: {
        tags,
        summary: 'The conversations behind a number as a table, all of them',
        querystring: BehindQuery,
        produces,
        response: { 200: Bytes, ...failures },
      },
    },
    async (request, reply) => {
      const input = behindOf(request, request.query, deps);
      const [agents, teams] = [new Map<string, string>(), new Map<string, string>()];
      async function* named() {
        for await (const page of walkBehind(database, input)) {
          const rows = page.map(({ conversation }) => conversation);
          await addNames(
            agents,
            agentNames,
            database,
            rows.map(({ agentId }) => agentId),
          );
          await addNames(
            teams,
            teamNames,
            database,
            rows.map(({ teamId }) => teamId),
          );
          yield page;
        }
      }
      const lines = behindTable(named(), {
        agent: (id) => agents.get(id ?? '') ?? null,
        team: (id) => teams.get(id ?? '') ?? null,
      });
      return sendTable(reply, `${input.measure}-${input.from}-${input.to}`, Readable.from(lines));
    },
  );

  async function groupsOf(request: FastifyRequest, query: z.output<typeof GroupsQuery>) {
    const { compare, groupBy } = query;
    const liveChannelIds = deps
      .channels()
      .filter(({ type }) => deps.classOf(type) === 'live')
      .map(({ id }) => id);
    const found = await readGroups(database, {
      ...inputOf(request, query, deps),
      compare,
      groupBy,
      liveChannelIds,
    });
    const names = await namesOf(
      groupBy,
      found.groups.map(({ key }) => key),
    );
    return {
      ...found,
      groups: found.groups.map((group) => ({ ...group, name: names(group.key) })),
    };
  }

  /** What people call a group; a label and a language are called what they are. */
  async function namesOf(groupBy: Grouping, keys: (string | null)[]) {
    const ids = keys.filter((key) => key !== null);
    const known = new Map<string, string>();
    if (groupBy === 'agent') await addNames(known, agentNames, database, ids);
    else if (groupBy === 'team') await addNames(known, teamNames, database, ids);
    else if (groupBy === 'channel') for (const { id, name } of deps.channels()) known.set(id, name);
    else for (const id of ids) known.set(id, id);
    return (key: string | null) => (key === null ? null : (known.get(key) ?? null));
  }
}

async function addNames(
  known: Map<string, string>,
  read: typeof agentNames,
  database: Database,
  ids: (string | null)[],
): Promise<void> {
  const unknown = [...new Set(ids)].filter((id) => id !== null && !known.has(id)) as string[];
  if (unknown.length === 0) return;
  for (const [id, name] of await read(database.db, unknown)) known.set(id, name);
}

/** @throws AppError `forbidden` for figures of others without the permission */
function inputOf(
  request: FastifyRequest,
  query: z.output<typeof ReportQuery>,
  { channels, classOf, now }: ReportRouteDeps,
): ReportInput {
  const caller = callerOf(request);
  const { from, to } = query;
  const ofClass = query.class
    ? channels()
        .filter(({ type }) => classOf(type) === query.class)
        .map(({ id }) => id)
    : null;
  const channelIds = ofClass
    ? (query.channel ?? ofClass).filter((id) => ofClass.includes(id))
    : query.channel;
  const filter = {
    channelIds,
    teamIds: query.team,
    agentIds: query.agent,
    languages: query.language,
    labels: query.label,
    withoutLabels: query.withoutLabel,
  };
  if (caller.permissions.has('reports:read')) return { from, to, filter, now: now() };
  if (caller.kind !== 'agent' || query.agent?.some((id) => id !== caller.id)) throw new AppError('forbidden');
  return { from, to, filter: { ...filter, agentIds: [caller.id] }, now: now() };
}

function behindOf(
  request: FastifyRequest,
  query: z.output<typeof BehindQuery>,
  deps: ReportRouteDeps,
): BehindInput {
  const { measure, part, weekday, hour, band, pieceFrom, pieceTo } = query;
  return {
    ...inputOf(request, query, deps),
    measure,
    part: part === 'true',
    hour: weekday === undefined || hour === undefined ? null : { weekday, hour },
    band: band ?? null,
    piece: {
      ...(pieceFrom === undefined ? {} : { from: new Date(pieceFrom) }),
      ...(pieceTo === undefined ? {} : { to: new Date(pieceTo) }),
    },
  };
}

const shownPeriod = ({ span, ...period }: Period) => ({
  ...period,
  from: span.from.toISOString(),
  to: span.to.toISOString(),
});

const timesOf = ({ period, before }: { period: Period; before: Period | null }) => ({
  period: shownPeriod(period),
  before: before && shownPeriod(before),
});

const daysOf = ({ firstDay, lastDay }: Period): string => `${firstDay}-${lastDay}`;

function sendTable(reply: FastifyReply, name: string, table: string | Readable) {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .send(table);
}
