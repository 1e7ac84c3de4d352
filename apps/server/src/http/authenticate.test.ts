import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PeopleServer, startPeopleServer } from '../testing/people-server.ts';

let server: PeopleServer;
let now = 0;
beforeAll(async () => {
  server = await startPeopleServer(() => now);
});
afterAll(() => server.close());

it('notices within two seconds what another process changed', async () => {
  const agent = await server.hire('Ada', 'agent');
  const cookie = await server.signIn(agent.email);
  const me = async () => (await server.call('GET', '/api/v1/agents', { cookie })).statusCode;
  expect(await me()).toBe(200);
  await server.database.pool.query('update agent set active = false where id = $1', [agent.id]);
  now = 1999;
  expect(await me()).toBe(200);
  now = 2000;
  expect(await me()).toBe(401);
});

it('prolongs a session in use and passes the new cookie on', async () => {
  const agent = await server.hire('Ben', 'agent');
  const cookie = await server.signIn(agent.email);
  await server.database.pool.query("update auth_session set expires_at = now() + interval '5 days'");
  const answer = await server.call('GET', '/api/v1/me', { cookie });
  expect(answer.statusCode).toBe(200);
  const renewed = answer.cookies.find(({ name }) => name === 'throughline.session_token');
  expect(renewed?.maxAge).toBe(7 * 24 * 3600);
});
