/**
 * The OpenAPI document: what the routes say, with what holds for all of them added once — who may call, the one shape
 * of errors, names for operations.
 */
import type { SwaggerTransform, SwaggerTransformObject } from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { Access } from './access.ts';
import { type AuditDeclaration, declaredActions } from './audit.ts';
import { tidySchemas } from './tidy-schemas.ts';

export const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'throughline.session_token',
    description:
      'An agent who signed in. What they may do follows from their role. Over https the name begins with __Secure-.',
  },
  key: {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key. It may do what its scopes name; each operation lists the one it needs.',
  },
} as const;

type Json = Record<string, unknown>;
type Operation = Json & {
  description?: string;
  responses: Record<string, Json>;
  requestBody?: Json;
};

/** Adds what only the route itself knows: who may call it. */
export const describeRoute: SwaggerTransform = (given) => {
  const described = jsonSchemaTransform(given);
  const access = given.route.config?.access;
  if (!described.schema || described.schema.hide || access === undefined) return described;
  return {
    ...described,
    schema: {
      ...described.schema,
      ...callersOf(access),
      ...uploadOf(described.schema),
      ...auditOf(given.route.config?.audit),
    },
  };
};

function callersOf(access: Access): Json {
  if (access === 'public') return { security: [] };
  if (access === 'signed_in') return { security: [{ session: [] }] };
  return { security: [{ session: [access] }, { key: [access] }] };
}

/** What the operation leaves in the audit log. */
function auditOf(declaration: AuditDeclaration | undefined): Json {
  const actions = declaredActions(declaration);
  return actions.length === 0 ? {} : { 'x-audit': actions };
}

/** Multipart bodies are read as a stream, so no schema of the route describes them. */
function uploadOf(schema: { consumes?: readonly string[] }): Json {
  if (!schema.consumes?.includes('multipart/form-data')) return {};
  return {
    body: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  };
}

/** Finishes the whole document. */
export const finishDocument: SwaggerTransformObject = (given) => {
  const document = jsonSchemaTransformObject(given) as Json & {
    paths: Record<string, Record<string, Operation>>;
    components: Json;
  };
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(operations)) finish(operation, method, path);
  document.components.responses = { Problem: problemResponse };
  return tidySchemas(document) as ReturnType<SwaggerTransformObject>;
};

const problemResponse = {
  description: 'Nothing has changed. `code` is stable; `fields` names bad input.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const done: Record<string, string> = {
  200: 'Done',
  201: 'Made',
  202: 'Taken on',
  204: 'Done; nothing to say',
};

function finish(operation: Operation, method: string, path: string): void {
  operation.operationId = nameOf(method, path);
  const responses: Record<string, Json> = {};
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!/^[45]/.test(status) || !isProblem(response))
      responses[status] = { ...response, description: done[status] ?? 'Not available' };
  }
  for (const status of ['4XX', '5XX']) responses[status] = { $ref: '#/components/responses/Problem' };
  operation.responses = responses;
}

const isProblem = (response: Json): boolean =>
  JSON.stringify(response).includes('#/components/schemas/Problem"');

/** `get /api/v1/messages/{id}/body` → `getMessagesByIdBody`. */
const nameOf = (method: string, path: string): string =>
  method +
  path
    .replace(/^\/api\/(v1\/)?/, '/')
    .split(/[/-]/)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^\{(\w)(\w*)\}$/, (_all, first, rest) => `by-${first}${rest}`))
    .flatMap((part) => part.split('-'))
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
