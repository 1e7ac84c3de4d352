/** What administrative changes leave in the log, over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpApp } from '../platform/http/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { createMetrics } from '../platform/metrics/index.ts';
import { type PeopleServer, startPeopleServer } from '../testing/people-server.ts';
import { csvLine } from './csv.ts';

let server: PeopleServer;
let cookie: string;
let boss: { id: string };
beforeAll(async () => {
  server = await startPeopleServer();
  boss = await server.hire('Boss', 'administrator');
  cookie = await server.signIn('boss@shop.example');
});
afterAll(() => server.close());

const call = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: unknown) =>
  server.call(method, url, { cookie, ...(body === undefined ? {} : { body }), remoteAddress: '203.0.113.9' });
const entries = async (query = '') => (await call('GET', `/api/v1/audit${query}`)).json().items;

describe('the audit log', () => {
  it('has one entry a change: who, from where, what, which thing, and what it was before', async () => {
    const ben = await server.hire('Ben', 'agent');
    const { id: teamId } = (await call('POST', '/api/v1/teams', { name: 'Returns' })).json();
    const seq = (await entries())[0].seq;
    await call('PATCH', `/api/v1/agents/${ben.id}`, { role: 'team_lead', teamIds: [teamId] });
    await call('PATCH', `/api/v1/agents/${ben.id}`, { role: 'team_lead' });
    const found = (await entries()).filter((entry: { seq: number }) => entry.seq > seq);
    expect(found).toEqual([
      {
        seq: seq + 1,
        at: expect.any(String),
        who: { kind: 'agent', id: boss.id, name: 'Boss' },
        address: '203.0.113.0/24',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        action: 'agent.changed',
        thing: { kind: 'agent', id: ben.id, name: 'Ben' },
        changes: {
          role: { before: 'agent', after: 'team_lead' },
          teams: { before: [], after: ['Returns'] },
        },
      },
    ]);
    await call('PUT', `/api/v1/agents/${ben.id}/password`, { password: 'another long one' });
    const [reset] = await entries(`?action=agent.password_reset&thingId=${ben.id}&whoId=${boss.id}`);
    expect(reset).toMatchObject({ thing: { name: 'Ben' }, changes: null });
    expect(JSON.stringify(await entries())).not.toContain('another long one');
  });

  it('names the API key that did it, and what people do to their own account', async () => {
    const { key, id } = (
      await call('POST', '/api/v1/api-keys', { name: 'sync', scopes: ['people:manage'] })
    ).json();
    await server.call('POST', '/api/v1/teams', { key, body: { name: 'Night' } });
    expect(await entries(`?whoId=${id}`)).toMatchObject([
      { who: { kind: 'api_key', name: 'sync' }, action: 'team.created', thing: { name: 'Night' } },
    ]);
    const eve = await server.hire('Eve', 'agent');
    await server.call('POST', '/api/auth/change-password', {
      cookie: await server.signIn(eve.email),
      body: { currentPassword: 'correct horse battery', newPassword: 'another horse battery' },
    });
    expect(await entries(`?whoId=${eve.id}`)).toMatchObject([
      { action: 'account.password_changed', who: { name: 'Eve' }, thing: { id: eve.id } },
    ]);
  });

  it('is read in pages, by kind and period, and as CSV, which is in the log itself', async () => {
    const whole = await entries();
    const first = (await call('GET', '/api/v1/audit?limit=2')).json();
    const second = (await call('GET', `/api/v1/audit?limit=2&before=${first.next}`)).json();
    expect([...first.items, ...second.items]).toEqual(whole.slice(0, 4));
    const kinds = (await entries('?thing=team')).map((entry: { action: string }) => entry.action);
    expect(new Set(kinds)).toEqual(new Set(['team.created']));
    expect(await entries(`?to=${encodeURIComponent('2020-01-01T00:00:00Z')}`)).toEqual([]);

    const answer = await call('GET', '/api/v1/audit/export?thing=team');
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.body.trim().split('\r\n')).toHaveLength(1 + kinds.length);
    expect(await entries()).toMatchObject([
      { action: 'audit_log.exported', changes: { thing: { after: 'team' } } },
      ...whole.slice(0, 1).map(({ seq }: { seq: number }) => ({ seq })),
      ...whole.slice(1).map(() => ({})),
    ]);
  });

  it('keeps what policy says, and says who changed that', async () => {
    const policy = (await call('GET', '/api/v1/audit/policy')).json();
    const views = { ...policy.views, 'customer.opened': true };
    await call('PUT', '/api/v1/audit/policy', { keepDays: 400, views });
    expect((await call('GET', '/api/v1/audit/policy')).json()).toEqual({ keepDays: 400, views });
    expect((await entries())[0]).toMatchObject({
      action: 'audit_policy.changed',
      changes: {
        keepDays: { before: null, after: 400 },
        'views.customer.opened': { before: false, after: true },
      },
    });
    expect((await call('PUT', '/api/v1/audit/policy', { keepDays: 3, views })).statusCode).toBe(400);
  });
});

describe('a managing route', () => {
  const app = () =>
    createHttpApp({
      log: createLogger('silent', false),
      metrics: createMetrics(),
      trustProxy: false,
      maxUploadBytes: 1000,
      audit: { strict: true },
      authenticate: async () => ({
        kind: 'agent',
        id: 'a',
        name: 'A',
        permissions: new Set(['plants:manage']),
        groups: [],
      }),
    });

  it('that does not say what it leaves cannot be registered', async () => {
    const http = await app();
    expect(() => http.put('/planted', { config: { access: 'plants:manage' } }, () => 'x')).toThrow(
      'does not say what it leaves',
    );
    expect(() => http.get('/planted', { config: { access: 'plants:manage' } }, () => 'x')).not.toThrow();
    await http.close();
  });

  it('that leaves nothing fails in tests', async () => {
    const http = await app();
    const config = { access: 'plants:manage', audit: 'team.changed' } as const;
    http.put('/planted', { config }, async () => ({ done: true }));
    expect((await http.inject({ method: 'PUT', url: '/planted' })).statusCode).toBe(500);
    await http.close();
  });
});

it('CSV carries no formula, and keeps commas, quotes and line breaks in their cell', () => {
  expect(csvLine(['=1+1', 'a,b', 'say "x"', 'two\nlines', '-5', 'plain'])).toBe(
    `'=1+1,"a,b","say ""x""","two\nlines",'-5,plain\r\n`,
  );
});
