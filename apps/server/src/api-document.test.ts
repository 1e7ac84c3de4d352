import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { createClient } from '@throughline/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sdkTypesOf } from '../../../scripts/lib/sdk-types.mjs';
import { type ApiDocument, operationViolations } from './architecture/api-laws.ts';
import { apiTags } from './http/api-tags.ts';
import { createApiKey, permissions } from './people/index.ts';
import { auditActions } from './platform/audit/index.ts';
import { startWholeApp, type WholeApp } from './testing/whole-app.ts';

let whole: WholeApp;
let document: ApiDocument;
beforeAll(async () => {
  whole = await startWholeApp();
  const response = await fetch(`${whole.app.address}/api/openapi.json`);
  document = (await response.json()) as ApiDocument;
});
afterAll(() => whole.stop());

test('the document is valid OpenAPI 3.1, and a broken one is not', async () => {
  const given = () => structuredClone(document) as unknown as Record<string, unknown>;
  expect(await new Validator().validate(given())).toEqual({ valid: true });
  expect(document.openapi).toBe('3.1.0');
  const broken = await new Validator().validate({ ...given(), paths: { '/x': { get: { responses: 1 } } } });
  expect(broken.valid).toBe(false);
});

describe('every operation says what it does, who may call it, and what comes back', () => {
  const known = { tags: apiTags.map((tag) => tag.name), permissions, auditActions };

  test('holds', () => expect(operationViolations(document, known)).toEqual([]));

  test.each([
    [{ summary: '' }, 'has no summary'],
    [{ tags: [] }, 'has no tag'],
    [{ tags: ['planted'] }, 'has the unknown tag planted'],
    [{ security: undefined }, 'does not say who may call it'],
    [{ security: [{ key: ['plants:water'] }] }, 'asks for the unknown permission plants:water'],
    [{ 'x-audit': ['plant.watered'] }, 'leaves the unknown entry plant.watered'],
    [{ responses: { 200: {} } }, 'has no schema for 200'],
    [{ responses: { 204: {} } }, 'does not describe its errors'],
    [{ operationId: 'getMe' }, 'shares the name getMe'],
  ])('%j is found', (planted, words) => {
    const operation = { ...document.paths['/api/v1/agents']?.get, ...planted };
    const paths = { ...document.paths, '/api/v1/planted': { get: operation } };
    const found = operationViolations({ ...document, paths } as ApiDocument, known);
    expect(found.some((line) => line.includes(words))).toBe(true);
  });

  test('a body without a schema is found', () => {
    const operation = {
      ...document.paths['/api/v1/agents']?.post,
      operationId: 'planted',
      requestBody: { content: {} },
    };
    const paths = { ...document.paths, '/api/v1/planted': { post: operation } };
    expect(operationViolations({ ...document, paths } as ApiDocument, known)).toEqual([
      'POST /api/v1/planted has no schema for its body',
    ]);
  });
});

test('inputs with defaults and what comes back are different shapes; the rest has one name', () => {
  const { schemas } = document.components;
  expect(schemas.FormFieldInput?.required).not.toContain('meaning');
  expect(schemas.FormField?.required).toContain('meaning');
  expect(JSON.stringify(schemas.FormDefinitionInput)).toContain('#/components/schemas/FormStepInput"');
  expect(Object.keys(schemas)).not.toContain('HandleInput');
});

test('an error has the media type and the shape that the document promises', async () => {
  const response = await fetch(`${whole.app.address}/api/v1/conversations`);
  expect(response.status).toBe(401);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const required = document.components.schemas.Problem?.required ?? [];
  expect(Object.keys((await response.json()) as object)).toEqual(expect.arrayContaining(required));
});

test('a program with a key does through the SDK what its scopes name, and nothing else', async () => {
  const { key } = await createApiKey(
    whole.database,
    { name: 'shop', scopes: ['conversations:read'] },
    new Set(permissions),
    'system',
  );
  const client = createClient({ baseUrl: whole.app.address, apiKey: key });
  expect(await client.queue({ view: 'open', limit: 5 })).toMatchObject({ items: [], nextCursor: null });
  await expect(client.queue({ view: 'open', limit: 0 })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ field: 'limit' }],
  });
  const id = '01900000-0000-7000-8000-000000000000';
  await expect(client.close(id)).rejects.toMatchObject({ code: 'forbidden', status: 403 });
  await expect(client.conversation(id)).rejects.toMatchObject({ code: 'conversation_not_found' });
  const stranger = createClient({ baseUrl: whole.app.address, apiKey: `${key}x` });
  await expect(stranger.labels()).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('the SDK’s types are those of this server: node scripts/write-sdk-types.mjs writes them anew', async () => {
  const file = path.resolve(import.meta.dirname, '../../../packages/sdk/src/generated/api.ts');
  const written = readFileSync(file, 'utf8');
  expect(await sdkTypesOf(document)).toBe(written);
  const { '/api/v1/labels': _labels, ...paths } = document.paths;
  expect(await sdkTypesOf({ ...document, paths })).not.toBe(written);
});
