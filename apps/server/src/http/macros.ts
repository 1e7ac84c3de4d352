import type { FastifyRequest } from 'fastify';
import {
  type AutomationDeps,
  changeMacro,
  createMacro,
  deleteMacro,
  listMacros,
  type Macro,
  type MacroUser,
  runMacro,
} from '../automation/index.ts';
import { agentIdOf, callerOf, type Routes } from '../platform/http/index.ts';
import { failures, listOf, NoContent } from './responses.ts';
import {
  ById,
  MacroInput,
  MacroPatch,
  MacroRunInput,
  MacroRunResult,
  Macro as MacroSchema,
} from './schemas/index.ts';

export function macroRoutes(app: Routes, deps: AutomationDeps): void {
  const { database } = deps;
  const config = { access: 'conversations:write' };
  const tags = ['automation'];

  app.get(
    '/api/v1/macros',
    {
      config,
      schema: {
        tags,
        summary: 'Shared macros and my own',
        response: { 200: listOf(MacroSchema), ...failures },
      },
    },
    async (request) => ({ items: (await listMacros(database.db, agentIdOf(request))).map(present) }),
  );

  app.post(
    '/api/v1/macros',
    {
      config: { ...config, audit: 'shared_macro.created' },
      schema: {
        tags,
        summary: 'Add a macro',
        description: 'A shared one needs `macros:share`.',
        body: MacroInput,
        response: { 201: MacroSchema, ...failures },
      },
    },
    async (request, reply) =>
      reply.status(201).send(present(await createMacro(deps, request.body, userOf(request)))),
  );

  app.patch(
    '/api/v1/macros/:id',
    {
      config: { ...config, audit: 'shared_macro.changed' },
      schema: {
        tags,
        summary: 'Change a macro, share it or take it back',
        params: ById,
        body: MacroPatch,
        response: { 200: MacroSchema, ...failures },
      },
    },
    async (request) => present(await changeMacro(deps, request.params.id, request.body, userOf(request))),
  );

  app.delete(
    '/api/v1/macros/:id',
    {
      config: { ...config, audit: 'shared_macro.deleted' },
      schema: { tags, summary: 'Delete a macro', params: ById, response: { 204: NoContent, ...failures } },
    },
    async (request, reply) => {
      await deleteMacro(database, request.params.id, userOf(request));
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/v1/conversations/:id/macros',
    {
      config,
      schema: {
        tags,
        summary: 'Run a macro in a conversation',
        description:
          'All of its actions or none. The same `clientId` again does nothing more and answers the same.',
        params: ById,
        body: MacroRunInput,
        response: { 200: MacroRunResult, ...failures },
      },
    },
    async (request) =>
      runMacro(deps, { conversationId: request.params.id, ...request.body }, userOf(request)),
  );
}

const userOf = (request: FastifyRequest): MacroUser => ({
  agentId: agentIdOf(request),
  name: callerOf(request).name,
  mayShare: callerOf(request).permissions.has('macros:share'),
});

const present = ({ changedAt, ...macro }: Macro) => ({ ...macro, changedAt: changedAt.toISOString() });
