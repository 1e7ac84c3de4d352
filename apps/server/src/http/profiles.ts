import { z } from 'zod';
import { customersNamed } from '../customers/index.ts';
import { auditView } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import {
  changeWishes,
  checkContact,
  readProfile,
  recordConsent,
  setValue,
  tellFacts,
} from '../profiles/index.ts';
import { actorOf, doerOf } from './actor.ts';
import { failures, NoContent } from './responses.ts';
import {
  ById,
  ConsentInput,
  ContactWishesPatch,
  FactsInput,
  Id,
  MayContact,
  Profile,
  ValueInput,
} from './schemas/index.ts';

/** What is known of one customer, and what is recorded of them. */
export function profileRoutes(app: Routes, deps: { database: Database; now(): Date }): void {
  const { database, now } = deps;
  const { db } = database;
  const tags = ['profiles'];
  const write = { access: 'customers:write' };
  const present = async (id: string) => {
    const profile = await readProfile(db, id, now());
    return {
      ...profile,
      contacts: profile.contacts.map((contact) => ({ ...contact, at: contact.at.toISOString() })),
    };
  };

  app.get(
    '/api/v1/customers/:id/profile',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: 'What is known of a customer: value, tier, segments, wishes, consents, facts, contacts',
        params: ById,
        response: { 200: Profile, ...failures },
      },
    },
    async (request) => {
      const { id } = request.params;
      const profile = await present(id);
      const names = await customersNamed(db, [profile.customerId]);
      auditView('customer.opened', { id: profile.customerId, name: names.get(profile.customerId) ?? '' });
      return profile;
    },
  );

  app.put(
    '/api/v1/customers/:id/value',
    {
      config: write,
      schema: {
        tags,
        summary: 'Set what a customer is worth; it stands until another is set or it is computed again',
        params: ById,
        body: ValueInput,
        response: { 200: Profile, ...failures },
      },
    },
    async (request) => {
      const { id } = request.params;
      const actor = actorOf(request);
      const source = actor.startsWith('agent:') ? ('entered' as const) : ('api' as const);
      const { amount } = request.body;
      await database.transaction((tx) => setValue(tx, id, { amount, source }, actor, now()));
      return present(id);
    },
  );

  app.delete(
    '/api/v1/customers/:id/value',
    {
      config: write,
      schema: {
        tags,
        summary: 'Take a set value back; it is computed again where there is a formula',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const none = { amount: null, source: 'computed' as const };
      await database.transaction((tx) => setValue(tx, id, none, actorOf(request), now()));
      return reply.status(204).send(null);
    },
  );

  app.put(
    '/api/v1/customers/:id/facts',
    {
      config: write,
      schema: {
        tags,
        summary: 'Tell what another system knows of a customer; what is left out stays',
        params: ById,
        body: FactsInput,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      const { source, at, facts } = request.body;
      const told = { source, at: new Date(at), facts };
      await tellFacts(database, request.params.id, told, actorOf(request), now());
      return reply.status(204).send(null);
    },
  );

  app.patch(
    '/api/v1/customers/:id/contact-wishes',
    {
      config: write,
      schema: {
        tags,
        summary: 'Change how a customer wants to be written to; what is left out stays',
        params: ById,
        body: ContactWishesPatch,
        response: { 200: Profile, ...failures },
      },
    },
    async (request) => {
      const { id } = request.params;
      await database.transaction((tx) => changeWishes(tx, id, request.body, actorOf(request), now()));
      return present(id);
    },
  );

  app.post(
    '/api/v1/customers/:id/consents',
    {
      config: write,
      schema: {
        tags,
        summary: 'Record what a customer agreed to or took back, with its proof',
        params: ById,
        body: ConsentInput,
        response: { 201: z.object({ id: Id }), ...failures },
      },
    },
    async (request, reply) => {
      const at = request.body.at === undefined ? now() : new Date(request.body.at);
      const by = { key: actorOf(request), name: doerOf(request).name };
      const id = await database.transaction((tx) =>
        recordConsent(tx, request.params.id, { ...request.body, at }, by, now()),
      );
      return reply.status(201).send({ id });
    },
  );

  app.get(
    '/api/v1/customers/:id/may-contact',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: 'Whether the company may begin to write to a customer, why not, and from when on',
        params: ById,
        querystring: z.object({
          purpose: z.string().max(40).default('service'),
          channelType: z.string().min(1).max(40),
        }),
        response: { 200: MayContact, ...failures },
      },
    },
    async (request) => {
      const { purpose, channelType } = request.query;
      const found = await checkContact(db, {
        customerId: request.params.id,
        purpose,
        channelType,
        now: now(),
      });
      return { ...found, nextAllowedAt: found.nextAllowedAt?.toISOString() ?? null };
    },
  );
}
