import { companyName, completeSetup, setupNeeded } from '../people/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { failures, NoContent } from './responses.ts';
import { SetupInput, SetupState } from './schemas/index.ts';

export function setupRoutes(app: Routes, deps: { database: Database; demo: boolean }): void {
  app.get(
    '/api/v1/setup',
    {
      config: { access: 'public' },
      schema: {
        tags: ['set-up'],
        summary: 'Whether this installation still has to be set up',
        response: { 200: SetupState, ...failures },
      },
    },
    async () => ({ needed: await setupNeeded(deps.database.db), demo: deps.demo }),
  );

  app.post(
    '/api/v1/setup',
    {
      config: { access: 'public', rateLimit: { max: 10, timeWindow: '1 minute' } },
      schema: {
        tags: ['set-up'],
        summary: 'Found the company with its first administrator, once',
        body: SetupInput,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await completeSetup(deps.database, request.body);
      request.log.info({ company: await companyName(deps.database.db) }, 'set up');
      return reply.status(204).send(null);
    },
  );
}
