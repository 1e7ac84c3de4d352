import { z } from 'zod';
import { conversationIdsOf, readRows } from '../conversations/index.ts';
import {
  changeCustomer,
  customerFamily,
  findCustomer,
  searchCustomers,
  standingJoins,
} from '../customers/index.ts';
import { auditView } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { headSequence } from '../platform/events/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import { Customer, CustomerPanel, CustomerPatch, FoundCustomer, Id, Problem } from './schemas/index.ts';

export interface CustomerRouteDeps {
  database: Database;
  /** Drafts and sent forms of a customer, those joined with them and their identities, newest first. */
  submissionsOf(customerId: string, family: string[]): Promise<z.infer<typeof CustomerPanel>['submissions']>;
}

export function customerRoutes(app: Routes, deps: CustomerRouteDeps): void {
  const { db } = deps.database;
  const tags = ['customers'];
  const params = z.object({ id: Id });

  app.get(
    '/api/v1/customers',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: 'Find customers by the start of a name or address',
        querystring: z.object({
          q: z.string().trim().min(1).max(200),
          limit: z.coerce.number().int().min(1).max(50).default(20),
        }),
        response: { 200: z.object({ items: z.array(FoundCustomer) }), '4xx': Problem },
      },
    },
    async (request) => {
      const { q, limit } = request.query;
      auditView('customers.searched', { id: '', name: q });
      return { items: await searchCustomers(db, q, limit) };
    },
  );

  app.get(
    '/api/v1/customers/:id',
    {
      config: { access: 'customers:read' },
      schema: { tags, summary: 'One customer', params, response: { 200: Customer, '4xx': Problem } },
    },
    async (request) => {
      const customer = await findCustomer(db, request.params.id);
      auditView('customer.opened', { id: customer.id, name: customer.name });
      return customer;
    },
  );

  app.get(
    '/api/v1/customers/:id/panel',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: 'Everything shown beside a conversation',
        params,
        response: { 200: CustomerPanel, '4xx': Problem },
      },
    },
    async (request) => {
      const customer = await findCustomer(db, request.params.id);
      auditView('customer.opened', { id: customer.id, name: customer.name });
      const seq = await headSequence(db);
      const family = await customerFamily(db, customer.id);
      const [ids, submissions, joins] = await Promise.all([
        conversationIdsOf(db, customer.id, 20),
        deps.submissionsOf(customer.id, family),
        standingJoins(db, family),
      ]);
      const rows = await readRows(db, ids, seq);
      return {
        customer,
        conversations: ids.flatMap((id) => rows.get(id) ?? []),
        joins: joins.map(({ id, from, name, madeAt }) => ({
          joinId: id,
          customerId: from,
          name,
          at: madeAt.toISOString(),
        })),
        submissions,
      };
    },
  );

  app.patch(
    '/api/v1/customers/:id',
    {
      config: { access: 'customers:write' },
      schema: {
        tags,
        summary: 'Change name, language or attributes',
        params,
        body: CustomerPatch,
        response: { 200: Customer, '4xx': Problem },
      },
    },
    async (request) => {
      await changeCustomer(deps.database, request.params.id, request.body, actorOf(request));
      return findCustomer(db, request.params.id);
    },
  );
}
