import { z } from 'zod';
import {
  distinguish,
  findCustomer,
  listSuggestions,
  type Place,
  readSameAs,
  undistinguish,
} from '../customers/index.ts';
import { audit, auditNothing } from '../platform/audit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import { CustomerSuggestions, Id, Problem, SameAs } from './schemas/index.ts';

/** Customers who may be one person, and the no of somebody who looked at both. The yes is a join. */
export function customerSuggestionRoutes(app: Routes, deps: { database: Database; now(): Date }): void {
  const { database } = deps;
  const { db } = database;
  const tags = ['customers'];

  app.get(
    '/api/v1/customer-suggestions',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: 'Customers who may be one person',
        description: 'Suggested by what is known of them, and never joined by itself. The likeliest first.',
        querystring: z.object({
          after: z.string().max(200).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(50),
        }),
        response: { 200: CustomerSuggestions, '4xx': Problem },
      },
    },
    async (request) => {
      const { after, limit } = request.query;
      const { items, open, next } = await listSuggestions(db, after ? placeOf(after) : null, limit);
      const shown = ({ id, name, handles }: (typeof items)[number]['one']) => ({
        id,
        name,
        identities: handles.filter(({ type }) => type !== 'device'),
      });
      return {
        items: items.map(({ one, other, score, reasons }) => ({
          one: shown(one),
          other: shown(other),
          score,
          reasons,
        })),
        open,
        next: next && [next.score, next.oneId, next.otherId].join('_'),
      };
    },
  );

  app.get(
    '/api/v1/customers/:id/same-as',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: 'Who a customer may be, and who they are not',
        params: z.object({ id: Id }),
        response: { 200: SameAs, '4xx': Problem },
      },
    },
    async (request) => {
      const { id } = await findCustomer(db, request.params.id);
      const { suggestions, distinctions } = await readSameAs(db, id);
      return {
        suggestions,
        distinctions: distinctions.map(({ standsWith, name, saidAt }) => ({
          customerId: standsWith,
          name,
          at: saidAt.toISOString(),
        })),
      };
    },
  );

  const params = z.object({ id: Id, otherId: Id });
  app.put(
    '/api/v1/customers/:id/distinctions/:otherId',
    {
      config: { access: 'customers:write', audit: 'customer.told_apart' },
      schema: {
        tags,
        summary: 'Say that two customers are not the same person',
        description:
          'They are not suggested again, whomever either is joined with later, and evidence that comes by itself does not join them.',
        params,
        response: { 204: z.null(), '4xx': Problem },
      },
    },
    async (request, reply) => {
      const { id, otherId } = request.params;
      await database.transaction(async (tx) => {
        const said = await distinguish(tx, id, otherId, actorOf(request), deps.now());
        await note(tx, said, 'customer.told_apart', [id, otherId]);
      });
      return reply.status(204).send(null);
    },
  );

  app.delete(
    '/api/v1/customers/:id/distinctions/:otherId',
    {
      config: { access: 'customers:write', audit: 'customer.told_apart_undone' },
      schema: {
        tags,
        summary: 'Take it back that two customers are not the same person',
        params,
        response: { 204: z.null(), '4xx': Problem },
      },
    },
    async (request, reply) => {
      const { id, otherId } = request.params;
      await database.transaction(async (tx) => {
        const lifted = await undistinguish(tx, id, otherId, actorOf(request), deps.now());
        await note(tx, lifted, 'customer.told_apart_undone', [id, otherId]);
      });
      return reply.status(204).send(null);
    },
  );
}

/** One entry for each: whoever is erased leaves none of the other's. */
async function note(
  tx: Tx,
  changed: boolean,
  action: 'customer.told_apart' | 'customer.told_apart_undone',
  ids: string[],
): Promise<void> {
  if (!changed) return auditNothing('it stood so before');
  for (const id of ids) {
    const customer = await findCustomer(tx, id);
    await audit(tx, action, { id: customer.id, name: customer.name });
  }
}

function placeOf(after: string): Place {
  const [score, oneId, otherId] = after.split('_');
  const place = z.object({ score: z.coerce.number().min(0).max(1), oneId: Id, otherId: Id });
  const read = place.safeParse({ score, oneId, otherId });
  if (!read.success) throw invalid('after', 'is no place in this list');
  return read.data;
}
