/** Who may supervise, over HTTP and over the desk's socket, against the whole application. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { assign, systemActor } from '../conversations/index.ts';
import { type BuiltInRole, createAgent, createApiKey, permissionsOf } from '../people/index.ts';
import { changePolicy } from '../supervision/index.ts';
import { startWholeApp, type WholeApp } from '../testing/whole-app.ts';

const password = 'correct horse battery';
let whole: WholeApp;
let conversationId: string;
const cookies: Partial<Record<BuiltInRole, string>> = {};
const ids: Partial<Record<BuiltInRole, string>> = {};
let key: string;

beforeAll(async () => {
  whole = await startWholeApp();
  for (const role of ['administrator', 'team_lead', 'agent'] as const) {
    const input = {
      name: role,
      email: `${role}@shop.example`,
      role,
      language: 'en' as const,
      teamIds: [],
      password,
    };
    ids[role] = (await createAgent(whole.database, input, 'system')).id;
    const answer = await call('POST', '/api/auth/sign-in/email', { email: input.email, password });
    cookies[role] = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  }
  const made = { name: 'wall', scopes: ['supervision:read'] };
  key = (await createApiKey(whole.database, made, permissionsOf('administrator'), 'system')).key;
  const { rows } = await whole.database.pool.query<{ id: string }>(
    `with c as (insert into customer (id, name) values (gen_random_uuid(), 'Somebody') returning id)
     insert into conversation (id, customer_id, subject, waiting_since) select gen_random_uuid(), id, 'Help', now() from c returning id`,
  );
  conversationId = rows[0]?.id as string;
}, 60_000);
afterAll(() => whole.stop());

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${whole.app.address}${path}`, {
    method,
    headers: {
      origin: whole.app.address,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const moved = async (body: object) =>
  (await (
    await call('POST', '/api/v1/supervision/moves', body, { cookie: cookies.team_lead ?? '' })
  ).json()) as { results: { id: string; problem: { code: string } | null; before: unknown }[] };
const nobody = '018f0000-0000-7000-8000-000000000000';

// method, path, body, nobody, agent, team lead, administrator, key with supervision:read
const rows: [string, string, unknown, number, number, number, number, number][] = [
  ['GET', '/api/v1/supervision', undefined, 401, 403, 200, 200, 200],
  ['GET', '/api/v1/supervision/policy', undefined, 401, 200, 200, 200, 403],
  ['PUT', '/api/v1/supervision/policy', {}, 401, 403, 403, 400, 403],
  ['POST', '/api/v1/supervision/moves', {}, 401, 403, 400, 400, 403],
  ['DELETE', `/api/v1/agents/${nobody}/hold`, undefined, 401, 403, 404, 404, 403],
  ['GET', `/api/v1/conversations/${nobody}/read-along`, undefined, 401, 403, 404, 404, 404],
  ['POST', `/api/v1/conversations/${nobody}/whispers`, {}, 401, 403, 400, 400, 403],
  ['PUT', `/api/v1/conversations/${nobody}/participation`, undefined, 401, 403, 404, 404, 403],
  ['DELETE', `/api/v1/conversations/${nobody}/participation`, undefined, 401, 403, 204, 204, 403],
  ['PUT', `/api/v1/conversations/${nobody}/takeover`, {}, 401, 403, 404, 404, 403],
];

describe('supervision is for those who may', () => {
  it.each(rows)('%s %s', async (method, path, body, ...expected) => {
    const callers: Record<string, string>[] = [
      {},
      ...(['agent', 'team_lead', 'administrator'] as const).map((role) => ({ cookie: cookies[role] ?? '' })),
      { authorization: `Bearer ${key}` },
    ];
    const statuses: number[] = [];
    for (const headers of callers) statuses.push((await call(method, path, body, headers)).status);
    expect(statuses).toEqual(expected);
  });
});

it('moves many, each with its own outcome, and says which were refused and why', async () => {
  const body = { conversationIds: [conversationId, nobody], agentId: ids.agent };
  const refused = await moved(body);
  expect(refused.results.map((each) => each.problem?.code)).toEqual(['agent_away', 'conversation_not_found']);
  const forced = await moved({ ...body, force: true });
  expect(forced.results[0]).toEqual({
    id: conversationId,
    problem: null,
    before: { agentId: null, teamId: null },
  });
});

describe('reading along', () => {
  const opened: WebSocket[] = [];
  afterAll(() => {
    for (const socket of opened) socket.close();
  });

  async function desk(
    role: BuiltInRole,
  ): Promise<{ send: (kind: string, on: boolean) => void; heard: string[] }> {
    const socket = new WebSocket(`${whole.app.address.replace(/^http/, 'ws')}/api/v1/realtime`, {
      headers: { cookie: cookies[role] ?? '', origin: whole.app.address },
    });
    opened.push(socket);
    const heard: string[] = [];
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data));
      if (frame.type === 'signal' && frame.signal.conversationId === conversationId)
        heard.push(`${frame.signal.kind} ${frame.signal.agentId} ${frame.signal.on}`);
    });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const send = (kind: string, on: boolean) =>
      socket.send(JSON.stringify({ type: 'signal', signal: { kind, conversationId, on } }));
    return { send, heard };
  }

  it('is shown to the agent, unless policy keeps it to itself; agents cannot pretend to', async () => {
    await whole.database.transaction((tx) =>
      assign(tx, conversationId, { agentId: ids.agent ?? null }, systemActor, new Date()),
    );
    const agent = await desk('agent');
    const lead = await desk('team_lead');
    lead.send('reading', true);
    await expect.poll(() => agent.heard).toContain(`reading ${ids.team_lead} true`);
    lead.send('reading', false);
    await expect.poll(() => agent.heard.at(-1)).toBe(`reading ${ids.team_lead} false`);
    await changePolicy(whole.database, { draftsReadable: false, readersShown: false }, 'system');
    lead.send('reading', true);
    agent.send('reading', true);
    // What is sent after it arrives after it: had it been told, it would stand before this.
    await call('GET', '/api/v1/supervision/policy', undefined, { cookie: cookies.agent ?? '' });
    agent.send('typing', true);
    await expect.poll(() => agent.heard.at(-1)).toBe(`typing ${ids.agent} true`);
    expect(agent.heard.filter((each) => each.startsWith('reading'))).toHaveLength(2);
  });
});
