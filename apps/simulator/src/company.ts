/** Founds the demo company through the public API, as its administrator would in the desk. */
import { ApiError, type Channel, type ChannelType, type Client, type FormDefinition } from '@throughline/sdk';
import { contactForm } from './contact-form.ts';
import { returnsForm } from './returns-form.ts';
import { openSession } from './session.ts';
import { administrator, companyDomain, companyName, employees, password, teamNames } from './staff.ts';

export interface CompanyOptions {
  /** Of the server, e.g. `http://127.0.0.1:4400`. */
  address: string;
  /** One-time; null when the server was set up before. */
  setupToken: string | null;
  /** Where the company's outgoing mail goes: the outside mail server, on this machine. */
  outgoingMailPort: number;
}

export interface Company {
  /** Signed in as the administrator. */
  api: Client;
  address: string;
  /** Customers write to it. */
  mailAddress: string;
  mailChannelId: string;
  chatChannelId: string;
  forms: { returns: string; contact: string };
}

/** The server belongs to somebody else's company; nothing was changed. */
export class ForeignCompany extends Error {
  constructor() {
    super('this data folder holds a real company, not the demo: start the demo with another DATA_DIR');
    this.name = 'ForeignCompany';
  }
}

/**
 * Founds the company, or goes on with it when it is there: what is missing is added, what is there stays.
 * @throws ForeignCompany when the server holds another company
 */
export async function openCompany(options: CompanyOptions): Promise<Company> {
  const api = openSession(options.address);
  const isNew = (await api.setup()).needed;
  if (isNew) await found(api, options.setupToken);
  await signIn(api);
  if (isNew) await setHours(api);
  const teams = await ensureTeams(api);
  await ensureEmployees(api, teams);
  const types = (await api.channelTypes()).items;
  const channels = (await api.channels()).items;
  const mail = await ensureMail(api, types, channels, options.outgoingMailPort, teams);
  const chat = await ensureChat(api, types, channels, teams);
  if (isNew) await promise(api, chat);
  return {
    api,
    address: options.address,
    mailAddress: `service@${companyDomain}`,
    mailChannelId: mail.id,
    chatChannelId: chat.id,
    forms: {
      returns: await ensureForm(api, returnsForm),
      contact: await ensureForm(api, contactForm),
    },
  };
}

async function found(api: Client, setupToken: string | null): Promise<void> {
  if (setupToken === null) throw new Error('the server waits for its set-up, but gave no token for it');
  const { name, email, language } = administrator;
  await api.completeSetup({ token: setupToken, company: companyName, name, email, password, language });
}

async function signIn(api: Client): Promise<void> {
  try {
    await api.signIn(administrator.email, password);
  } catch (error) {
    if (error instanceof ApiError && (error.status === 401 || error.status === 403))
      throw new ForeignCompany();
    throw error;
  }
  if ((await api.me()).company.name !== companyName) throw new ForeignCompany();
}

async function ensureTeams(api: Client): Promise<Map<string, string>> {
  const ids = new Map((await api.teams()).items.map((team) => [team.name, team.id]));
  for (const name of teamNames)
    if (!ids.has(name)) ids.set(name, (await api.createTeam({ name, agentIds: [] })).id);
  return ids;
}

async function ensureEmployees(api: Client, teams: Map<string, string>): Promise<void> {
  const known = new Set((await api.agents()).items.map((agent) => agent.email));
  for (const { teams: names, ...employee } of employees) {
    if (known.has(employee.email)) continue;
    await api.createAgent({ ...employee, password, teamIds: names.flatMap((name) => teams.get(name) ?? []) });
  }
}

/** When the company is there. */
async function setHours(api: Client): Promise<void> {
  const [company] = (await api.calendars()).items;
  if (company) await api.patchCalendar(company.id, openingTimes);
}

const openingTimes = {
  timeZone: 'Europe/Berlin',
  days: [
    ...Array.from({ length: 6 }, () => [{ from: '08:00', to: '22:00' }]),
    [{ from: '10:00', to: '20:00' }],
  ],
  holidays: { country: 'DE', region: 'BE', open: [] },
  dates: [
    { date: '2026-12-24', name: 'Heiligabend', spans: [{ from: '09:00', to: '12:00' }] },
    { date: '2027-01-02', name: 'Inventur', spans: [] },
  ],
};

/** Whoever chats waits at the screen; everybody else has an answer the same day. */
async function promise(api: Client, chat: Channel): Promise<void> {
  const common = { hours: 'company' as const, pauses: true };
  await api.createServiceLevel({
    ...common,
    name: 'Live-Chat',
    appliesTo: `channel:${chat.id}`,
    firstAnswer: 5,
    nextAnswer: 10,
    resolution: null,
    warnAt: 60,
  });
  await api.createServiceLevel({
    ...common,
    name: 'Standard',
    appliesTo: '',
    firstAnswer: 120,
    nextAnswer: 240,
    resolution: 28 * 60,
    warnAt: 75,
  });
}

/** Channel types are told apart by what they can do: a simulator need not know their names. */
async function ensureMail(
  api: Client,
  types: ChannelType[],
  channels: Channel[],
  port: number,
  teams: Map<string, string>,
): Promise<Channel> {
  const type = typeThat(types, 'carries a subject', ({ subject, outbound }) => subject && outbound);
  const sending = { sending: 'smtp', smtpHost: '127.0.0.1', smtpPort: port, smtpSecurity: 'none' };
  const existing = channels.find((channel) => channel.type === type);
  if (existing) return api.patchChannel(existing.id, { settings: { ...existing.settings, ...sending } });
  return api.createChannel({
    type,
    name: 'Kundenservice',
    teamId: teams.get(teamNames[0]) ?? null,
    settings: {
      address: `service@${companyDomain}`,
      aliases: [`info@${companyDomain}`, `retoure@${companyDomain}`],
      reception: 'smtp',
      signature: '{agent}\n{company} · Lindenstraße 14 · 50674 Köln',
      ...sending,
    },
  });
}

async function ensureChat(
  api: Client,
  types: ChannelType[],
  channels: Channel[],
  teams: Map<string, string>,
): Promise<Channel> {
  const type = typeThat(types, 'is live', ({ live }) => live);
  const existing = channels.find((channel) => channel.type === type);
  return (
    existing ??
    api.createChannel({
      type,
      name: companyName,
      teamId: teams.get(teamNames[0]) ?? null,
      settings: {},
    })
  );
}

function typeThat(
  types: ChannelType[],
  what: string,
  does: (capabilities: ChannelType['capabilities']) => boolean,
): string {
  const found = types.find((type) => does(type.capabilities));
  if (!found) throw new Error(`the server offers no channel type that ${what}`);
  return found.type;
}

/** @returns the form's slug */
async function ensureForm(api: Client, definition: FormDefinition): Promise<string> {
  const existing = (await api.forms()).items.find((form) => form.definition.title.en === definition.title.en);
  return (existing ?? (await api.createForm({ definition }))).slug;
}
