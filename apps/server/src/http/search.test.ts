import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApiKey, type Permission, permissions } from '../people/index.ts';
import { startWholeApp, type WholeApp } from '../testing/whole-app.ts';

let whole: WholeApp;
beforeAll(async () => {
  whole = await startWholeApp();
});
afterAll(() => whole.stop());

async function ask(query: string, scopes: Permission[] | null) {
  const granter = new Set(permissions);
  const key =
    scopes && (await createApiKey(whole.database, { name: 'Search', scopes }, granter, 'system')).key;
  const answer = await fetch(`${whole.app.address}/api/v1/search?${query}`, {
    headers: key ? { authorization: `Bearer ${key}` } : {},
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

test('only who may read conversations may search', async () => {
  expect((await ask('q=x', null)).status).toBe(401);
  expect((await ask('q=x', ['files:write'])).status).toBe(403);
  expect(await ask('q=x', ['conversations:read'])).toEqual({
    status: 200,
    body: { conversations: [], messages: [], customers: [], corrected: null, problems: [], nextCursor: null },
  });
});

test.each([
  ['q=', 200],
  [`q=${'x'.repeat(501)}`, 400],
  ['q=x&kind=planets', 400],
  ['q=x&cursor=x', 400],
  [`q=${encodeURIComponent('\'"\\ :* & | ! <-> \u{1f44b} label:"')}`, 200],
  [`q=${encodeURIComponent('label:ghost team:nobody x')}`, 200],
])('%.60s is answered with %d', async (query, status) => {
  expect((await ask(query, ['conversations:read', 'customers:read'])).status).toBe(status);
});
