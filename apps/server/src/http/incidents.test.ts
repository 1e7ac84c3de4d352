/** Incidents and one matter over HTTP: who may do what, and bad input named by its field. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApiKey, permissionsOf } from '../people/index.ts';
import { startWholeApp, type WholeApp } from '../testing/whole-app.ts';

let whole: WholeApp;
let lead: string;
let agent: string;

beforeAll(async () => {
  whole = await startWholeApp();
  const key = async (scopes: string[]) =>
    (
      await createApiKey(
        whole.database,
        { name: 'a program', scopes },
        permissionsOf('administrator'),
        'system',
      )
    ).key;
  agent = await key(['conversations:read', 'conversations:write']);
  lead = await key(['conversations:read', 'conversations:write', 'incidents:manage', 'settings:manage']);
});
afterAll(() => whole.stop());

async function call(key: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${whole.app.address}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

const nobody = '018f0000-0000-7000-8000-000000000000';
const input = { name: 'No sign-in', phrases: ['cannot sign in'], filter: 'state:open' };

test('an agent sees and links; declaring, changing and answering is for who may manage incidents', async () => {
  const { body: incident } = await call(lead, 'POST', '/incidents', input);
  const at = `/incidents/${incident.id}`;
  const answer = { clientId: 'x', texts: { en: 'x' }, fallback: 'en' };
  const refused = [
    await call(agent, 'POST', '/incidents', input),
    await call(agent, 'PATCH', at, { text: 'x' }),
    await call(agent, 'PUT', `${at}/resolution`),
    await call(agent, 'POST', `${at}/answers/preview`, answer),
    await call(agent, 'POST', `${at}/answers`, answer),
    await call(agent, 'DELETE', `${at}/answers/${nobody}`),
    await call(agent, 'PUT', '/same-matter/settings', {}),
  ];
  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403));
  const allowed = [
    await call(agent, 'GET', '/incidents'),
    await call(agent, 'GET', at),
    await call(agent, 'GET', `${at}/conversations`),
    await call(agent, 'GET', `${at}/answers`),
    await call(agent, 'GET', '/same-matter/settings'),
  ];
  expect(allowed.map(({ status }) => status)).toEqual(allowed.map(() => 200));
  expect((await call(agent, 'POST', `${at}/conversations`, { conversationIds: [nobody] })).body.code).toBe(
    'conversation_not_found',
  );
});

test('an incident is resolved and opened again, and again changes nothing', async () => {
  const { body: incident } = await call(lead, 'POST', '/incidents', { name: 'Twice' });
  const at = `/incidents/${incident.id}`;
  for (const method of ['PUT', 'PUT'])
    expect((await call(lead, method, `${at}/resolution`)).status).toBe(204);
  expect((await call(lead, 'GET', at)).body).toMatchObject({
    state: 'resolved',
    resolvedAt: expect.any(String),
  });
  expect((await call(lead, 'DELETE', `${at}/resolution`)).status).toBe(204);
  expect((await call(lead, 'GET', '/incidents?state=open')).body.items).toContainEqual(
    expect.objectContaining({ id: incident.id, resolvedAt: null }),
  );
});

test.each([
  [{ ...input, name: ' ' }, 'name'],
  [{ ...input, filter: 'label:' }, 'filter'],
  [{ ...input, phrases: ['and the'] }, 'phrases.0'],
  [{ name: 'x', linksItself: true }, 'linksItself'],
])('%j is refused by its field', async (bad, field) => {
  const { status, body } = await call(lead, 'POST', '/incidents', bad);
  expect([status, body.fields?.[0]?.field]).toEqual([400, field]);
});

test('an answer nobody would get, one without a text, and a pattern nobody can read are refused', async () => {
  const { body: incident } = await call(lead, 'POST', '/incidents', { name: 'Empty' });
  const at = `/incidents/${incident.id}/answers`;
  const none = await call(lead, 'POST', at, { clientId: 'x', texts: { en: 'x' }, fallback: 'en' });
  expect(none.body.fields[0].field).toBe('excluded');
  const silent = await call(lead, 'POST', `${at}/preview`, { texts: { de: 'x' }, fallback: 'en' });
  expect(silent.body.fields[0].field).toBe('texts.en');
  const { body: settings } = await call(lead, 'GET', '/same-matter/settings');
  const references = [...settings.references, { name: 'x', pattern: '(' }];
  const broken = await call(lead, 'PUT', '/same-matter/settings', { ...settings, references });
  expect(broken.body.fields[0].field).toBe(`references.${settings.references.length}.pattern`);
  expect((await call(lead, 'PUT', '/same-matter/settings', { ...settings, windowHours: 24 })).status).toBe(
    200,
  );
});

test('nothing is known of what does not exist', async () => {
  expect((await call(agent, 'GET', `/incidents/${nobody}`)).body.code).toBe('incident_not_found');
  const verdict = { verdict: 'same' };
  expect(
    (await call(agent, 'PUT', `/conversations/${nobody}/same-matter/${nobody}`, verdict)).body.code,
  ).toBe('matter_not_found');
  expect((await call(agent, 'GET', `/conversations/${nobody}/contacts`)).body.code).toBe(
    'conversation_not_found',
  );
});
