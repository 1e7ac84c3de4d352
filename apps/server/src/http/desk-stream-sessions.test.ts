/** A desk's socket lives no longer than the session it was opened with. */
import type { AddressInfo } from 'node:net';
import { CLOSE_SLOW_CONSUMER, CLOSE_UNAUTHORISED } from '@throughline/realtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type PeopleServer, startPeopleServer, testPassword } from '../testing/people-server.ts';

let server: PeopleServer;
let address: string;
beforeAll(async () => {
  server = await startPeopleServer();
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  address = `ws://127.0.0.1:${(server.app.server.address() as AddressInfo).port}/api/v1/realtime`;
});
afterAll(() => server.close());

const ownPage = { origin: 'http://desk.example:4400' };

function open(headers: Record<string, string>): Promise<{ socket: WebSocket; closed: Promise<number> }> {
  const socket = new WebSocket(address, { headers });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve({ socket, closed }));
    socket.once('unexpected-response', (_request, response) => reject(new Error(`${response.statusCode}`)));
    socket.once('error', reject);
  });
}

describe("a desk's socket", () => {
  it('is refused without a session, and to a page of another site', async () => {
    const cookie = await server.signIn((await server.hire('Ada', 'agent')).email);
    await expect(open(ownPage)).rejects.toThrow('401');
    await expect(open({ cookie, origin: 'https://evil.example' })).rejects.toThrow('403');
    const { socket, closed } = await open({ cookie, ...ownPage });
    socket.close();
    await closed;
  });

  it('closes at once when its agent is deactivated, and nobody else’s does', async () => {
    const ben = await server.hire('Ben', 'agent');
    const boss = await server.signIn((await server.hire('Boss', 'administrator')).email);
    const bens = await open({ cookie: await server.signIn(ben.email), ...ownPage });
    const other = await open({ cookie: boss, ...ownPage });
    await server.call('PATCH', `/api/v1/agents/${ben.id}`, { cookie: boss, body: { active: false } });
    expect(await bens.closed).toBe(CLOSE_UNAUTHORISED);
    expect(other.socket.readyState).toBe(WebSocket.OPEN);
    other.socket.close();
    await other.closed;
  });

  it('comes back where the password was changed, and ends where it was not', async () => {
    const { email } = await server.hire('Cleo', 'agent');
    const cookie = await server.signIn(email);
    const here = await open({ cookie, ...ownPage });
    const elsewhere = await open({ cookie: await server.signIn(email), ...ownPage });
    const body = { currentPassword: testPassword, newPassword: 'a new long password' };
    await server.call('POST', '/api/auth/change-password', { cookie, body });
    expect(await here.closed).toBe(CLOSE_SLOW_CONSUMER);
    expect(await elsewhere.closed).toBe(CLOSE_UNAUTHORISED);
  });

  it('ends with sign-out', async () => {
    const cookie = await server.signIn((await server.hire('Dora', 'agent')).email);
    const { closed } = await open({ cookie, ...ownPage });
    await server.call('POST', '/api/auth/sign-out', { cookie, body: {} });
    expect(await closed).toBe(CLOSE_UNAUTHORISED);
  });
});
