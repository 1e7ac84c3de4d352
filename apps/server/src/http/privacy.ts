/** What is kept of a person: a copy of it, and its erasure. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FileStore } from '../platform/files/index.ts';
import { callerOf, type Routes } from '../platform/http/index.ts';
import {
  type AskedBy,
  askErasure,
  askExport,
  changePurposes,
  fetchArchive,
  listRequests,
  type PrivacyDeps,
  type PrivacyRequest as Request,
  readPurposes,
} from '../privacy/index.ts';
import { failures, listOf } from './responses.ts';
import { Bytes, ErasureInput, ExportInput, Id, PrivacyRequest, PurposePolicy } from './schemas/index.ts';

export interface PrivacyRouteDeps extends PrivacyDeps {
  files: FileStore;
  /** Takes up what was asked for. */
  take(requestId: string): Promise<void>;
}

/** So many are shown. */
const shown = 200;

export function privacyRoutes(app: Routes, deps: PrivacyRouteDeps): void {
  const { db } = deps.database;
  const tags = ['privacy'];
  const params = z.object({ id: Id });
  const Asked = z.object({ id: Id.describe('of the request; `GET /privacy/requests` tells how it stands') });

  app.post(
    '/api/v1/customers/:id/exports',
    {
      config: { access: 'privacy:manage', audit: 'customer.export_asked' },
      schema: {
        tags,
        summary: 'Ask for a copy of everything that is kept of a customer',
        params,
        body: ExportInput.nullish(),
        response: { 202: Asked, ...failures },
      },
    },
    async (request, reply) => {
      const purpose = request.body?.purpose ?? null;
      const id = await askExport(deps, request.params.id, byOf(request), purpose);
      await deps.take(id);
      return reply.status(202).send({ id });
    },
  );

  app.post(
    '/api/v1/customers/:id/erasures',
    {
      config: { access: 'privacy:manage', audit: 'customer.erased' },
      schema: {
        tags,
        summary: 'Erase a customer from every table, from files and from the search; it cannot be undone',
        params,
        body: ErasureInput,
        response: { 202: Asked, ...failures },
      },
    },
    async (request, reply) => {
      const { name, purpose } = request.body;
      const id = await askErasure(deps, request.params.id, name, byOf(request), purpose);
      await deps.take(id);
      return reply.status(202).send({ id });
    },
  );

  app.get(
    '/api/v1/privacy/purposes',
    {
      config: { access: 'privacy:manage' },
      schema: {
        tags,
        summary: 'Where a purpose is asked for, and which can be chosen',
        response: { 200: PurposePolicy, ...failures },
      },
    },
    () => readPurposes(db),
  );

  app.put(
    '/api/v1/privacy/purposes',
    {
      config: { access: 'privacy:manage', audit: 'purposes.changed' },
      schema: {
        tags,
        summary: 'Ask for a purpose of copies and erasures, or no longer',
        body: PurposePolicy,
        response: { 200: PurposePolicy, ...failures },
      },
    },
    async (request) => {
      await changePurposes(deps, request.body);
      return readPurposes(db);
    },
  );

  app.get(
    '/api/v1/privacy/requests',
    {
      config: { access: 'privacy:manage' },
      schema: {
        tags,
        summary: `Exports and erasures, newest first, ${shown} at most`,
        response: { 200: listOf(PrivacyRequest), ...failures },
      },
    },
    async (request) => {
      const by = byOf(request);
      return { items: (await listRequests(db, shown)).map((each) => present(each, by, deps.now())) };
    },
  );

  app.get(
    '/api/v1/privacy/exports/:id/archive',
    {
      config: { access: 'privacy:manage', audit: 'customer.export_fetched' },
      schema: {
        tags,
        summary: 'The archive of an export, for whoever asked for it, until it expires',
        params,
        produces: ['application/zip'],
        response: { 200: Bytes, ...failures, 410: failures[404] },
      },
    },
    async (request, reply) => {
      const file = await fetchArchive(deps, request.params.id, byOf(request));
      return reply
        .header('content-disposition', `attachment; filename="${file.filename}"`)
        .header('cache-control', 'private, no-store')
        .header('x-content-type-options', 'nosniff')
        .type('application/zip')
        .send(Buffer.from(await deps.files.get(file.sha256)));
    },
  );
}

function byOf(request: FastifyRequest): AskedBy {
  const { kind, id, name } = callerOf(request);
  return { kind, id, name };
}

const present = (request: Request, by: AskedBy, now: Date): z.infer<typeof PrivacyRequest> => ({
  id: request.id,
  kind: request.kind,
  customerId: request.customerId,
  customerName: request.customerName,
  state: request.state,
  askedBy: request.askedBy,
  askedAt: request.askedAt.toISOString(),
  finishedAt: request.finishedAt?.toISOString() ?? null,
  size: request.size,
  expiresAt: request.expiresAt?.toISOString() ?? null,
  fetchable:
    request.fileId !== null &&
    request.askedBy.kind === by.kind &&
    request.askedBy.id === by.id &&
    (request.expiresAt === null || request.expiresAt > now),
  problem: request.problem as 'customer_erased' | 'customer_on_hold' | null,
  touched: request.touched,
});
