import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Database } from '../platform/db/index.ts';
import { typed } from '../platform/http/index.ts';
import type { Metrics } from '../platform/metrics/index.ts';

/** For whoever watches the process: alive, ready to serve, numbers. */
export function healthRoutes(
  app: FastifyInstance,
  deps: { database: Database; metrics: Metrics; ready(): string[] },
): void {
  const routes = typed(app);
  const answer = z.object({ status: z.enum(['ok', 'unavailable']), problems: z.array(z.string()) });

  routes.get(
    '/health/live',
    {
      config: { access: 'public' },
      schema: { tags: ['health'], summary: 'The process runs', response: { 200: answer } },
    },
    async () => ({ status: 'ok' as const, problems: [] }),
  );

  routes.get(
    '/health/ready',
    {
      config: { access: 'public' },
      schema: { tags: ['health'], summary: 'The process can serve', response: { 200: answer, 503: answer } },
    },
    async (_request, reply) => {
      const problems = deps.ready();
      await deps.database.ping().catch(() => problems.push('database'));
      if (problems.length === 0) return { status: 'ok' as const, problems };
      return reply.status(503).send({ status: 'unavailable' as const, problems });
    },
  );

  app.get('/metrics', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) => {
    return reply.type(deps.metrics.registry.contentType).send(await deps.metrics.registry.metrics());
  });
}
