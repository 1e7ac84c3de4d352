import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  type Connectors,
  nameOfKind,
  offerActions,
  type Panel,
  prepare,
  type ActionRun as Run,
  type Runner,
  readPanels,
  runAction,
  runAgain,
  runsOfCustomers,
  selectEvents,
  selectRun,
  showRequest,
} from '../connectors/index.ts';
import { customerFamily, findCustomer } from '../customers/index.ts';
import { AppError, invalid, sentence } from '../platform/errors/index.ts';
import { callerOf, type Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import { failures, listOf } from './responses.ts';
import {
  ActionPreview,
  ActionPreviewInput,
  ActionRun,
  ActionRunInput,
  ById,
  ConnectorEvents,
  ConnectorEventsQuery,
  RefreshInput,
  SystemAction,
  SystemPanels,
} from './schemas/index.ts';

/** What other systems know of a customer, told of them, and can be made to do for them. */
export function customerSystemRoutes(app: Routes, connectors: Connectors): void {
  const { database, directory, refresher, now } = connectors;
  const { db } = database;
  const tags = ['connectors'];
  const read = { access: 'customers:read' };
  const run = { access: 'actions:run' };
  const panels = { db, directory, refresher, now };
  const present = (found: Run) => presentRun(found, connectors);

  app.get(
    '/api/v1/customers/:id/panels',
    {
      config: read,
      schema: {
        tags,
        summary: 'What other systems know of a customer',
        description:
          'Answers at once with what is known; what is old is asked anew in the background, and the stream tells `connector.panels_changed`.',
        params: ById,
        response: { 200: SystemPanels, ...failures },
      },
    },
    async (request) => {
      const { id } = await findCustomer(db, request.params.id);
      return { panels: (await readPanels(panels, id)).map(presentPanel) };
    },
  );

  app.post(
    '/api/v1/customers/:id/panels/refreshes',
    {
      config: read,
      schema: {
        tags,
        summary: 'Ask other systems now',
        description:
          'Answers at once, as the panels do. A system that is left alone for a while is not asked.',
        params: ById,
        body: RefreshInput,
        response: { 202: SystemPanels, ...failures },
      },
    },
    async (request, reply) => {
      const { id } = await findCustomer(db, request.params.id);
      const found = await readPanels(panels, id, { connectorId: request.body.connectorId });
      return reply.status(202).send({ panels: found.map(presentPanel) });
    },
  );

  app.get(
    '/api/v1/customers/:id/connector-events',
    {
      config: read,
      schema: {
        tags,
        summary: 'What other systems told of a customer, the latest first',
        params: ById,
        querystring: ConnectorEventsQuery,
        response: { 200: ConnectorEvents, ...failures },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query;
      const { id } = await findCustomer(db, request.params.id);
      const before = cursor === undefined ? null : readCursor(cursor);
      const found = await selectEvents(db, await customerFamily(db, id), { before, limit: limit + 1 });
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map(({ at, receivedAt, ...event }) => ({
          ...event,
          name: nameOfKind(event.kind),
          at: at.toISOString(),
          receivedAt: receivedAt.toISOString(),
        })),
        nextCursor: found.length > limit && last ? `${last.at.toISOString()}_${last.id}` : null,
      };
    },
  );

  app.get(
    '/api/v1/customers/:id/actions',
    {
      config: read,
      schema: {
        tags,
        summary: 'What other systems can be made to do for a customer, as forms',
        params: ById,
        response: { 200: listOf(SystemAction), ...failures },
      },
    },
    async (request) => {
      const { id } = await findCustomer(db, request.params.id);
      return { items: await offerActions(db, directory, id, runnerOf(request)) };
    },
  );

  app.post(
    '/api/v1/customers/:id/actions/preview',
    {
      config: run,
      schema: {
        tags,
        summary: 'See exactly what an action would send',
        params: ById,
        body: ActionPreviewInput,
        response: { 200: ActionPreview, ...failures },
      },
    },
    async (request) => {
      const wanted = { ...request.body, customerId: request.params.id };
      const prepared = await prepare(connectors, wanted, runnerOf(request), 'preview');
      const { connector, summary } = prepared;
      return { ...showRequest(prepared.request, connector.config.signIn), summary };
    },
  );

  app.post(
    '/api/v1/customers/:id/actions',
    {
      config: { ...run, audit: 'connector_action.run' },
      schema: {
        tags,
        summary: 'Have a system do something for a customer',
        description:
          'Answers when the system has, or how far it is. The same `clientId` again is carried out no second time and answers the same.',
        params: ById,
        body: ActionRunInput,
        response: { 200: ActionRun, ...failures },
      },
    },
    async (request) => {
      const wanted = { ...request.body, customerId: request.params.id };
      return present(await runAction(connectors, wanted, runnerOf(request)));
    },
  );

  app.get(
    '/api/v1/customers/:id/action-runs',
    {
      config: read,
      schema: {
        tags,
        summary: 'What systems were made to do for a customer, the latest first',
        params: ById,
        response: { 200: listOf(ActionRun), ...failures },
      },
    },
    async (request) => {
      const { id } = await findCustomer(db, request.params.id);
      return { items: (await runsOfCustomers(db, await customerFamily(db, id), 50)).map(present) };
    },
  );

  app.get(
    '/api/v1/action-runs/:id',
    {
      config: read,
      schema: {
        tags,
        summary: 'How an action went',
        params: ById,
        response: { 200: ActionRun, ...failures },
      },
    },
    async (request) => {
      const found = await selectRun(db, request.params.id);
      if (!found) throw new AppError('action_run_not_found');
      return present(found);
    },
  );

  app.post(
    '/api/v1/action-runs/:id/attempts',
    {
      config: { ...run, audit: 'connector_action.run' },
      schema: {
        tags,
        summary: 'Ask again how an unclear action went',
        description:
          'Sends the same request under the same key. Only for systems that know a request again; `action_outcome_unknown` otherwise.',
        params: z.object({ id: ById.shape.id }),
        response: { 200: ActionRun, ...failures },
      },
    },
    async (request) => present(await runAgain(connectors, request.params.id, runnerOf(request))),
  );
}

function runnerOf(request: FastifyRequest): Runner {
  const { kind, id, name, permissions, groups } = callerOf(request);
  return { actor: actorOf(request), kind, id, name, permissions, teamIds: groups };
}

const presentPanel = ({ fetchedAt, staleSince, ...panel }: Panel) => ({
  ...panel,
  fetchedAt: fetchedAt?.toISOString() ?? null,
  staleSince: staleSince?.toISOString() ?? null,
});

function presentRun(
  { request: _request, actor: _actor, actorName, startedAt, finishedAt, ...run }: Run,
  { directory }: Connectors,
) {
  const action = directory.find(run.connectorId)?.config.actions.find(({ key }) => key === run.action);
  return {
    ...run,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    byName: actorName,
    canAskAgain: run.state === 'unknown' && (action?.idempotencyHeader ?? null) !== null,
  };
}

/** @throws AppError `invalid_input` naming `cursor` */
function readCursor(cursor: string): { at: Date; id: string } {
  const [at = '', id = ''] = cursor.split('_');
  const date = new Date(at);
  if (Number.isNaN(date.getTime()) || !z.uuid().safeParse(id).success)
    throw invalid('cursor', sentence('not_one_of', { choices: 'nextCursor' }));
  return { at: date, id };
}
