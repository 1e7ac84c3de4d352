import { type ApiKey as ApiKeyRecord, createApiKey, listApiKeys, revokeApiKey } from '../people/index.ts';
import type { Database } from '../platform/db/index.ts';
import { callerOf, type Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import type { Authenticator } from './authenticate.ts';
import { failures, listOf, NoContent } from './responses.ts';
import { ApiKey, ApiKeyCreated, ApiKeyInput, ById } from './schemas/index.ts';

export function apiKeyRoutes(
  app: Routes,
  { database, authenticator }: { database: Database; authenticator: Authenticator },
): void {
  app.get(
    '/api/v1/api-keys',
    {
      config: { access: 'api_keys:manage' },
      schema: { tags: ['people'], summary: 'API keys', response: { 200: listOf(ApiKey), ...failures } },
    },
    async () => ({ items: (await listApiKeys(database.db)).map(present) }),
  );

  app.post(
    '/api/v1/api-keys',
    {
      config: { access: 'api_keys:manage', audit: 'api_key.created' },
      schema: {
        tags: ['people'],
        summary: 'Make an API key; the answer is the only place it is shown',
        body: ApiKeyInput,
        response: { 201: ApiKeyCreated, ...failures },
      },
    },
    async (request, reply) => {
      const granter = callerOf(request).permissions;
      const made = await createApiKey(database, request.body, granter, actorOf(request));
      return reply.status(201).send({ ...present(made), key: made.key });
    },
  );

  app.delete(
    '/api/v1/api-keys/:id',
    {
      config: { access: 'api_keys:manage', audit: 'api_key.revoked' },
      schema: {
        tags: ['people'],
        summary: 'Revoke an API key',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await revokeApiKey(database, request.params.id);
      authenticator.forget();
      return reply.status(204).send(null);
    },
  );
}

const present = (key: ApiKeyRecord) => ({
  id: key.id,
  name: key.name,
  scopes: key.scopes,
  prefix: key.prefix,
  createdAt: key.createdAt.toISOString(),
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
});
