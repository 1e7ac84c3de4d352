import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PeopleServer, startPeopleServer } from '../testing/people-server.ts';

let server: PeopleServer;
let cookie: string;
beforeAll(async () => {
  server = await startPeopleServer();
  cookie = await server.signIn((await server.hire('Boss', 'administrator')).email);
});
afterAll(() => server.close());

const make = (name: string, scopes: string[], who: { cookie: string } | { key: string } = { cookie }) =>
  server.call('POST', '/api/v1/api-keys', { ...who, body: { name, scopes } });

describe('API keys', () => {
  it('are shown once, kept as a digest, and work until revoked', async () => {
    const { id, key, prefix } = (await make('reports', ['people:read'])).json();
    expect(key).toMatch(/^tl_[\w-]{43}$/);
    expect(key.startsWith(prefix)).toBe(true);
    const kept = await server.database.pool.query('select to_jsonb(k)::text as row from api_key k');
    expect(JSON.stringify(kept.rows)).not.toContain(key);

    expect((await server.call('GET', '/api/v1/agents', { key })).statusCode).toBe(200);
    const listed = (await server.call('GET', '/api/v1/api-keys', { cookie })).json();
    const shown = listed.items.find((item: { id: string }) => item.id === id);
    expect(shown).toMatchObject({ name: 'reports', scopes: ['people:read'], prefix });
    expect(shown.lastUsedAt).not.toBeNull();
    expect(shown).not.toHaveProperty('key');

    expect((await server.call('DELETE', `/api/v1/api-keys/${id}`, { cookie })).statusCode).toBe(204);
    expect((await server.call('GET', '/api/v1/agents', { key })).statusCode).toBe(401);
    expect((await server.call('DELETE', `/api/v1/api-keys/${id}`, { cookie })).statusCode).toBe(404);
  });

  it('need no origin, since no browser sends them along', async () => {
    const { key } = (await make('sync', ['people:manage'])).json();
    const body = { name: 'Night shift' };
    const answer = await server.call('POST', '/api/v1/teams', { key, body, fromOwnPage: false });
    expect(answer.statusCode).toBe(201);
  });

  it('refuse a scope that does not exist and name it', async () => {
    const answer = await make('typo', ['people:reed']);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().detail).toContain('people:reed');
  });

  it('cannot make a key that can do more than they', async () => {
    const { key } = (await make('automation', ['api_keys:manage'])).json();
    expect((await make('more', ['people:manage'], { key })).statusCode).toBe(403);
    expect((await make('same', ['api_keys:manage'], { key })).statusCode).toBe(201);
  });

  it('that are made up, or beside a good cookie, are refused', async () => {
    for (const key of ['tl_', `tl_${'a'.repeat(43)}`, 'x'.repeat(5000)]) {
      expect((await server.call('GET', '/api/v1/agents', { key, cookie })).statusCode).toBe(401);
    }
  });
});
