import {
  companyName,
  completeSetup,
  demoPassword,
  listAgents,
  listTeams,
  setupNeeded,
} from '../people/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { failures, NoContent } from './responses.ts';
import { SetupInput, SetupState } from './schemas/index.ts';

/** @param deps.demo a company set up now is a demo, and its seats are offered to whoever comes */
export function setupRoutes(app: Routes, deps: { database: Database; demo: boolean }): void {
  app.get(
    '/api/v1/setup',
    {
      config: { access: 'public' },
      schema: {
        tags: ['set-up'],
        summary: 'Whether this installation still has to be set up, and who one may be in a demo',
        response: { 200: SetupState, ...failures },
      },
    },
    async () => ({
      needed: await setupNeeded(deps.database.db),
      demo: deps.demo ? await demoOffer(deps.database) : null,
    }),
  );

  app.post(
    '/api/v1/setup',
    {
      config: {
        access: 'public',
        audit: 'company.founded',
        rateLimit: { max: 10, timeWindow: '1 minute' },
      },
      schema: {
        tags: ['set-up'],
        summary: 'Found the company with its first administrator, once',
        body: SetupInput,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await completeSetup(deps.database, request.body, { demo: deps.demo });
      request.log.info({ company: await companyName(deps.database.db) }, 'set up');
      return reply.status(204).send(null);
    },
  );
}

/** Null for a company that is no demo: its people are nobody's business. */
async function demoOffer({ db }: Database) {
  const password = await demoPassword(db);
  if (password === null) return null;
  const [agents, teams] = await Promise.all([listAgents(db), listTeams(db)]);
  const nameOf = new Map(teams.map((team) => [team.id, team.name]));
  const seats = agents
    .filter((agent) => agent.active)
    .map(({ name, email, role, language, teamIds }) => ({
      name,
      email,
      role,
      language,
      teams: teamIds.flatMap((id) => nameOf.get(id) ?? []),
    }));
  return { password, seats };
}
