import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PeopleServer, startPeopleServer } from '../testing/people-server.ts';

describe('skills', () => {
  let server: PeopleServer;
  let boss: string;
  let anna: string;
  let annaId: string;
  beforeAll(async () => {
    server = await startPeopleServer();
    boss = await server.signIn((await server.hire('Boss', 'administrator')).email);
    const agent = await server.hire('Anna', 'agent');
    annaId = agent.id;
    anna = await server.signIn(agent.email);
  });
  afterAll(() => server.close());

  const create = (kind: string, name: string, cookie = boss) =>
    server.call('POST', '/api/v1/skills', { cookie, body: { kind, name } });
  const levels = (body: Record<string, number | null>, cookie = boss) =>
    server.call('PATCH', `/api/v1/agents/${annaId}/skills`, { cookie, body: { levels: body } });

  test('are levelled one by one, and those not named stay', async () => {
    const german = (await create('language', 'German')).json().id;
    const sofas = (await create('product', 'Sofas')).json().id;
    expect((await levels({ [german]: 5 })).statusCode).toBe(200);
    expect((await levels({ [sofas]: 2 })).json().items).toHaveLength(2);
    expect((await levels({ [german]: null, [sofas]: 3 })).json()).toEqual({
      items: [{ skillId: sofas, level: 3 }],
    });
    const listed = (await server.call('GET', '/api/v1/skills', { cookie: anna })).json().items;
    expect(listed.find((skill: { id: string }) => skill.id === sofas)).toEqual({
      id: sofas,
      kind: 'product',
      name: 'Sofas',
      matches: null,
      required: false,
      minLevel: 1,
      levels: [{ agentId: annaId, level: 3 }],
    });
  });

  test('of one kind have different names, whatever their case', async () => {
    await create('topic', 'Returns');
    expect((await create('topic', 'returns')).json()).toMatchObject({
      code: 'already_exists',
      fields: [{ field: 'name' }],
    });
    expect((await create('product', 'Returns')).statusCode).toBe(201);
  });

  test('that are deleted are nobody’s, and their name is free again', async () => {
    const id = (await create('topic', 'Gone')).json().id;
    await levels({ [id]: 4 });
    expect((await server.call('DELETE', `/api/v1/skills/${id}`, { cookie: boss })).statusCode).toBe(204);
    const { items } = (await server.call('GET', `/api/v1/agents/${annaId}/skills`, { cookie: boss })).json();
    expect(items.map((each: { skillId: string }) => each.skillId)).not.toContain(id);
    expect((await levels({ [id]: 4 })).json().code).toBe('skill_not_found');
    expect((await create('topic', 'Gone')).statusCode).toBe(201);
  });

  test('refuse a level that does not exist, naming it, and change nothing', async () => {
    const id = (await create('topic', 'Whole')).json().id;
    const answer = await levels({ [id]: 6 });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().fields[0].field).toBe(`levels.${id}`);
    const { items } = (await server.call('GET', `/api/v1/agents/${annaId}/skills`, { cookie: boss })).json();
    expect(items.some((each: { skillId: string }) => each.skillId === id)).toBe(false);
  });

  test('are an administrator’s to change', async () => {
    expect((await create('topic', 'Mine', anna)).statusCode).toBe(403);
    expect((await levels({}, anna)).statusCode).toBe(403);
  });
});

describe('presence', () => {
  let server: PeopleServer;
  beforeAll(async () => {
    server = await startPeopleServer();
  });
  afterAll(() => server.close());

  test('carries a reason, which others see only while it holds', async () => {
    const agent = await server.hire('Ewa', 'agent');
    const cookie = await server.signIn(agent.email);
    const body = { state: 'break', reason: ' Lunch ' };
    expect((await server.call('PUT', '/api/v1/me/presence', { cookie, body })).statusCode).toBe(204);
    const seen = async () =>
      (await server.call('GET', '/api/v1/agents', { cookie }))
        .json()
        .items.find((each: { id: string }) => each.id === agent.id);
    expect(await seen()).toMatchObject({ presence: 'offline', presenceReason: '' });
    const leave = server.board.connect(agent.id);
    expect(await seen()).toMatchObject({ presence: 'break', presenceReason: 'Lunch' });
    leave();
    const me = (await server.call('GET', '/api/v1/me', { cookie })).json();
    expect(me).toMatchObject({ presence: 'break', presenceReason: 'Lunch' });
  });

  test('without a reason forgets the one before', async () => {
    const agent = await server.hire('Jan', 'agent');
    const cookie = await server.signIn(agent.email);
    for (const body of [{ state: 'busy', reason: 'Call' }, { state: 'online' }])
      await server.call('PUT', '/api/v1/me/presence', { cookie, body });
    expect((await server.call('GET', '/api/v1/me', { cookie })).json().presenceReason).toBe('');
  });
});
