import type { FastifyInstance } from 'fastify';
import {
  type Connectors,
  type Delivery,
  replayDelivery,
  selectDeliveries,
  selectDelivery,
  takeDelivery,
} from '../connectors/index.ts';
import { AppError } from '../platform/errors/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { failures } from './responses.ts';
import { ById, ConnectorDeliveries, ConnectorDeliveriesQuery, ConnectorDelivery } from './schemas/index.ts';

/** What systems told, as it came. */
export function connectorDeliveryRoutes(app: Routes, connectors: Connectors): void {
  const { database } = connectors;
  const tags = ['connectors'];
  const access = 'connectors:manage';

  app.get(
    '/api/v1/connectors/:id/deliveries',
    {
      config: { access },
      schema: {
        tags,
        summary: 'What a system told, the latest first',
        params: ById,
        querystring: ConnectorDeliveriesQuery,
        response: { 200: ConnectorDeliveries, ...failures },
      },
    },
    async (request) => {
      const { state = null, cursor: before = null, limit } = request.query;
      const found = await selectDeliveries(database.db, request.params.id, {
        state,
        before,
        limit: limit + 1,
      });
      const items = found.slice(0, limit).map(present);
      return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
  );

  app.get(
    '/api/v1/connector-deliveries/:id',
    {
      config: { access },
      schema: {
        tags,
        summary: 'One delivery, whole',
        params: ById,
        response: { 200: ConnectorDelivery, ...failures },
      },
    },
    async (request) => {
      const found = await selectDelivery(database.db, request.params.id);
      if (!found) throw new AppError('delivery_not_found');
      return presentWhole(found);
    },
  );

  app.post(
    '/api/v1/connector-deliveries/:id/replays',
    {
      config: { access, audit: 'connector_delivery.replayed' },
      schema: {
        tags,
        summary: 'Read a delivery anew, as the connector is configured now',
        params: ById,
        response: { 200: ConnectorDelivery, ...failures },
      },
    },
    async (request) => presentWhole(await replayDelivery(connectors, request.params.id)),
  );
}

/** Where systems send what happened. Bodies are taken as bytes: signatures are over them. */
export async function hookRoutes(http: FastifyInstance, connectors: Connectors): Promise<void> {
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.post<{ Params: { id: string } }>(
      '/hooks/:id',
      {
        config: { access: 'public', rateLimit: { max: 600, timeWindow: '1 minute' } },
        schema: { hide: true },
      },
      async (request) => {
        const { id } = request.params;
        if (!ById.safeParse({ id }).success) throw new AppError('connector_not_found');
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
        );
        await takeDelivery(connectors, id, { body, headers });
        connectors.deliveries.rouse();
        return {};
      },
    );
  });
}

const present = ({ receivedAt, ...delivery }: Delivery) => ({
  ...delivery,
  receivedAt: receivedAt.toISOString(),
});

function presentWhole(found: NonNullable<Awaited<ReturnType<typeof selectDelivery>>>) {
  const { attempts: _attempts, body, headers, ...delivery } = found;
  return { ...present(delivery), headers, body: new TextDecoder().decode(body) };
}
