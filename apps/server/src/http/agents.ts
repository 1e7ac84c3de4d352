import {
  type Agent as AgentRecord,
  changeAgent,
  createAgent,
  dropTwoFactor,
  listAgents,
  type PresenceBoard,
  requireMayManage,
  setPassword,
} from '../people/index.ts';
import type { Database } from '../platform/db/index.ts';
import { callerOf, type Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import type { Authenticator } from './authenticate.ts';
import { failures, listOf, NoContent } from './responses.ts';
import { Agent, AgentInput, AgentPatch, ById, NewPassword } from './schemas/index.ts';

export function agentRoutes(
  app: Routes,
  deps: { database: Database; board: PresenceBoard; authenticator: Authenticator },
): void {
  const { database, board, authenticator } = deps;

  app.get(
    '/api/v1/agents',
    {
      config: { access: 'people:read' },
      schema: {
        tags: ['people'],
        summary: 'Agents, former ones too',
        response: { 200: listOf(Agent), ...failures },
      },
    },
    async () => ({ items: (await listAgents(database.db)).map((agent) => presentAgent(agent, board)) }),
  );

  app.post(
    '/api/v1/agents',
    {
      config: { access: 'people:manage', audit: 'agent.added' },
      schema: {
        tags: ['people'],
        summary: 'Add an agent who may sign in',
        body: AgentInput,
        response: { 201: Agent, ...failures },
      },
    },
    async (request, reply) => {
      await requireMayManage(database.db, callerOf(request).permissions, { roleId: request.body.role });
      const agent = await createAgent(database, request.body, actorOf(request));
      return reply.status(201).send(presentAgent(agent, board));
    },
  );

  app.patch(
    '/api/v1/agents/:id',
    {
      config: { access: 'people:manage', audit: 'agent.changed' },
      schema: {
        tags: ['people'],
        summary: 'Change an agent; `active: false` ends their sessions at once',
        params: ById,
        body: AgentPatch,
        response: { 200: Agent, ...failures },
      },
    },
    async (request) => {
      await requireMayManage(database.db, callerOf(request).permissions, {
        agentId: request.params.id,
        roleId: request.body.role,
      });
      const agent = await changeAgent(database, request.params.id, request.body, actorOf(request));
      authenticator.forget({ agentId: agent.id });
      board.announce(agent.id);
      return presentAgent(agent, board);
    },
  );

  app.put(
    '/api/v1/agents/:id/password',
    {
      config: { access: 'people:manage', audit: 'agent.password_reset' },
      schema: {
        tags: ['people'],
        summary: 'Set a new password for somebody who lost theirs; ends their sessions',
        params: ById,
        body: NewPassword,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      const granter = callerOf(request).permissions;
      await requireMayManage(database.db, granter, { agentId: request.params.id });
      await setPassword(database, request.params.id, request.body.password);
      authenticator.forget({ agentId: request.params.id });
      return reply.status(204).send(null);
    },
  );

  app.delete(
    '/api/v1/agents/:id/two-factor',
    {
      config: { access: 'people:manage', audit: 'agent.second_factor_removed' },
      schema: {
        tags: ['people'],
        summary: 'Take away the second factor of somebody who lost it',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      const granter = callerOf(request).permissions;
      await requireMayManage(database.db, granter, { agentId: request.params.id });
      await dropTwoFactor(database, request.params.id);
      return reply.status(204).send(null);
    },
  );
}

/** An agent as the API shows them: whether they are there comes from the board. */
export function presentAgent(agent: AgentRecord, board: PresenceBoard) {
  const { chosenPresence, presenceReason, presenceSince: _since, ...shown } = agent;
  const presence = board.seen(agent);
  return { ...shown, presence, presenceReason: presence === chosenPresence ? presenceReason : '' };
}
