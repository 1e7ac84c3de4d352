import { z } from 'zod';
import { joinCustomer, partCustomer } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { doerOf } from './actor.ts';
import { CustomerJoin, CustomerJoinInput, Id, Problem } from './schemas/index.ts';

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
}
