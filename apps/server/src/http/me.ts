import {
  changeProfile,
  choosePresence,
  companyName,
  findAgent,
  type PresenceBoard,
  permissionsOfRole,
  preferencesOf,
} from '../people/index.ts';
import { endSession, hasTwoFactor, listSessions } from '../platform/auth/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { agentIdOf, type Routes } from '../platform/http/index.ts';
import { presentAgent } from './agents.ts';
import type { Authenticator } from './authenticate.ts';
import { failures, listOf, NoContent } from './responses.ts';
import { ById, Me, MePatch, PresenceInput, SessionInfo } from './schemas/index.ts';

interface Deps {
  database: Database;
  board: PresenceBoard;
  authenticator: Authenticator;
}

export function meRoutes(app: Routes, deps: Deps): void {
  const { database, board, authenticator } = deps;

  app.get(
    '/api/v1/me',
    {
      config: { access: 'signed_in' },
      schema: { tags: ['me'], summary: 'The signed-in agent', response: { 200: Me, ...failures } },
    },
    async (request) => readMe(deps, agentIdOf(request)),
  );

  app.patch(
    '/api/v1/me',
    {
      config: { access: 'signed_in' },
      schema: {
        tags: ['me'],
        summary: 'Change own name, language or preferences',
        body: MePatch,
        response: { 200: Me, ...failures },
      },
    },
    async (request) => {
      const id = agentIdOf(request);
      await changeProfile(database, id, request.body);
      authenticator.forget();
      return readMe(deps, id);
    },
  );

  app.put(
    '/api/v1/me/presence',
    {
      config: { access: 'signed_in' },
      schema: {
        tags: ['me'],
        summary: 'Choose a presence and say why',
        body: PresenceInput,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await choosePresence(database, board, agentIdOf(request), request.body);
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/me/sessions',
    {
      config: { access: 'signed_in' },
      schema: {
        tags: ['me'],
        summary: 'Where I am signed in',
        response: { 200: listOf(SessionInfo), ...failures },
      },
    },
    async (request) => {
      const sessions = await listSessions(database.db, agentIdOf(request));
      return {
        items: sessions.map(({ startedAt, expiresAt, ...rest }) => ({
          ...rest,
          startedAt: startedAt.toISOString(),
          expiresAt: expiresAt.toISOString(),
        })),
      };
    },
  );

  app.delete(
    '/api/v1/me/sessions/:id',
    {
      config: { access: 'signed_in' },
      schema: {
        tags: ['me'],
        summary: 'End one of my sessions',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      const id = agentIdOf(request);
      if (!(await endSession(database.db, id, request.params.id))) throw new AppError('not_found');
      authenticator.forget({ agentId: id });
      return reply.status(204).send(null);
    },
  );
}

async function readMe({ database, board }: Deps, id: string) {
  const { db } = database;
  const [agent, twoFactorEnabled, preferences, company] = await Promise.all([
    findAgent(db, id),
    hasTwoFactor(db, id),
    preferencesOf(db, id),
    companyName(db),
  ]);
  if (!agent) throw new AppError('unauthenticated');
  return {
    ...presentAgent(agent, board),
    // Of oneself the choice is shown: whoever asks is there.
    presence: agent.chosenPresence,
    presenceReason: agent.presenceReason,
    twoFactorEnabled,
    preferences,
    company: { name: company },
    permissions: [...(await permissionsOfRole(db, agent.role))],
  };
}
