import type { FastifyRequest } from 'fastify';
import {
  type Connectors,
  changeConnector,
  createConnector,
  deleteConnector,
  eventKinds,
  type Health,
  listConnectors,
  readConnector,
  type ShownConnector,
} from '../connectors/index.ts';
import { callerOf, type Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import { failures, listOf, NoContent } from './responses.ts';
import { ById, ConnectorEventKind, ConnectorInput, Connector as ConnectorSchema } from './schemas/index.ts';

export interface ConnectorRouteDeps {
  connectors: Connectors;
  publicUrl: string;
}

export function connectorRoutes(app: Routes, deps: ConnectorRouteDeps): void {
  const { connectors, publicUrl } = deps;
  const { database, key } = connectors;
  const tags = ['connectors'];
  const access = 'connectors:manage';
  const present = ({ changedAt, ...connector }: ShownConnector) => ({
    ...connector,
    health: presentHealth(connectors.health(connector.id)),
    webhookUrl: `${publicUrl}/hooks/${connector.id}`,
    changedAt: changedAt.toISOString(),
  });

  app.get(
    '/api/v1/connectors',
    {
      config: { access },
      schema: { tags, summary: 'Connected systems', response: { 200: listOf(ConnectorSchema), ...failures } },
    },
    async () => ({ items: (await listConnectors(database.db, key)).map(present) }),
  );

  app.get(
    '/api/v1/connectors/:id',
    {
      config: { access },
      schema: {
        tags,
        summary: 'One connected system',
        params: ById,
        response: { 200: ConnectorSchema, ...failures },
      },
    },
    async (request) => present(await readConnector(database.db, key, request.params.id)),
  );

  app.post(
    '/api/v1/connectors',
    {
      config: { access, audit: 'connector.created' },
      schema: {
        tags,
        summary: 'Connect a system',
        body: ConnectorInput,
        response: { 201: ConnectorSchema, ...failures },
      },
    },
    async (request, reply) => {
      const id = await createConnector(connectors, request.body, changerOf(request));
      return reply.status(201).send(present(await readConnector(database.db, key, id)));
    },
  );

  app.put(
    '/api/v1/connectors/:id',
    {
      config: { access, audit: 'connector.changed' },
      schema: {
        tags,
        summary: 'Change how a system is connected',
        description:
          'The whole configuration is replaced; secrets that are absent stay. Where the address becomes another host, the secret of the sign-in has to be given again.',
        params: ById,
        body: ConnectorInput,
        response: { 200: ConnectorSchema, ...failures },
      },
    },
    async (request) => {
      await changeConnector(connectors, request.params.id, request.body, changerOf(request));
      return present(await readConnector(database.db, key, request.params.id));
    },
  );

  app.delete(
    '/api/v1/connectors/:id',
    {
      config: { access, audit: 'connector.deleted' },
      schema: {
        tags,
        summary: 'Disconnect a system',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await deleteConnector(connectors, request.params.id, changerOf(request));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/connector-event-kinds',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: 'What systems can tell of, in words',
        response: { 200: listOf(ConnectorEventKind), ...failures },
      },
    },
    async () => ({ items: eventKinds }),
  );
}

const presentHealth = ({ since, retryAt, lastSuccessAt, ...health }: Health) => ({
  ...health,
  since: since?.toISOString() ?? null,
  retryAt: retryAt?.toISOString() ?? null,
  lastSuccessAt: lastSuccessAt?.toISOString() ?? null,
});

const changerOf = (request: FastifyRequest) => ({
  actor: actorOf(request),
  mayReachInside: callerOf(request).permissions.has('settings:manage'),
});
