import { z } from 'zod';
import { divideCustomer, joinCustomer, partCustomer, writtenBy } from '../conversations/index.ts';
import { findCustomer } from '../customers/index.ts';
import { giveSubmissions } from '../forms/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { doerOf } from './actor.ts';
import {
  CustomerDivision,
  CustomerDivisionInput,
  CustomerJoin,
  CustomerJoinInput,
  CustomerParts,
  Id,
  Problem,
} from './schemas/index.ts';

/** Two customers that somebody found to be one, and the way back. */
export function customerJoinRoutes(app: Routes, deps: { database: Database; now(): Date }): void {
  const { database } = deps;
  const tags = ['customers'];

  app.post(
    '/api/v1/customers/:id/joins',
    {
      config: { access: 'customers:write', audit: 'customer.joined' },
      schema: {
        tags,
        summary: 'Join another customer with this one',
        description:
          'Addresses, conversations, forms and values of the other stand with this one from now on, and remember whose they are. The same again changes nothing.',
        params: z.object({ id: Id }),
        body: CustomerJoinInput,
        response: { 201: CustomerJoin, '4xx': Problem },
      },
    },
    async (request, reply) => {
      const joinId = await database.transaction((tx) =>
        joinCustomer(tx, request.params.id, request.body.customerId, doerOf(request), deps.now()),
      );
      return reply.status(201).send({ joinId });
    },
  );

  app.delete(
    '/api/v1/customers/:id/joins/:joinId',
    {
      config: { access: 'customers:write', audit: 'customer.parted' },
      schema: {
        tags,
        summary: 'Part two joined customers again',
        description:
          'Everything goes back to whom it belongs to, with what came in meanwhile. Joins may be undone in any order.',
        params: z.object({ id: Id, joinId: Id }),
        response: { 204: z.null(), '4xx': Problem },
      },
    },
    async (request, reply) => {
      const { id, joinId } = request.params;
      await database.transaction((tx) => partCustomer(tx, id, joinId, doerOf(request), deps.now()));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/customers/:id/parts',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: 'What a customer who is two people could be divided by',
        params: z.object({ id: Id }),
        response: { 200: CustomerParts, '4xx': Problem },
      },
    },
    async (request) => {
      const { id } = await findCustomer(database.db, request.params.id);
      const conversations = await writtenBy(database.db, id, 200);
      return {
        conversations: conversations.map((each) => ({
          ...each,
          lastMessageAt: each.lastMessageAt.toISOString(),
        })),
      };
    },
  );

  app.post(
    '/api/v1/customers/:id/divisions',
    {
      config: { access: 'customers:write', audit: 'customer.parted' },
      schema: {
        tags,
        summary: 'Part one customer into two people',
        description:
          'Conversations that are named go whole; of all others goes what was written from an identity that is named, with our answers to it. What comes later follows its identity. Joining the two undoes it.',
        params: z.object({ id: Id }),
        body: CustomerDivisionInput,
        response: { 201: CustomerDivision, '4xx': Problem },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const second = await database.transaction(async (tx) => {
        const made = await divideCustomer(tx, id, request.body, doerOf(request), deps.now());
        await giveSubmissions(tx, made.family, made.conversationIds, made.customerId);
        return made;
      });
      return reply.status(201).send({ customerId: second.customerId });
    },
  );
}
