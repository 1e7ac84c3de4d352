import { randomUUID } from 'node:crypto';
import type { Agent, ApiKey, Calendar, Channel, HeldInbound, Team } from '@throughline/sdk';
import type { Handler } from './api.ts';
import { channels, channelTypes, mailChannel } from './channel-types.ts';
import type { Company } from './company.ts';
import { Refusal } from './refusal.ts';

/** People, teams, hours, keys, channels and held input: enough to look at the settings and to save in them. */
export function settingsRoutes(company: Company): [string, Handler][] {
  const keys: ApiKey[] = [];
  const held = heldItems();
  const calendars: Calendar[] = [
    {
      id: randomUUID(),
      name: 'Standard',
      isDefault: true,
      timeZone: 'Europe/Berlin',
      days: Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: '09:00', to: '17:00' }] : [])),
      holidays: null,
      dates: [],
    },
  ];
  return [
    ['GET /api/v1/agents', () => ({ items: company.agents })],
    [
      'GET /api/v1/roles',
      () => ({ items: rolesOf(company), permissions: company.me.permissions, essential: [] }),
    ],
    [
      'POST /api/v1/agents',
      ({ body }) => {
        refuseTaken(company.agents, 'email', body.email);
        const { password: _, ...agent } = body;
        return add(company.agents, {
          ...agent,
          presence: 'offline',
          presenceReason: '',
          capacity: null,
          active: true,
        } as unknown as Agent);
      },
    ],
    ['PATCH /api/v1/agents/:id', ({ params, body }) => change(company.agents, params.id, body)],
    ['PUT /api/v1/agents/:id/password', () => undefined],
    ['DELETE /api/v1/agents/:id/two-factor', () => undefined],
    ['GET /api/v1/teams', () => ({ items: company.teams })],
    [
      'POST /api/v1/teams',
      ({ body }) => {
        refuseTaken(company.teams, 'name', body.name);
        return add(company.teams, body as unknown as Team);
      },
    ],
    ['PATCH /api/v1/teams/:id', ({ params, body }) => change(company.teams, params.id, body)],
    ['DELETE /api/v1/teams/:id', ({ params }) => remove(company.teams, params.id)],
    ['GET /api/v1/skills', () => ({ items: [] })],
    ['GET /api/v1/offers', () => ({ items: [], onHold: false, serverTime: new Date().toISOString() })],
    ['GET /api/v1/conversations/:id/routing', () => ({ items: [] })],
    ['POST /api/v1/routing/next', () => ({ conversationId: null })],
    ['GET /api/v1/calendars', () => ({ items: calendars })],
    ['PATCH /api/v1/calendars/:id', ({ params, body }) => change(calendars, params.id, body)],
    ['GET /api/v1/api-keys', () => ({ items: keys })],
    [
      'POST /api/v1/api-keys',
      ({ body }) => {
        const made = { ...body, prefix: 'tl_mock', createdAt: new Date().toISOString(), lastUsedAt: null };
        return { ...add(keys, made as unknown as ApiKey), key: 'tl_mock-of-a-key-that-opens-nothing' };
      },
    ],
    ['DELETE /api/v1/api-keys/:id', ({ params }) => remove(keys, params.id)],
    ['GET /api/v1/channel-types', () => ({ items: channelTypes })],
    ['GET /api/v1/channels', () => ({ items: channels })],
    [
      'POST /api/v1/channels',
      ({ body }) =>
        add(channels, {
          ...body,
          enabled: true,
          addresses: [],
          health: null,
          embed: null,
        } as unknown as Channel),
    ],
    ['PATCH /api/v1/channels/:id', ({ params, body }) => change(channels, params.id, body)],
    ['POST /api/v1/channels/:id/test', () => ({ ok: true, message: 'Receiving works.', results: [] })],
    [
      'GET /api/v1/inbound',
      ({ query }) => ({ items: held.filter((item) => item.state === query.get('state')) }),
    ],
    ['POST /api/v1/inbound/:id/replay', ({ params }) => remove(held, params.id)],
  ];
}

function heldItems(): HeldInbound[] {
  return ['the message has no sender', 'parts are nested too deeply to be read'].map((problem, index) => ({
    id: randomUUID(),
    channelId: mailChannel.id,
    channelType: mailChannel.type,
    state: 'failed',
    receivedAt: new Date(Date.now() - (index + 1) * 7_000_000).toISOString(),
    size: 812 * 40 ** index,
    problems: [problem],
    reasons: [{ message: problem, said: null }],
    attempts: index,
  }));
}

function refuseTaken<Field extends string>(
  list: readonly Record<Field, unknown>[],
  field: Field,
  value: unknown,
) {
  if (list.some((entry) => entry[field] === value))
    throw new Refusal(409, 'already_exists', 'This exists already', [
      { field, message: 'is taken', said: { code: 'taken', params: {}, detail: null } },
    ]);
}

function add<Entry extends { id: string }>(list: Entry[], entry: Omit<Entry, 'id'>): Entry {
  const made = { ...entry, id: randomUUID() } as unknown as Entry;
  list.push(made);
  return made;
}

function change<Entry extends { id: string }>(list: Entry[], id: string | undefined, patch: object): Entry {
  const entry = list.find((each) => each.id === id);
  if (!entry) throw new Refusal(404, 'not_found', 'There is nothing here');
  return Object.assign(entry, patch);
}

function remove(list: { id: string }[], id: string | undefined): undefined {
  const index = list.findIndex((each) => each.id === id);
  if (index < 0) throw new Refusal(404, 'not_found', 'There is nothing here');
  list.splice(index, 1);
}

const rolesOf = ({ agents, me }: Company) =>
  ['agent', 'team_lead', 'administrator'].map((id) => ({
    id,
    name: '',
    builtIn: true,
    permissions:
      id === 'administrator' ? me.permissions : me.permissions.filter((each) => each.endsWith(':read')),
    holders: agents.filter(({ role }) => role === id).length,
  }));
