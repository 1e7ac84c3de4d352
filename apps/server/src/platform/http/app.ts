import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import websocket from '@fastify/websocket';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { v7 as uuid } from 'uuid';
import { assertStorable } from '../errors/index.ts';
import type { Logger } from '../log/index.ts';
import type { Metrics } from '../metrics/index.ts';
import { admit, type Caller } from './access.ts';
import { describeRoute, finishDocument, securitySchemes } from './api-document.ts';
import { type AuditOptions, watchAudit } from './audit.ts';
import { answerError, problem } from './problem.ts';

/** Routes with zod schemas; what every resource file receives. */
export type Routes = ReturnType<typeof typed>;

export interface HttpOptions {
  log: Logger;
  metrics: Metrics;
  trustProxy: boolean;
  maxUploadBytes: number;
  /** Chapters of the API's document. */
  tags?: { name: string; description: string }[];
  audit?: AuditOptions;
  /** Who calls; null for nobody. Asked once a request that is not public. */
  authenticate(request: FastifyRequest): Promise<Caller | null>;
}

/** The HTTP server without routes. Every route must declare `config.access`, or registration throws. */
export async function createHttpApp(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    bodyLimit: 2 * 1024 * 1024,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
    genReqId: () => uuid(),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((_request, reply) =>
    reply.status(404).type('application/problem+json').send(problem('not_found')),
  );
  app.decorateRequest('caller', null);

  app.addHook('onRoute', (route) => {
    if (route.config?.access === undefined)
      throw new Error(`Route ${String(route.method)} ${route.url} does not say who may call it`);
  });
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access;
    if (access === undefined || access === 'public') return;
    request.caller = await options.authenticate(request);
    admit(request.caller, access);
  });
  watchAudit(app, options.audit ?? {});
  app.addHook('preValidation', async (request) => {
    for (const given of [request.query, request.body]) assertStorable(given);
  });
  app.addHook('onResponse', (request, reply, done) => {
    // A refused socket upgrade leaves a connection that no server timeout ends; shutting down would wait for it.
    if (request.headers.upgrade !== undefined && reply.statusCode >= 400) request.raw.socket.end();
    options.metrics.httpDuration.observe(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    done();
  });
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'same-origin');
  });

  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: options.maxUploadBytes, files: 20, fields: 200 } });
  await app.register(rateLimit, { global: false });
  await app.register(websocket, { options: { perMessageDeflate: false, maxPayload: 256 * 1024 } });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Throughline',
        version: '1',
        description:
          'Everything the desk does, it does through this API. Instants are ISO 8601, sizes are bytes, ids are UUIDs.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'this installation' }],
      tags: options.tags ?? [],
      components: { securitySchemes },
    },
    transform: describeRoute,
    transformObject: finishDocument,
  });
  return app;
}

export const typed = (app: FastifyInstance) => app.withTypeProvider<ZodTypeProvider>();
