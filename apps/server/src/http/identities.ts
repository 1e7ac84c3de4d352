import { z } from 'zod';
import { readCalendar } from '../calendar/index.ts';
import { addIdentity, changeIdentity, findCustomer, type IdentityChange } from '../customers/index.ts';
import { companyLanguage } from '../people/index.ts';
import { audit, auditNothing } from '../platform/audit/index.ts';
import type { Database, Reader } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import { Customer, Id, IdentityInput, IdentitySharing, Problem } from './schemas/index.ts';

/** Addresses, numbers and ids of a customer, as agents put them right. */
export function identityRoutes(app: Routes, deps: { database: Database }): void {
  const { database } = deps;
  const tags = ['customers'];
  const params = z.object({ id: Id, identityId: Id });

  app.post(
    '/api/v1/customers/:id/identities',
    {
      config: { access: 'customers:write', audit: 'customer.identity_added' },
      schema: {
        tags,
        summary: 'Add an address, a phone number or an id of another system',
        description:
          'It is not verified: it can be written to, and an answer proves it. A phone number without a country is one of the country whose holidays the company keeps, else of its language.',
        params: z.object({ id: Id }),
        body: IdentityInput,
        response: { 201: Customer, '4xx': Problem },
      },
    },
    async (request, reply) => {
      const customer = await database.transaction(async (tx) => {
        const region = await regionOf(tx);
        const { customerId, added } = await addIdentity(
          tx,
          request.params.id,
          request.body,
          region,
          actorOf(request),
        );
        const found = await findCustomer(tx, customerId);
        if (added) await audit(tx, 'customer.identity_added', { id: found.id, name: found.name });
        else auditNothing('they have it already');
        return found;
      });
      return reply.status(201).send(customer);
    },
  );

  const change = async (
    request: Parameters<typeof actorOf>[0] & { params: { id: string; identityId: string } },
    action:
      | 'customer.identity_removed'
      | 'customer.identity_confirmed'
      | 'customer.identity_doubted'
      | 'customer.identity_sharing_changed',
    said: IdentityChange,
  ) =>
    database.transaction(async (tx) => {
      const { id, identityId } = request.params;
      const customerId = await changeIdentity(tx, id, identityId, said, actorOf(request));
      const customer = await findCustomer(tx, customerId ?? id);
      if (customerId === null) auditNothing('it stood so before');
      else await audit(tx, action, { id: customer.id, name: customer.name });
      return customer;
    });
  const answers = { 200: Customer, '4xx': Problem };

  app.delete(
    '/api/v1/customers/:id/identities/:identityId',
    {
      config: { access: 'customers:write', audit: 'customer.identity_removed' },
      schema: {
        tags,
        summary: 'Remove an identity that is not theirs',
        description: 'What was written from it stays; whoever writes from it next is somebody new.',
        params,
        response: answers,
      },
    },
    async (request) => change(request, 'customer.identity_removed', 'removed'),
  );

  app.put(
    '/api/v1/customers/:id/identities/:identityId/verification',
    {
      config: { access: 'customers:write', audit: 'customer.identity_confirmed' },
      schema: { tags, summary: 'Confirm that an identity is theirs', params, response: answers },
    },
    async (request) => change(request, 'customer.identity_confirmed', { verified: true }),
  );

  app.delete(
    '/api/v1/customers/:id/identities/:identityId/verification',
    {
      config: { access: 'customers:write', audit: 'customer.identity_doubted' },
      schema: { tags, summary: 'Take back that an identity is theirs for sure', params, response: answers },
    },
    async (request) => change(request, 'customer.identity_doubted', { verified: false }),
  );

  app.put(
    '/api/v1/customers/:id/identities/:identityId/sharing',
    {
      config: { access: 'customers:write', audit: 'customer.identity_sharing_changed' },
      schema: {
        tags,
        summary: 'Say whether several people use it',
        description: 'One that several people use says where something comes from, and never who wrote.',
        params,
        body: IdentitySharing,
        response: answers,
      },
    },
    async (request) =>
      change(request, 'customer.identity_sharing_changed', { several: request.body.several }),
  );
}

/** Whose phone numbers are meant where none says its country. */
async function regionOf(db: Reader): Promise<string> {
  const { holidays } = await readCalendar(db, null);
  return holidays?.country ?? (await companyLanguage(db));
}
