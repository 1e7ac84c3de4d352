import { z } from 'zod';
import {
  contactsIn,
  contactsOf,
  countContacts,
  type FilterContext,
  readRows,
} from '../conversations/index.ts';
import {
  changeMatterSettings,
  decideMatter,
  incidentsOf,
  readMatterSettings,
  readMatters,
  similarOpen,
} from '../incidents/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { actorOf, doerOf } from './actor.ts';
import { failures } from './responses.ts';
import {
  ById,
  ContactCounts,
  Contacts,
  Id,
  MatterDecision,
  MatterSettings,
  MatterVerdict,
  SameMatter,
  Similar,
} from './schemas/index.ts';

/** More contacts are not listed. */
const mostContacts = 100;

/** What else belongs to the matter of a conversation, and how often its customer has turned to us. */
export function sameMatterRoutes(
  app: Routes,
  deps: { database: Database; context(): Promise<FilterContext>; now(): Date },
): void {
  const { database, now } = deps;
  const { db } = database;
  const read = { access: 'conversations:read' };
  const tags = ['incidents'];

  app.get(
    '/api/v1/conversations/:id/same-matter',
    {
      config: read,
      schema: {
        tags,
        summary: 'Conversations about the same matter, contacts and incidents of a conversation',
        params: ById,
        response: { 200: SameMatter, ...failures },
      },
    },
    async (request) => {
      const { id } = request.params;
      const [items, counted, incidents] = await Promise.all([
        readMatters(db, id),
        contacts(id),
        incidentsOf(db, id),
      ]);
      return {
        items,
        contacts: { here: counted.here.length, all: counted.all.length, days: counted.days },
        incidents: incidents.map(({ incident, state }) => ({
          id: incident.id,
          name: incident.name,
          text: incident.text,
          state: incident.state,
          changedAt: incident.changedAt.toISOString(),
          link: state,
        })),
      };
    },
  );

  app.put(
    '/api/v1/conversations/:id/same-matter/:otherId',
    {
      config: { access: 'conversations:write' },
      schema: {
        tags,
        summary: 'Say whether two conversations are about the same matter',
        params: z.object({ id: Id, otherId: Id }),
        body: MatterVerdict,
        response: { 200: MatterDecision, ...failures },
      },
    },
    async (request) => {
      const { id, otherId } = request.params;
      const merge = await database.transaction((tx) =>
        decideMatter(tx, [id, otherId], request.body, doerOf(request), now()),
      );
      return { merge };
    },
  );

  app.get(
    '/api/v1/conversations/:id/contacts',
    {
      config: read,
      schema: {
        tags,
        summary: 'When the customer of a conversation turned to us',
        params: ById,
        response: { 200: Contacts, ...failures },
      },
    },
    async (request) => {
      const counted = await contacts(request.params.id);
      const listed = [...counted.here, ...counted.all];
      const rows = await readRows(db, [...new Set(listed.map(({ conversationId }) => conversationId))]);
      const present = (contact: (typeof listed)[number]) => ({
        ...contact,
        at: contact.at.toISOString(),
        number: rows.get(contact.conversationId)?.number ?? 0,
      });
      return { here: counted.here.map(present), all: counted.all.map(present), days: counted.days };
    },
  );

  app.get(
    '/api/v1/contacts/counts',
    {
      config: read,
      schema: {
        tags,
        summary: 'How often their customers have turned to us in each of some conversations',
        querystring: z.object({
          conversationIds: z.union([z.array(Id).max(100), Id]),
        }),
        response: { 200: ContactCounts, ...failures },
      },
    },
    async (request) => {
      const counts = await countContacts(db, [request.query.conversationIds].flat());
      return { items: [...counts].map(([conversationId, count]) => ({ conversationId, count })) };
    },
  );

  app.get(
    '/api/v1/conversations/:id/similar',
    {
      config: read,
      schema: {
        tags,
        summary: 'Open conversations of anybody that say the same with rare words',
        params: ById,
        response: { 200: Similar, ...failures },
      },
    },
    async (request) => ({ items: await similarOpen(db, request.params.id, await deps.context()) }),
  );

  app.get(
    '/api/v1/same-matter/settings',
    {
      config: { access: 'conversations:read' },
      schema: {
        tags,
        summary: 'How one matter is recognised',
        response: { 200: MatterSettings, ...failures },
      },
    },
    () => readMatterSettings(db),
  );
  app.put(
    '/api/v1/same-matter/settings',
    {
      config: { access: 'settings:manage', audit: 'same_matter.changed' },
      schema: {
        tags,
        summary: 'Set how one matter is recognised',
        body: MatterSettings,
        response: { 200: MatterSettings, ...failures },
      },
    },
    async (request) => {
      await changeMatterSettings(database, request.body, actorOf(request));
      return request.body;
    },
  );

  async function contacts(id: string) {
    const row = (await readRows(db, [id])).get(id);
    if (!row) throw new AppError('conversation_not_found');
    const { contactDays: days } = await readMatterSettings(db);
    const since = new Date(now().getTime() - days * 86_400_000);
    const [here, all] = await Promise.all([
      contactsIn(db, id, mostContacts),
      contactsOf(db, row.customer.id, since, mostContacts),
    ]);
    return { here, all, days };
  }
}
