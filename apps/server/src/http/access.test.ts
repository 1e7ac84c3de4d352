/**
 * Who may do what: every route of the API is called as everybody there is, and lets in exactly those this table says.
 * A route that is missing here fails the test, and so does one that asks for another permission than it should.
 *
 * Long because a table of everything is read whole.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createAgent,
  createApiKey,
  createRole,
  essential,
  type Permission,
  permissions,
  permissionsOf,
} from '../people/index.ts';
import { startWholeApp, type WholeApp } from '../testing/whole-app.ts';

/** What a route asks for, and the routes that do. */
const table: Partial<Record<'public' | 'signed_in' | Permission, string[]>> = {
  public: [
    'GET /health/live',
    'GET /health/ready',
    'GET /api/v1/setup',
    'POST /api/v1/setup',
    'POST /api/auth/sign-in/email',
    'POST /api/auth/sign-out',
    'POST /api/auth/two-factor/verify-totp',
    'POST /api/auth/two-factor/verify-backup-code',
  ],
  signed_in: [
    'POST /api/auth/two-factor/enable',
    'POST /api/auth/two-factor/generate-backup-codes',
    'POST /api/auth/two-factor/disable',
    'POST /api/auth/change-password',
    'POST /api/auth/revoke-other-sessions',
    'GET /api/v1/me',
    'PATCH /api/v1/me',
    'PUT /api/v1/me/presence',
    'GET /api/v1/me/sessions',
    'DELETE /api/v1/me/sessions/{id}',
    'DELETE /api/v1/me/hold',
  ],
  'conversations:read': [
    'GET /api/v1/offers',
    'GET /api/v1/conversations/{id}/routing',
    'GET /api/v1/conversations/{id}/related',
    'GET /api/v1/conversations/by-number/{number}',
    'GET /api/v1/conversations',
    'GET /api/v1/conversations/counts',
    'GET /api/v1/conversations/{id}',
    'GET /api/v1/conversations/{id}/timeline',
    'GET /api/v1/labels',
    'GET /api/v1/supervision/policy',
    'GET /api/v1/views',
    'POST /api/v1/views',
    'GET /api/v1/views/counts',
    'PUT /api/v1/views/order',
    'PATCH /api/v1/views/{id}',
    'DELETE /api/v1/views/{id}',
    'GET /api/v1/search',
    'GET /api/v1/canned-replies',
    'GET /api/v1/messages/{id}/body',
    'GET /api/v1/messages/{id}/original',
    'GET /api/v1/messages/{id}/frame',
    'GET /api/v1/files/{id}/{name}',
    'GET /api/v1/forms',
    'GET /api/v1/forms/{id}',
    'POST /api/v1/forms/preview',
    'GET /api/v1/forms/{id}/submissions',
    'GET /api/v1/conversations/{id}/service-level',
    'GET /api/v1/notes/{id}/replies',
    'GET /api/v1/me/mentions',
    'POST /api/v1/conversations/{id}/mentions/seen',
    'GET /api/v1/conversations/{id}/same-matter',
    'GET /api/v1/conversations/{id}/contacts',
    'GET /api/v1/contacts/counts',
    'GET /api/v1/conversations/{id}/similar',
    'GET /api/v1/same-matter/settings',
    'GET /api/v1/incidents',
    'GET /api/v1/incidents/{id}',
    'GET /api/v1/incidents/{id}/conversations',
    'GET /api/v1/incidents/{id}/answers',
    'GET /api/v1/reports/summary',
    'GET /api/v1/reports/groups',
    'GET /api/v1/reports/groups.csv',
    'GET /api/v1/reports/series',
    'GET /api/v1/reports/series.csv',
    'GET /api/v1/reports/hours',
    'GET /api/v1/reports/conversations',
    'GET /api/v1/reports/conversations.csv',
  ],
  'conversations:write': [
    'POST /api/v1/routing/next',
    'POST /api/v1/offers/{id}/acceptance',
    'POST /api/v1/offers/{id}/refusal',
    'POST /api/v1/conversations/bulk',
    'POST /api/v1/conversations/{id}/merges',
    'DELETE /api/v1/conversations/{id}/merges/{changeId}',
    'POST /api/v1/conversations/{id}/splits',
    'DELETE /api/v1/conversations/{id}/splits/{changeId}',
    'PUT /api/v1/conversations/{id}/related/{otherId}',
    'DELETE /api/v1/conversations/{id}/related/{otherId}',
    'POST /api/v1/conversations/{id}/notes',
    'PUT /api/v1/conversations/{id}/assignment',
    'PUT /api/v1/conversations/{id}/closure',
    'DELETE /api/v1/conversations/{id}/closure',
    'PUT /api/v1/conversations/{id}/callback',
    'DELETE /api/v1/conversations/{id}/callback',
    'POST /api/v1/conversations',
    'POST /api/v1/conversations/{id}/forwards',
    'PUT /api/v1/conversations/{id}/snooze',
    'DELETE /api/v1/conversations/{id}/snooze',
    'PUT /api/v1/conversations/{id}/labels',
    'POST /api/v1/conversations/{id}/seen',
    'PUT /api/v1/conversations/{id}/draft',
    'DELETE /api/v1/conversations/{id}/draft',
    'POST /api/v1/canned-replies/{id}/use',
    'DELETE /api/v1/held-replies/{id}',
    'PATCH /api/v1/held-replies/{id}',
    'POST /api/v1/held-replies/{id}/release',
    'POST /api/v1/conversations/{id}/messages',
    'POST /api/v1/messages/{id}/retry',
    'PUT /api/v1/notes/{id}/resolution',
    'DELETE /api/v1/notes/{id}/resolution',
    'PUT /api/v1/conversations/{id}/same-matter/{otherId}',
    'POST /api/v1/incidents/{id}/conversations',
    'DELETE /api/v1/incidents/{id}/conversations/{conversationId}',
    'GET /api/v1/macros',
    'POST /api/v1/macros',
    'PATCH /api/v1/macros/{id}',
    'DELETE /api/v1/macros/{id}',
    'POST /api/v1/conversations/{id}/macros',
  ],
  'connectors:manage': [
    'GET /api/v1/connectors',
    'POST /api/v1/connectors',
    'GET /api/v1/connectors/{id}',
    'PUT /api/v1/connectors/{id}',
    'DELETE /api/v1/connectors/{id}',
    'POST /api/v1/connectors/try-out',
    'POST /api/v1/connectors/openapi',
    'POST /api/v1/connectors/webhook-try-out',
    'GET /api/v1/connectors/{id}/deliveries',
    'GET /api/v1/connector-deliveries/{id}',
    'POST /api/v1/connector-deliveries/{id}/replays',
  ],
  'actions:run': [
    'POST /api/v1/customers/{id}/actions',
    'POST /api/v1/customers/{id}/actions/preview',
    'POST /api/v1/action-runs/{id}/attempts',
  ],
  'customers:read': [
    'GET /api/v1/connector-event-kinds',
    'GET /api/v1/customers/{id}/panels',
    'POST /api/v1/customers/{id}/panels/refreshes',
    'GET /api/v1/customers/{id}/connector-events',
    'GET /api/v1/customers/{id}/actions',
    'GET /api/v1/customers/{id}/action-runs',
    'GET /api/v1/action-runs/{id}',
    'GET /api/v1/customers',
    'GET /api/v1/customers/{id}',
    'GET /api/v1/customers/{id}/panel',
    'GET /api/v1/customers/{id}/profile',
    'GET /api/v1/customers/{id}/may-contact',
    'GET /api/v1/customers/list',
    'GET /api/v1/customers/words',
    'GET /api/v1/segments',
    'GET /api/v1/profiles/settings',
    'GET /api/v1/customers/{id}/same-as',
    'GET /api/v1/customers/{id}/parts',
    'GET /api/v1/customer-suggestions',
  ],
  'customers:write': [
    'POST /api/v1/touchpoints',
    'POST /api/v1/touchpoints/lines',
    'PATCH /api/v1/customers/{id}',
    'PUT /api/v1/customers/{id}/value',
    'DELETE /api/v1/customers/{id}/value',
    'PUT /api/v1/customers/{id}/facts',
    'PATCH /api/v1/customers/{id}/contact-wishes',
    'POST /api/v1/customers/{id}/consents',
    'POST /api/v1/customers/{id}/joins',
    'DELETE /api/v1/customers/{id}/joins/{joinId}',
    'POST /api/v1/customers/{id}/divisions',
    'POST /api/v1/customers/{id}/identities',
    'DELETE /api/v1/customers/{id}/identities/{identityId}',
    'PUT /api/v1/customers/{id}/identities/{identityId}/verification',
    'DELETE /api/v1/customers/{id}/identities/{identityId}/verification',
    'PUT /api/v1/customers/{id}/identities/{identityId}/sharing',
    'PUT /api/v1/customers/{id}/distinctions/{otherId}',
    'DELETE /api/v1/customers/{id}/distinctions/{otherId}',
  ],
  'files:write': ['POST /api/v1/files'],
  'people:read': [
    'GET /api/v1/agents',
    'GET /api/v1/roles',
    'GET /api/v1/teams',
    'GET /api/v1/skills',
    'GET /api/v1/agents/{id}/skills',
    'GET /api/v1/routing/settings',
    'GET /api/v1/calendars',
    'GET /api/v1/holiday-countries',
    'GET /api/v1/holidays',
    'GET /api/v1/service-levels',
    'GET /api/v1/service-levels/try-out',
  ],
  'people:manage': [
    'POST /api/v1/agents',
    'PATCH /api/v1/agents/{id}',
    'PUT /api/v1/agents/{id}/password',
    'DELETE /api/v1/agents/{id}/two-factor',
    'POST /api/v1/teams',
    'PATCH /api/v1/teams/{id}',
    'DELETE /api/v1/teams/{id}',
    'POST /api/v1/skills',
    'PATCH /api/v1/skills/{id}',
    'DELETE /api/v1/skills/{id}',
    'PATCH /api/v1/agents/{id}/skills',
  ],
  'roles:manage': ['POST /api/v1/roles', 'PATCH /api/v1/roles/{id}', 'DELETE /api/v1/roles/{id}'],
  'api_keys:manage': ['GET /api/v1/api-keys', 'POST /api/v1/api-keys', 'DELETE /api/v1/api-keys/{id}'],
  'reports:read': [
    'GET /api/v1/goals',
    'GET /api/v1/touchpoint-types',
    'GET /api/v1/journeys/map',
    'GET /api/v1/journeys/variants',
    'GET /api/v1/journeys/durations',
    'GET /api/v1/journeys/funnel',
    'GET /api/v1/journeys/flow',
    'GET /api/v1/journeys/switches',
    'GET /api/v1/journeys/behind',
  ],
  'settings:manage': [
    'POST /api/v1/goals',
    'PATCH /api/v1/goals/{key}',
    'PUT /api/v1/routing/settings',
    'PUT /api/v1/audit/policy',
    'PUT /api/v1/supervision/policy',
    'POST /api/v1/calendars',
    'PATCH /api/v1/calendars/{id}',
    'DELETE /api/v1/calendars/{id}',
    'POST /api/v1/service-levels',
    'PUT /api/v1/service-levels/order',
    'PUT /api/v1/service-levels/{id}',
    'DELETE /api/v1/service-levels/{id}',
    'PUT /api/v1/same-matter/settings',
    'PUT /api/v1/profiles/settings',
  ],
  'views:share': ['POST /api/v1/segments', 'PUT /api/v1/segments/{id}', 'DELETE /api/v1/segments/{id}'],
  'audit:read': ['GET /api/v1/audit', 'GET /api/v1/audit/export', 'GET /api/v1/audit/policy'],
  'channels:read': ['GET /api/v1/channel-types', 'GET /api/v1/channels', 'GET /api/v1/channels/{id}'],
  'channels:manage': [
    'POST /api/v1/channels',
    'PATCH /api/v1/channels/{id}',
    'POST /api/v1/channels/{id}/test',
  ],
  'forms:manage': [
    'POST /api/v1/forms',
    'PATCH /api/v1/forms/{id}',
    'DELETE /api/v1/forms/{id}',
    'POST /api/v1/forms/{id}/submissions/{submissionId}/release',
  ],
  'inbound:manage': ['GET /api/v1/inbound', 'POST /api/v1/inbound/{id}/replay'],
  'replies:manage': [
    'POST /api/v1/canned-replies',
    'PATCH /api/v1/canned-replies/{id}',
    'DELETE /api/v1/canned-replies/{id}',
  ],
  'supervision:read': ['GET /api/v1/supervision', 'GET /api/v1/conversations/{id}/read-along'],
  'supervision:act': [
    'POST /api/v1/supervision/moves',
    'DELETE /api/v1/agents/{id}/hold',
    'POST /api/v1/conversations/{id}/whispers',
    'PUT /api/v1/conversations/{id}/participation',
    'DELETE /api/v1/conversations/{id}/participation',
    'PUT /api/v1/conversations/{id}/takeover',
  ],
  'incidents:manage': [
    'POST /api/v1/incidents',
    'PATCH /api/v1/incidents/{id}',
    'PUT /api/v1/incidents/{id}/resolution',
    'DELETE /api/v1/incidents/{id}/resolution',
    'POST /api/v1/incidents/{id}/answers/preview',
    'POST /api/v1/incidents/{id}/answers',
    'DELETE /api/v1/incidents/{id}/answers/{answerId}',
  ],
  'automation:manage': [
    'GET /api/v1/automation/rules',
    'POST /api/v1/automation/rules',
    'PUT /api/v1/automation/rules/order',
    'POST /api/v1/automation/rules/dry-run',
    'GET /api/v1/automation/rules/{id}',
    'PATCH /api/v1/automation/rules/{id}',
    'DELETE /api/v1/automation/rules/{id}',
    'GET /api/v1/automation/rules/{id}/runs',
  ],
  'privacy:manage': [
    'POST /api/v1/customers/{id}/exports',
    'POST /api/v1/customers/{id}/erasures',
    'GET /api/v1/privacy/requests',
    'GET /api/v1/privacy/exports/{id}/archive',
    'GET /api/v1/privacy/purposes',
    'PUT /api/v1/privacy/purposes',
    'GET /api/v1/privacy/retention',
    'PUT /api/v1/privacy/retention',
    'POST /api/v1/privacy/retention/preview',
    'GET /api/v1/privacy/holds',
    'POST /api/v1/privacy/holds',
    'DELETE /api/v1/privacy/holds/{id}',
    'GET /api/v1/customers/{id}/holds',
  ],
  'customers:import': [
    'POST /api/v1/customer-imports',
    'GET /api/v1/customer-imports',
    'GET /api/v1/customer-imports/{id}',
    'PUT /api/v1/customer-imports/{id}/reading',
    'POST /api/v1/customer-imports/{id}/dry-run',
    'POST /api/v1/customer-imports/{id}/run',
    'DELETE /api/v1/customer-imports/{id}/run',
    'GET /api/v1/customer-imports/{id}/left-out',
    'POST /api/v1/customers/upserts',
  ],
  'status:read': ['GET /api/v1/status'],
};

/** Whoever calls, and what they hold. */
const callers = {
  nobody: null,
  agent: permissionsOf('agent'),
  teamLead: permissionsOf('team_lead'),
  administrator: permissionsOf('administrator'),
  /** With a role that the company made. */
  keeper: new Set<Permission>([...essential, 'people:manage', 'audit:read']),
  /** A program whose key names one scope. */
  program: new Set<Permission>(['customers:read']),
};
type Who = keyof typeof callers;

let whole: WholeApp;
const credentials: Record<Who, Record<string, string>> = {
  nobody: {},
  agent: {},
  teamLead: {},
  administrator: {},
  keeper: {},
  program: {},
};

beforeAll(async () => {
  whole = await startWholeApp();
  const { database } = whole;
  const everything = new Set<string>(permissions);
  const wanted: Permission[] = ['people:manage', 'audit:read'];
  const made = await createRole(database, { name: 'Keeper', permissions: wanted }, everything, 'system');
  for (const [who, role] of [
    ['agent', 'agent'],
    ['teamLead', 'team_lead'],
    ['administrator', 'administrator'],
    ['keeper', made.id],
  ] as const) {
    const email = `${who.toLowerCase()}@shop.example`;
    const person = {
      name: who,
      email,
      role,
      language: 'en' as const,
      teamIds: [],
      password: 'long enough now',
    };
    await createAgent(database, person, 'system');
    credentials[who] = { cookie: await signIn(email) };
  }
  const { key } = await createApiKey(
    database,
    { name: 'a program', scopes: ['customers:read'] },
    everything,
    'system',
  );
  credentials.program = { authorization: `Bearer ${key}` };
});
afterAll(() => whole.stop());

async function signIn(email: string): Promise<string> {
  const answer = await whole.app.http.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { origin: 'http://localhost', host: 'localhost' },
    payload: { email, password: 'long enough now' },
  });
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
const nothing = '018f0000-0000-7000-8000-000000000000';
/** Ends the session of whoever calls, so it is called last. */
const lastly = 'POST /api/auth/sign-out';

/** Things that are not there and bodies that say nothing: who is let in changes nothing. */
async function call(
  route: string,
  who: Who,
): Promise<'let in' | 'unauthenticated' | 'forbidden' | 'agents only'> {
  const [method = '', path = ''] = route.split(' ');
  const answer = await whole.app.http.inject({
    method: method as Method,
    url: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'number' ? '999999' : nothing)),
    headers: { origin: 'http://localhost', host: 'localhost', ...credentials[who] },
    ...(['POST', 'PUT', 'PATCH'].includes(method) ? { payload: {} } : {}),
  });
  const problem = answer.statusCode >= 400 ? (answer.json() as { code: string; detail?: string }) : null;
  if (problem?.code === 'unauthenticated') return 'unauthenticated';
  if (problem?.code !== 'forbidden') return 'let in';
  return problem.detail?.startsWith('only an agent') ? 'agents only' : 'forbidden';
}

function expected(access: string, who: Who): string[] {
  if (access === 'public') return ['let in'];
  const held = callers[who];
  if (held === null) return ['unauthenticated'];
  // A program is nobody who could have an account, a draft or a presence.
  if (access === 'signed_in')
    return who === 'program' ? ['agents only', 'unauthenticated', 'let in'] : ['let in'];
  return (held as ReadonlySet<string>).has(access) ? ['let in'] : ['forbidden'];
}

const rows = Object.entries(table).flatMap(([access, routes]) =>
  routes.map((route): [route: string, access: string] => [route, access]),
);

describe('every route lets in whom the table says', () => {
  it.each(rows.filter(([route]) => route !== lastly))('%s (%s)', async (route, access) => {
    for (const who of Object.keys(callers) as Who[])
      expect(expected(access, who), who).toContain(await call(route, who));
  });

  it('has a row for every route of the document, and for no other', async () => {
    const document = (await whole.app.http.inject({ url: '/api/openapi.json' })).json() as {
      paths: Record<string, object>;
    };
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(rows.map(([route]) => route).sort()).toEqual(documented.sort());
  });

  it('would find a route that asks for something else', async () => {
    expect(expected('customers:read', 'agent')).not.toContain(await call('POST /api/v1/teams', 'agent'));
    expect(expected('people:manage', 'program')).not.toContain(
      await call('GET /api/v1/customers', 'program'),
    );
  });
});

it(lastly, async () => {
  for (const who of ['nobody', 'agent'] as const) expect(await call(lastly, who)).toBe('let in');
  expect(await call('GET /api/v1/me', 'agent')).toBe('unauthenticated');
});
