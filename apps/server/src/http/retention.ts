/** How long what is kept, and what must stay whatever retention and erasure say. */
import { z } from 'zod';
import { callerOf, type Routes } from '../platform/http/index.ts';
import {
  changeRetention,
  endHold,
  type LegalHold as Hold,
  holdsOf,
  listHolds,
  type PrivacyDeps,
  placeHold,
  previewRetention,
  readLastRun,
  readRetention,
} from '../privacy/index.ts';
import { failures, listOf, NoContent } from './responses.ts';
import {
  Id,
  LegalHold,
  LegalHoldWanted,
  Retention,
  RetentionPreview,
  RetentionWanted,
} from './schemas/index.ts';

export function retentionRoutes(app: Routes, deps: PrivacyDeps): void {
  const { db } = deps.database;
  const tags = ['privacy'];
  const may = { access: 'privacy:manage' };
  const params = z.object({ id: Id });
  const current = async () => ({ rules: await readRetention(db), lastRun: await readLastRun(db) });

  app.get(
    '/api/v1/privacy/retention',
    {
      config: may,
      schema: {
        tags,
        summary: 'How long what is kept, and what went last',
        response: { 200: Retention, ...failures },
      },
    },
    current,
  );

  app.put(
    '/api/v1/privacy/retention',
    {
      config: { ...may, audit: 'retention.changed' },
      schema: {
        tags,
        summary: 'Set how long what is kept; what is older goes by itself, once a day',
        body: RetentionWanted,
        response: { 200: Retention, ...failures },
      },
    },
    async (request) => {
      await changeRetention(deps, request.body.rules);
      return current();
    },
  );

  app.post(
    '/api/v1/privacy/retention/preview',
    {
      config: { ...may, audit: { none: 'only counts' } },
      schema: {
        tags,
        summary: 'What would go if these rules held now: how much, and of when the oldest is',
        body: RetentionWanted,
        response: { 200: listOf(RetentionPreview), ...failures },
      },
    },
    async (request) => ({
      items: (await previewRetention(deps, request.body.rules)).map((each) => ({
        ...each,
        oldest: each.oldest?.toISOString() ?? null,
      })),
    }),
  );

  app.get(
    '/api/v1/privacy/holds',
    {
      config: may,
      schema: {
        tags,
        summary: 'Legal holds, newest first',
        response: { 200: listOf(LegalHold), ...failures },
      },
    },
    async () => ({ items: (await listHolds(db)).map((hold) => present(hold, deps.now())) }),
  );

  app.get(
    '/api/v1/customers/:id/holds',
    {
      config: may,
      schema: {
        tags,
        summary: 'Legal holds on a customer and their conversations',
        params,
        response: { 200: listOf(LegalHold), ...failures },
      },
    },
    async (request) => ({
      items: (await holdsOf(db, request.params.id)).map((hold) => present(hold, deps.now())),
    }),
  );

  app.post(
    '/api/v1/privacy/holds',
    {
      config: { ...may, audit: 'legal_hold.placed' },
      schema: {
        tags,
        summary: 'Keep everything of a customer, or one conversation, whatever retention and erasure say',
        body: LegalHoldWanted,
        response: { 201: z.object({ id: Id }), ...failures },
      },
    },
    async (request, reply) => {
      const { customerId, conversationId, reason, until } = request.body;
      const { kind, id, name } = callerOf(request);
      const on = customerId === undefined ? { conversationId: conversationId as string } : { customerId };
      const made = await placeHold(
        deps,
        { on, reason, until: until === null ? null : new Date(until) },
        { kind, id, name },
      );
      return reply.status(201).send({ id: made });
    },
  );

  app.delete(
    '/api/v1/privacy/holds/:id',
    {
      config: { ...may, audit: 'legal_hold.lifted' },
      schema: { tags, summary: 'Lift a legal hold', params, response: { 204: NoContent, ...failures } },
    },
    async (request, reply) => {
      const { kind, id, name } = callerOf(request);
      await endHold(deps, request.params.id, { kind, id, name });
      return reply.status(204).send(null);
    },
  );
}

const present = (hold: Hold, now: Date): z.infer<typeof LegalHold> => ({
  ...hold,
  until: hold.until?.toISOString() ?? null,
  placedAt: hold.placedAt.toISOString(),
  liftedAt: hold.liftedAt?.toISOString() ?? null,
  standing: hold.liftedAt === null && (hold.until === null || hold.until > now),
});
