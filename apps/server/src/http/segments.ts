import { auditView } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import {
  changeProfileSettings,
  customerLanguage,
  deleteSegment,
  listProfiles,
  listSegments,
  readCustomerFilter,
  readProfileSettings,
  saveSegment,
} from '../profiles/index.ts';
import { actorOf } from './actor.ts';
import { failures, NoContent } from './responses.ts';
import {
  ById,
  CustomerList,
  CustomerListQuery,
  CustomerWords,
  ProfileSettings,
  Segment,
  SegmentInput,
  SegmentList,
} from './schemas/index.ts';

export interface SegmentRouteDeps {
  database: Database;
  /** Channel types there are. */
  types: readonly string[];
  now(): Date;
}

/** All customers by what is known of them, rules over them kept under a name, and what decides value and consent. */
export function segmentRoutes(app: Routes, { database, types, now }: SegmentRouteDeps): void {
  const { db } = database;
  const tags = ['profiles'];
  const read = { access: 'customers:read' };
  const language = () => customerLanguage(db, types);
  const presentOne = async (id: string) => {
    const { items } = await listSegments(db, await language());
    return items.find((each) => each.id === id) as (typeof items)[number];
  };

  app.get(
    '/api/v1/customers/list',
    {
      config: read,
      schema: {
        tags,
        summary: 'Customers by what is known of them, a page at a time',
        querystring: CustomerListQuery,
        response: { 200: CustomerList, ...failures },
      },
    },
    async (request) => {
      const { filter: text, ...query } = request.query;
      if (query.q !== '') auditView('customers.searched', { id: '', name: query.q });
      const filter = readCustomerFilter(text, await language(), 'list');
      const { items, next, total } = await listProfiles(
        db,
        { ...query, cursor: query.cursor, filter },
        now(),
      );
      return {
        items: items.map(({ facts: _, withdrawn: __, ...row }) => ({
          ...row,
          knownSince: row.knownSince.toISOString(),
          lastContactAt: row.lastContactAt?.toISOString() ?? null,
        })),
        next,
        total,
      };
    },
  );

  app.get(
    '/api/v1/customers/words',
    {
      config: read,
      schema: {
        tags,
        summary: 'What filters of customers may name: facts, segments, tiers, purposes',
        response: { 200: CustomerWords, ...failures },
      },
    },
    async () => {
      const { facts, names } = await language();
      const list = (named: typeof names.tiers) => (named ?? []).map(({ id, name }) => ({ id, name }));
      return {
        facts,
        segments: list(names.segments),
        tiers: list(names.tiers),
        purposes: list(names.purposes),
      };
    },
  );

  app.get(
    '/api/v1/segments',
    {
      config: read,
      schema: {
        tags,
        summary: 'Segments and personas, and how many customers are in each',
        response: { 200: SegmentList, ...failures },
      },
    },
    async () => listSegments(db, await language()),
  );

  app.post(
    '/api/v1/segments',
    {
      config: { access: 'views:share', audit: 'segment.created' },
      schema: {
        tags,
        summary: 'Keep a rule over customers under a name',
        body: SegmentInput,
        response: { 201: Segment, ...failures },
      },
    },
    async (request, reply) => {
      const { filter, ...input } = request.body;
      const tree = readCustomerFilter(filter, await language(), 'segment');
      const { id } = await saveSegment(database, null, { ...input, tree }, actorOf(request), now());
      return reply.status(201).send(await presentOne(id));
    },
  );

  app.put(
    '/api/v1/segments/:id',
    {
      config: { access: 'views:share', audit: 'segment.changed' },
      schema: {
        tags,
        summary: 'Change a segment',
        params: ById,
        body: SegmentInput,
        response: { 200: Segment, ...failures },
      },
    },
    async (request) => {
      const { filter, ...input } = request.body;
      const tree = readCustomerFilter(filter, await language(), 'segment');
      const { id } = await saveSegment(
        database,
        request.params.id,
        { ...input, tree },
        actorOf(request),
        now(),
      );
      return presentOne(id);
    },
  );

  app.delete(
    '/api/v1/segments/:id',
    {
      config: { access: 'views:share', audit: 'segment.deleted' },
      schema: { tags, summary: 'Delete a segment', params: ById, response: { 204: NoContent, ...failures } },
    },
    async (request, reply) => {
      await deleteSegment(database, request.params.id, actorOf(request));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/profiles/settings',
    {
      config: read,
      schema: {
        tags,
        summary: 'How values are computed, tiers, and purposes of contact',
        response: { 200: ProfileSettings, ...failures },
      },
    },
    () => readProfileSettings(db),
  );

  app.put(
    '/api/v1/profiles/settings',
    {
      config: { access: 'settings:manage', audit: 'profiles.settings_changed' },
      schema: {
        tags,
        summary: 'Set how values are computed, tiers, and purposes of contact',
        body: ProfileSettings,
        response: { 200: ProfileSettings, ...failures },
      },
    },
    (request) => changeProfileSettings(database, request.body, actorOf(request)),
  );
}
