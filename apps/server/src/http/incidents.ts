import { z } from 'zod';
import {
  changeIncident,
  countIncident,
  declareIncident,
  findIncident,
  type IncidentCounts,
  type Incident as IncidentRecord,
  incidentConversations,
  linkConversations,
  listIncidents,
  turnIncident,
  unlinkConversation,
} from '../incidents/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { doerOf } from './actor.ts';
import { failures, listOf, NoContent } from './responses.ts';
import {
  ById,
  Id,
  Incident,
  IncidentConversations,
  IncidentInput,
  IncidentLinkInput,
  IncidentPatch,
} from './schemas/index.ts';

export interface IncidentRouteDeps {
  database: Database;
  /** A filter as people write it, with ids in the place of names; throws `invalid_input`. */
  readFilter(text: string): Promise<string>;
  /** And back. */
  showFilters(stored: readonly string[]): Promise<string[]>;
  now(): Date;
}

export function incidentRoutes(app: Routes, deps: IncidentRouteDeps): void {
  const { database, now } = deps;
  const { db } = database;
  const read = { access: 'conversations:read' };
  const write = { access: 'conversations:write' };
  const manage = { access: 'incidents:manage' };
  const tags = ['incidents'];
  const done = { 204: NoContent, ...failures };

  app.get(
    '/api/v1/incidents',
    {
      config: read,
      schema: {
        tags,
        summary: 'Incidents, the latest declared first',
        querystring: z.object({ state: z.enum(['open', 'resolved', 'all']).default('all') }),
        response: { 200: listOf(Incident), ...failures },
      },
    },
    async (request) => {
      const { state } = request.query;
      const found = await listIncidents(db, state === 'all' ? ['open', 'resolved'] : [state], now());
      const filters = await deps.showFilters(found.map(({ incident }) => incident.filter));
      return {
        items: found.map(({ incident, counts }, index) => present(incident, filters[index] ?? '', counts)),
      };
    },
  );

  app.post(
    '/api/v1/incidents',
    {
      config: { ...manage, audit: 'incident.declared' },
      schema: {
        tags,
        summary: 'Declare an incident',
        body: IncidentInput,
        response: { 201: Incident, ...failures },
      },
    },
    async (request, reply) => {
      const { conversationIds, ...input } = request.body;
      const content = { ...input, filter: await deps.readFilter(input.filter) };
      const incident = await database.transaction((tx) =>
        declareIncident(tx, content, conversationIds, doerOf(request), now()),
      );
      return reply.status(201).send(await shown(incident));
    },
  );

  app.get(
    '/api/v1/incidents/:id',
    {
      config: read,
      schema: { tags, summary: 'One incident', params: ById, response: { 200: Incident, ...failures } },
    },
    async (request) => shown(await findIncident(db, request.params.id)),
  );

  app.patch(
    '/api/v1/incidents/:id',
    {
      config: { ...manage, audit: 'incident.changed' },
      schema: {
        tags,
        summary: 'Change what is known, or the rule',
        params: ById,
        body: IncidentPatch,
        response: { 200: Incident, ...failures },
      },
    },
    async (request) => {
      const { filter, ...rest } = request.body;
      const change = {
        ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
        ...(filter === undefined ? {} : { filter: await deps.readFilter(filter) }),
      };
      return shown(
        await database.transaction((tx) =>
          changeIncident(tx, request.params.id, change, doerOf(request), now()),
        ),
      );
    },
  );

  app.put(
    '/api/v1/incidents/:id/resolution',
    {
      config: { ...manage, audit: 'incident.resolved' },
      schema: { tags, summary: 'Resolve', params: ById, response: done },
    },
    async (request, reply) => {
      const { id } = request.params;
      await database.transaction((tx) => turnIncident(tx, id, 'resolved', doerOf(request), now()));
      return reply.status(204).send(null);
    },
  );
  app.delete(
    '/api/v1/incidents/:id/resolution',
    {
      config: { ...manage, audit: 'incident.reopened' },
      schema: { tags, summary: 'Open again', params: ById, response: done },
    },
    async (request, reply) => {
      const { id } = request.params;
      await database.transaction((tx) => turnIncident(tx, id, 'open', doerOf(request), now()));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/incidents/:id/conversations',
    {
      config: read,
      schema: {
        tags,
        summary: 'Conversations that belong to an incident, or probably do',
        params: ById,
        querystring: z.object({
          state: z.enum(['linked', 'suggested']).default('linked'),
          offset: z.coerce.number().int().min(0).default(0),
          limit: z.coerce.number().int().min(1).max(100).default(50),
        }),
        response: { 200: IncidentConversations, ...failures },
      },
    },
    async (request) => {
      const page = await incidentConversations(db, request.params.id, request.query);
      return { items: page.rows, total: page.total };
    },
  );

  app.post(
    '/api/v1/incidents/:id/conversations',
    {
      config: write,
      schema: {
        tags,
        summary: 'Link conversations with an incident',
        params: ById,
        body: IncidentLinkInput,
        response: done,
      },
    },
    async (request, reply) => {
      const { conversationIds } = request.body;
      await database.transaction((tx) =>
        linkConversations(tx, request.params.id, conversationIds, doerOf(request), now()),
      );
      return reply.status(204).send(null);
    },
  );

  app.delete(
    '/api/v1/incidents/:id/conversations/:conversationId',
    {
      config: write,
      schema: {
        tags,
        summary: 'Say that a conversation does not belong to an incident',
        params: z.object({ id: Id, conversationId: Id }),
        response: done,
      },
    },
    async (request, reply) => {
      const { id, conversationId } = request.params;
      await database.transaction((tx) => unlinkConversation(tx, id, conversationId, doerOf(request), now()));
      return reply.status(204).send(null);
    },
  );

  async function shown(incident: IncidentRecord) {
    const [counts, [filter = '']] = await Promise.all([
      countIncident(db, incident.id, now()),
      deps.showFilters([incident.filter]),
    ]);
    return present(incident, filter, counts);
  }
}

function present(incident: IncidentRecord, filter: string, counts: IncidentCounts): z.infer<typeof Incident> {
  const { id, name, text, state, phrases, linksItself } = incident;
  return {
    id,
    name,
    text,
    state,
    filter,
    phrases,
    linksItself,
    declaredAt: incident.declaredAt.toISOString(),
    changedAt: incident.changedAt.toISOString(),
    resolvedAt: incident.resolvedAt?.toISOString() ?? null,
    counts: {
      ...counts,
      perHour: counts.perHour.map(({ at, count }) => ({ at: at.toISOString(), count })),
    },
  };
}
