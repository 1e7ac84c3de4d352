import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFormServer } from '../testing/form-server.ts';
import { repairForm } from '../testing/forms-fixtures.ts';

let server: Awaited<ReturnType<typeof createFormServer>>;
beforeAll(async () => {
  server = await createFormServer();
});
afterAll(() => server.close());

const call = (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object,
  as = 'forms:manage conversations:read',
) =>
  server.app.inject({
    method,
    url: `/api/v1/forms${path}`,
    ...(payload && { payload }),
    ...(as && { headers: { authorization: `Bearer ${as}` } }),
  });

test('a form is created with its channel, changed, switched off and on', async () => {
  const made = await call('POST', '', { definition: repairForm, slug: 'repair-desk' });
  expect(made.statusCode).toBe(201);
  const form = made.json();
  expect(form).toMatchObject({
    slug: 'repair-desk',
    version: 1,
    enabled: true,
    url: 'http://service.example/f/repair-desk',
    advice: [],
  });
  expect(form.snippet).toContain('data-form="repair-desk"');
  expect(server.channels).toContainEqual({
    id: form.channelId,
    formId: form.id,
    teamId: null,
    enabled: true,
  });

  const shorter = { ...repairForm, steps: repairForm.steps.slice(0, 1) };
  expect((await call('PATCH', `/${form.id}`, { definition: shorter })).json()).toMatchObject({
    version: 2,
    advice: ['no_way_to_reach'],
  });
  expect((await call('DELETE', `/${form.id}`)).statusCode).toBe(204);
  expect((await server.app.inject('/f/repair-desk')).statusCode).toBe(404);
  expect(server.channels.find((one) => one.id === form.channelId)?.enabled).toBe(false);
  await call('PATCH', `/${form.id}`, { enabled: true });
  expect((await server.app.inject('/f/repair-desk')).statusCode).toBe(200);
  expect((await call('GET', '')).json().items.map((one: { id: string }) => one.id)).toContain(form.id);
});

test('a bad form is refused with the path of each problem', async () => {
  const [step] = repairForm.steps;
  const twice = { ...repairForm, steps: [step, { ...step, when: { field: 'later', operator: 'filled' } }] };
  const refused = await call('POST', '', { definition: twice });
  expect(refused.statusCode).toBe(400);
  const fields = refused.json().fields.map((one: { field: string }) => one.field);
  expect(fields).toContain('definition.steps.1.when.field');
  expect(fields).toContain('definition.steps.1.fields.0.name');
  expect((await call('POST', '', { definition: repairForm, slug: 'No Slug' })).json().fields[0].field).toBe(
    'slug',
  );
  expect((await call('POST', '', { definition: { title: {} } })).statusCode).toBe(400);
});

test('a change made from an older version is refused, so that nobody overwrites what others saved', async () => {
  const form = await server.newForm();
  const renamed = { ...repairForm, abandonAfterMinutes: 60 };
  const first = await call('PATCH', `/${form.id}`, { definition: renamed, basedOn: 1 });
  expect(first.json()).toMatchObject({ version: 2 });
  const late = await call('PATCH', `/${form.id}`, { definition: repairForm, basedOn: 1 });
  expect(late).toMatchObject({ statusCode: 409 });
  expect(late.json()).toMatchObject({ code: 'form_changed' });
  expect((await call('GET', `/${form.id}`)).json().definition.abandonAfterMinutes).toBe(60);
});

test('a form is given to a team and says whose it is', async () => {
  const { team } = server;
  const made = (await call('POST', '', { definition: repairForm, teamId: team })).json();
  expect(made.teamId).toBe(team);
  expect((await call('PATCH', `/${made.id}`, { teamId: null })).json()).toMatchObject({
    teamId: null,
    version: 1,
  });
  expect(server.channels.find((one) => one.id === made.channelId)?.teamId).toBeNull();
  const nobody = '0198f000-0000-7000-8000-00000000000b';
  const body = { definition: repairForm, teamId: nobody };
  for (const refused of [await call('PATCH', `/${made.id}`, body), await call('POST', '', body)])
    expect(refused.json()).toMatchObject({ code: 'team_not_found' });
});

test('each form says what came in lately; held counts as held, a month later as nothing', async () => {
  const form = await server.newForm({ ...repairForm, steps: repairForm.steps.slice(2) });
  const fill = async (values: Record<string, string>, more = {}) => {
    const browser = server.browser(form);
    await browser.open();
    await server.pass(20);
    await browser.press('next', values, more);
  };
  await fill({ email: 'a@shop.example' });
  await fill({ email: 'b@shop.example' }, { website: 'x' });
  await fill({ name: 'Half' });
  const recent = async () => (await call('GET', `/${form.id}`)).json().recent;
  expect(await recent()).toEqual({ draft: 1, submitted: 1, abandoned: 0, held: 1 });
  const held = (await call('GET', `/${form.id}/submissions?verdict=held`)).json();
  expect(held.items).toMatchObject([{ spam: { verdict: 'held', reasons: ['trap_filled', 'no_proof'] } }]);
  expect(
    (await call('GET', `/${form.id}/submissions?verdict=clean&state=submitted`)).json().items,
  ).toHaveLength(1);
  await server.pass(1801);
  expect(await recent()).toMatchObject({ draft: 0, abandoned: 1 });
  await server.pass(31 * 24 * 3600);
  expect(await recent()).toEqual({ draft: 0, submitted: 0, abandoned: 0, held: 0 });
});

test('a form still being built is shown as customers would see it, with what is wrong', async () => {
  const preview = async (input: object) =>
    (await call('POST', '/preview', { definition: repairForm, language: 'en', step: 0, ...input })).json();
  const first = await preview({});
  expect(first).toMatchObject({ reached: true, shownSteps: [0, 2], shownFields: ['topic', 'message'] });
  expect(first.html).toContain('data-field="topic"');
  expect(first.html).not.toContain('<script');
  const late = await preview({ answers: { topic: 'late' } });
  expect(late.shownFields).toEqual(['topic', 'order', 'message']);
  expect(await preview({ step: 1 })).toMatchObject({ reached: false, shownFields: ['photos'] });
  expect((await preview({ step: 3, language: 'de' })).html).toContain('Vielen Dank');

  const unfinished = { ...repairForm, steps: [{ ...repairForm.steps[0], fields: [] }] };
  expect(await preview({ definition: unfinished })).toMatchObject({
    problems: [{ field: 'definition.steps.0.fields', code: 'no_fields' }],
    advice: ['no_way_to_reach', 'no_message'],
  });
});

test('what was filled in is listed page by page; what was held is released', async () => {
  const form = await server.newForm({ ...repairForm, steps: repairForm.steps.slice(2) });
  for (let i = 0; i < 3; i++) {
    const browser = server.browser(form);
    await browser.open();
    await server.pass(20);
    await browser.press('next', { email: `a${i}@shop.example` }, i === 2 ? { website: 'x' } : {});
  }
  const first = (await call('GET', `/${form.id}/submissions?limit=2`)).json();
  expect(first.items).toMatchObject([{ spam: { verdict: 'held' } }, { spam: { verdict: 'clean' } }]);
  const rest = (await call('GET', `/${form.id}/submissions?limit=2&before=${first.next}`)).json();
  expect(rest).toMatchObject({
    items: [{ fields: [{ name: 'email', value: 'a0@shop.example' }] }],
    next: null,
  });
  expect((await call('GET', `/${form.id}/submissions?state=draft`)).json().items).toEqual([]);

  const [held] = first.items;
  expect(await server.events(held.id)).not.toContain('submitted');
  expect((await call('POST', `/${form.id}/submissions/${held.id}/release`)).statusCode).toBe(204);
  expect(await server.events(held.id)).toContain('submitted');
});

test('only those who may can do it', async () => {
  const form = await server.newForm();
  expect((await call('GET', '', undefined, '')).statusCode).toBe(401);
  expect((await call('GET', '', undefined, 'customers:read')).statusCode).toBe(403);
  expect((await call('POST', '', { definition: repairForm }, 'conversations:read')).statusCode).toBe(403);
  expect((await call('DELETE', `/${form.id}`, undefined, 'conversations:read')).statusCode).toBe(403);
  expect((await call('POST', '/preview', {}, 'customers:read')).statusCode).toBe(403);
  expect((await call('GET', '/0198f000-0000-7000-8000-000000000000')).json()).toMatchObject({
    code: 'form_not_found',
  });
});
