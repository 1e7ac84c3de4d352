/** Who may call what, for every route of people, sign-in and calendar, over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey, permissionsOf } from '../people/index.ts';
import { type PeopleServer, startPeopleServer } from '../testing/people-server.ts';

let server: PeopleServer;
const cookies: Record<string, string> = {};
const keys: Record<string, string> = {};

beforeAll(async () => {
  server = await startPeopleServer();
  for (const role of ['administrator', 'team_lead', 'agent'] as const) {
    const agent = await server.hire(role, role);
    cookies[role] = await server.signIn(agent.email);
  }
  keys.peopleRead = await makeKey(['people:read']);
  keys.peopleManage = await makeKey(['people:manage']);
});
afterAll(() => server.close());

async function makeKey(scopes: string[]): Promise<string> {
  const granter = permissionsOf('administrator');
  return (await createApiKey(server.database, { name: 'a program', scopes }, granter, 'system')).key;
}

const nobody = '018f0000-0000-7000-8000-000000000000';
const calendar = {
  name: 'Weekdays',
  timeZone: 'Europe/Warsaw',
  days: Array.from({ length: 7 }, () => [{ from: '08:00', to: '16:00' }]),
};

type Row = [
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body: unknown,
  nobody: number,
  agent: number,
  teamLead: number,
  administrator: number,
  keyToRead: number,
  keyToManage: number,
];

// Bodies are chosen so that who is let in changes nothing: 404 and 400 mean "let in".
const rows: Row[] = [
  ['GET', '/api/v1/setup', undefined, 200, 200, 200, 200, 200, 200],
  ['POST', '/api/v1/setup', {}, 400, 400, 400, 400, 400, 400],
  ['POST', '/api/auth/sign-in/email', {}, 400, 400, 400, 400, 400, 400],
  ['POST', '/api/auth/two-factor/verify-totp', {}, 400, 400, 400, 400, 400, 400],
  ['POST', '/api/auth/two-factor/verify-backup-code', {}, 400, 400, 400, 400, 400, 400],
  ['POST', '/api/auth/two-factor/enable', {}, 401, 400, 400, 400, 400, 400],
  ['POST', '/api/auth/two-factor/disable', {}, 401, 400, 400, 400, 400, 400],
  ['POST', '/api/auth/two-factor/generate-backup-codes', {}, 401, 400, 400, 400, 400, 400],
  ['POST', '/api/auth/change-password', {}, 401, 400, 400, 400, 400, 400],
  ['POST', '/api/auth/revoke-other-sessions', {}, 401, 204, 204, 204, 401, 401],
  ['GET', '/api/v1/me', undefined, 401, 200, 200, 200, 403, 403],
  ['PATCH', '/api/v1/me', {}, 401, 200, 200, 200, 403, 403],
  ['PUT', '/api/v1/me/presence', { state: 'busy' }, 401, 204, 204, 204, 403, 403],
  ['GET', '/api/v1/me/sessions', undefined, 401, 200, 200, 200, 403, 403],
  ['DELETE', `/api/v1/me/sessions/${nobody}`, undefined, 401, 404, 404, 404, 403, 403],
  ['GET', '/api/v1/agents', undefined, 401, 200, 200, 200, 200, 403],
  ['POST', '/api/v1/agents', {}, 401, 403, 403, 400, 403, 400],
  ['PATCH', `/api/v1/agents/${nobody}`, {}, 401, 403, 403, 404, 403, 404],
  ['PUT', `/api/v1/agents/${nobody}/password`, { password: 'long enough now' }, 401, 403, 403, 404, 403, 404],
  ['DELETE', `/api/v1/agents/${nobody}/two-factor`, undefined, 401, 403, 403, 404, 403, 404],
  ['GET', '/api/v1/teams', undefined, 401, 200, 200, 200, 200, 403],
  ['GET', '/api/v1/skills', undefined, 401, 200, 200, 200, 200, 403],
  ['POST', '/api/v1/skills', {}, 401, 403, 403, 400, 403, 400],
  ['PATCH', `/api/v1/skills/${nobody}`, {}, 401, 403, 403, 404, 403, 404],
  ['DELETE', `/api/v1/skills/${nobody}`, undefined, 401, 403, 403, 404, 403, 404],
  ['GET', `/api/v1/agents/${nobody}/skills`, undefined, 401, 200, 200, 200, 200, 403],
  ['PATCH', `/api/v1/agents/${nobody}/skills`, { levels: {} }, 401, 403, 403, 404, 403, 404],
  ['POST', '/api/v1/teams', {}, 401, 403, 403, 400, 403, 400],
  ['PATCH', `/api/v1/teams/${nobody}`, {}, 401, 403, 403, 404, 403, 404],
  ['DELETE', `/api/v1/teams/${nobody}`, undefined, 401, 403, 403, 404, 403, 404],
  ['GET', '/api/v1/api-keys', undefined, 401, 403, 403, 200, 403, 403],
  ['POST', '/api/v1/api-keys', {}, 401, 403, 403, 400, 403, 403],
  ['DELETE', `/api/v1/api-keys/${nobody}`, undefined, 401, 403, 403, 404, 403, 403],
  ['GET', '/api/v1/calendars', undefined, 401, 200, 200, 200, 200, 403],
  ['POST', '/api/v1/calendars', calendar, 401, 403, 403, 201, 403, 403],
  ['PATCH', `/api/v1/calendars/${nobody}`, {}, 401, 403, 403, 404, 403, 403],
  ['DELETE', `/api/v1/calendars/${nobody}`, undefined, 401, 403, 403, 404, 403, 403],
  ['GET', '/api/v1/holiday-countries', undefined, 401, 200, 200, 200, 200, 403],
  ['GET', '/api/v1/holidays', undefined, 401, 400, 400, 400, 400, 403],
  ['GET', '/api/v1/audit', undefined, 401, 403, 403, 200, 403, 403],
  ['GET', '/api/v1/audit/export', undefined, 401, 403, 403, 200, 403, 403],
  ['GET', '/api/v1/audit/policy', undefined, 401, 403, 403, 200, 403, 403],
  ['PUT', '/api/v1/audit/policy', {}, 401, 403, 403, 400, 403, 403],
];

describe('who may call what', () => {
  it.each(rows)('%s %s', async (method, url, body, none, agent, teamLead, administrator, read, manage) => {
    const as = async (who: { cookie?: string; key?: string }) =>
      (await server.call(method, url, { ...who, ...(body === undefined ? {} : { body }) })).statusCode;
    const { agent: a = '', team_lead: t = '', administrator: m = '' } = cookies;
    const { peopleRead = '', peopleManage = '' } = keys;
    expect({
      none: await as({}),
      agent: await as({ cookie: a }),
      teamLead: await as({ cookie: t }),
      administrator: await as({ cookie: m }),
      read: await as({ key: peopleRead }),
      manage: await as({ key: peopleManage }),
    }).toEqual({ none, agent, teamLead, administrator, read, manage });
  });

  it('has a row for every route but sign-out', () => {
    const known = new Set(rows.map(([method, url]) => `${method} ${url.replace(nobody, ':id')}`));
    const registered = Object.entries(server.app.swagger().paths ?? {}).flatMap(([url, operations]) =>
      Object.keys(operations as object).map(
        (method) => `${method.toUpperCase()} ${url.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    expect(registered.filter((route) => !known.has(route))).toEqual(['POST /api/auth/sign-out']);
  });
});
