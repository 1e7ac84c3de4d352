import type {
  Agent,
  ConversationRow,
  Customer,
  Language,
  Me,
  Permission,
  Team,
  TimelineItem,
} from '@throughline/sdk';
import { groupOf } from '../src/pages/settings/roles/groups.ts';
import { chatChannel, formChannel, mailChannel } from './channel-types.ts';
import { type Chance, chanceFrom } from './random.ts';
import { labels, languages, voices } from './texts.ts';

const minute = 60_000;

export interface Conversation {
  row: ConversationRow;
  customer: Customer;
  /** Made when first asked for; ten thousand timelines nobody reads would only cost time. */
  timeline: TimelineItem[] | null;
  channelIds: string[];
}

export interface Company {
  me: Me;
  agents: Agent[];
  teams: Team[];
  conversations: Map<string, Conversation>;
  seq: number;
}

/** Möbelhaus Linden: a furniture shop with customers in four languages. */
export function createCompany(count: number, now: number): Company {
  const chance = chanceFrom(7);
  const teams = ['Returns', 'Invoices', 'Assembly dates'].map((name, index) => ({
    id: `00000000-0000-7000-8000-0000000000a${index}`,
    name,
    agentIds: [] as string[],
    calendarId: null,
  }));
  const agents = [
    'Anna Kowalska',
    'Marta Bauer',
    'Joost Visser',
    'Tom Clarke',
    'Ewa Dudek',
    'Jan Peters',
  ].map(
    (name, index): Agent => ({
      id: `00000000-0000-7000-8000-0000000000b${index}`,
      name,
      email: `${name.split(' ')[0]?.toLowerCase()}@moebel-linden.example`,
      role: index === 0 ? 'administrator' : 'agent',
      language: 'en',
      teamIds: teams.slice(index % 3, (index % 3) + 1).map((team) => team.id),
      presence: index % 3 === 2 ? 'offline' : index % 2 ? 'busy' : 'online',
      presenceReason: '',
      capacity: null,
      active: true,
    }),
  );
  const first = agents[0];
  if (!first) throw new Error('A company needs someone.');
  const me: Me = {
    ...first,
    twoFactorEnabled: false,
    preferences: {},
    company: { name: 'Möbelhaus Linden' },
    permissions: Object.keys(groupOf) as Permission[],
  };
  const conversations = new Map<string, Conversation>();
  for (let index = 0; index < count; index++) {
    const conversation = createConversation(chance, index, count, now, agents, teams);
    conversations.set(conversation.row.id, conversation);
  }
  return { me, agents, teams, conversations, seq: count };
}

function createConversation(
  chance: Chance,
  index: number,
  count: number,
  now: number,
  agents: Agent[],
  teams: Team[],
): Conversation {
  const language = chance.pick(languages);
  const customer = createCustomer(chance, language, now);
  const voice = voices[language];
  // The further back, the longer the steps: minutes today, weeks at the end.
  const age = 4 * minute + 1500 * minute * (index / count) ** 1.5 * 60;
  const state =
    index < 60 ? 'open' : chance.next() < 0.6 ? 'open' : chance.next() < 0.2 ? 'snoozed' : 'closed';
  const awaiting = index < 20 || chance.next() < 0.6 ? 'us' : 'customer';
  const types = chance.pick([
    [mailChannel],
    [chatChannel],
    [chatChannel, mailChannel],
    [formChannel, mailChannel],
    [mailChannel],
    [formChannel, chatChannel, mailChannel],
  ]);
  const at = new Date(now - age).toISOString();
  const assigned = chance.next();
  const row: ConversationRow = {
    id: chance.id(),
    number: 20_000 + count - index,
    subject: chance.pick(voice.subjects),
    state,
    awaiting,
    customer: { id: customer.id, name: customer.name },
    channelTypes: types.map((channel) => channel.type),
    preview: chance.pick(voice.messages).slice(0, 140),
    lastMessageAt: at,
    waitingSince: awaiting === 'us' ? at : null,
    snoozedUntil:
      state === 'snoozed' ? new Date(now + (1 + chance.next() * 72) * 60 * minute).toISOString() : null,
    due:
      state === 'closed' || awaiting === 'customer'
        ? null
        : {
            at: new Date(now - age + 240 * minute).toISOString(),
            kind: 'first_answer',
            state: age > 240 * minute ? 'breached' : age > 190 * minute ? 'at_risk' : 'on_time',
          },
    agentId: index < 14 ? (agents[0]?.id ?? null) : assigned < 0.25 ? null : chance.pick(agents.slice(1)).id,
    teamId: chance.next() < 0.8 ? chance.pick(teams).id : null,
    labels: chance.next() < 0.35 ? [chance.pick(labels)] : [],
    unread: state === 'open' && awaiting === 'us' && chance.next() < 0.3,
    deliveryFailed: chance.next() < 0.01,
    mergedInto: null,
    callback: null,
    seq: index + 1,
  };
  return { row, customer, timeline: null, channelIds: types.map((channel) => channel.id) };
}

function createCustomer(chance: Chance, language: Language, now: number): Customer {
  const voice = voices[language];
  const name = `${chance.pick(voice.first)} ${chance.pick(voice.last)}`;
  const local = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '.');
  const seen = new Date(now - 3600 * 1000).toISOString();
  const id = chance.id();
  return {
    id,
    name,
    language,
    attributes: chance.next() < 0.5 ? { Value: `A, ${Math.floor(chance.next() * 4000)} € in 2 years` } : {},
    identities: [
      {
        id: chance.id(),
        type: 'email',
        value: `${local}@post.example`,
        verified: chance.next() < 0.6,
        source: 'message',
        reachability: chance.next() < 0.04 ? 'bounced' : 'reachable',
        reachabilityReason: null,
        several: false,
        homeId: id,
        firstSeenAt: seen,
        lastSeenAt: seen,
      },
      ...(chance.next() < 0.4
        ? [
            {
              id: chance.id(),
              type: 'phone',
              value: `+48 601 ${Math.floor(100 + chance.next() * 899)} 014`,
              verified: false,
              source: 'form',
              reachability: 'reachable' as const,
              reachabilityReason: null,
              several: false,
              homeId: id,
              firstSeenAt: seen,
              lastSeenAt: seen,
            },
          ]
        : []),
    ],
    createdAt: new Date(now - 400 * 24 * 60 * minute).toISOString(),
  };
}
