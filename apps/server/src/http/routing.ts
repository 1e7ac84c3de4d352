import type { z } from 'zod';
import { readRows } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { headSequence } from '../platform/events/index.ts';
import { agentIdOf, type Routes } from '../platform/http/index.ts';
import {
  acceptOffer,
  type ClassOf,
  changeRouting,
  declineOffer,
  endHold,
  openOffers,
  readDecisions,
  readRouting,
  readSeatRows,
  takeNext,
} from '../routing/index.ts';
import { actorOf } from './actor.ts';
import { failures, listOf, NoContent } from './responses.ts';
import { ById, NextTaken, Offers, RoutingDecision, RoutingSettings } from './schemas/index.ts';

export function routingRoutes(
  app: Routes,
  deps: { database: Database; classOf: ClassOf; now(): Date },
): void {
  const { database } = deps;
  const { db } = database;

  app.get(
    '/api/v1/routing/settings',
    {
      config: { access: 'people:read' },
      schema: {
        tags: ['routing'],
        summary: 'How waiting matters find an agent',
        response: { 200: RoutingSettings, ...failures },
      },
    },
    async () => readRouting(db),
  );

  app.put(
    '/api/v1/routing/settings',
    {
      config: { access: 'settings:manage', audit: 'routing.changed' },
      schema: {
        tags: ['routing'],
        summary: 'Set how waiting matters find an agent',
        body: RoutingSettings,
        response: { 200: RoutingSettings, ...failures },
      },
    },
    async (request) => {
      await changeRouting(database, request.body, actorOf(request));
      return request.body;
    },
  );

  app.post(
    '/api/v1/routing/next',
    {
      config: { access: 'conversations:write' },
      schema: {
        tags: ['routing'],
        summary: 'Take the most pressing matter that waits for somebody like me',
        response: { 200: NextTaken, ...failures },
      },
    },
    async (request) => ({
      conversationId: await takeNext(database, agentIdOf(request), deps.classOf, deps.now()),
    }),
  );

  app.get(
    '/api/v1/offers',
    {
      config: { access: 'conversations:read' },
      schema: {
        tags: ['routing'],
        summary: 'What is offered to me now',
        response: { 200: Offers, ...failures },
      },
    },
    async (request) => myOffers(database, agentIdOf(request), deps.now()),
  );

  app.post(
    '/api/v1/offers/:id/acceptance',
    {
      config: { access: 'conversations:write' },
      schema: {
        tags: ['routing'],
        summary: 'Take what is offered: the conversation is mine',
        params: ById,
        response: { 200: NextTaken, ...failures },
      },
    },
    async (request) => ({
      conversationId: await acceptOffer(database, request.params.id, agentIdOf(request), deps.now()),
    }),
  );

  app.post(
    '/api/v1/offers/:id/refusal',
    {
      config: { access: 'conversations:write' },
      schema: {
        tags: ['routing'],
        summary: 'Pass it on: somebody else is asked',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await declineOffer(database, request.params.id, agentIdOf(request), deps.now());
      return reply.status(204).send(null);
    },
  );

  app.delete(
    '/api/v1/me/hold',
    {
      config: { access: 'signed_in' },
      schema: {
        tags: ['routing'],
        summary: 'I am back: offers come again',
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await endHold(database, agentIdOf(request));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/conversations/:id/routing',
    {
      config: { access: 'conversations:read' },
      schema: {
        tags: ['routing'],
        summary: 'Why who got this conversation, newest first',
        params: ById,
        response: { 200: listOf(RoutingDecision), ...failures },
      },
    },
    async (request) => ({ items: (await readDecisions(db, request.params.id, 20)).map(presentDecision) }),
  );
}

async function myOffers({ db }: Database, agentId: string, now: Date): Promise<z.infer<typeof Offers>> {
  const [offers, [seat], seq] = await Promise.all([
    openOffers(db, { agentIds: [agentId] }),
    readSeatRows(db, [agentId]),
    headSequence(db),
  ]);
  const rows = await readRows(
    db,
    offers.map((offer) => offer.conversationId),
    seq,
  );
  const items = await Promise.all(
    offers.map(async ({ id, conversationId, madeAt, expiresAt }) => {
      const conversation = rows.get(conversationId);
      const [decision] = await readDecisions(db, conversationId, 1);
      if (!conversation) return [];
      return [
        {
          id,
          conversation,
          madeAt: madeAt.toISOString(),
          expiresAt: expiresAt.toISOString(),
          decision: decision ? presentDecision(decision) : null,
        },
      ];
    }),
  );
  return { items: items.flat(), onHold: seat?.onHold ?? false, serverTime: now.toISOString() };
}

function presentDecision(
  decision: Awaited<ReturnType<typeof readDecisions>>[number],
): z.infer<typeof RoutingDecision> {
  return {
    ...decision,
    at: decision.at.toISOString(),
    explanation: decision.explanation as z.infer<typeof RoutingDecision>['explanation'],
  };
}
