import path from 'node:path';
import type { QueuePage } from '@throughline/sdk';
import { createChance } from '@throughline/simulator/random';
import { agentPassword, foundCompany, hire, signInCookie } from '../lib/company.ts';
import type { Context, Figure, Measurement } from '../lib/figure.ts';
import { type Caller, openCaller } from '../lib/http.ts';
import { startServer } from '../lib/server.ts';
import { percentile } from '../lib/statistics.ts';
import { conversationId, conversationsOf, seedConversations } from '../seed/copy.ts';
import type { Company } from '../seed/distribution.ts';

const sizes = [10_000, 100_000, 1_000_000];
const agents = 20;
/** Times each page is asked for. */
const times = 60;
/** A deep page is at least this many pages down, where the view has that many. */
const depth = 20;

export const pages: Measurement = {
  name: 'pages',
  what: 'queue page and conversation page over HTTP with ten thousand to a million conversations',
  async run(context) {
    const server = await startServer({
      dataDir: path.join(context.folder, 'data'),
      profiles: context.profiles,
    });
    try {
      const founded = await foundCompany(server);
      const emails = await hire(founded.api, agents);
      const team = (await founded.api.agents()).items;
      const agentIds = emails.map((email) => team.find((agent) => agent.email === email)?.id as string);
      const company: Company = {
        agentIds,
        teamIds: (await founded.api.teams()).items.map(({ id }) => id),
        channels: (await founded.api.channels()).items.map(({ id, type }) => ({ id, type })),
      };
      const cookie = await signInCookie(server.address, emails[0] as string, agentPassword);
      const caller = openCaller(server.address, cookie);
      const taken: Taken[] = [];
      for (const size of sizes) {
        const before = taken.at(-1)?.size ?? 0;
        context.say(`writing ${size - before} conversations`);
        const began = performance.now();
        await seedConversations(server.databaseUrl, company, {
          first: before,
          end: size,
          total: sizes.at(-1) as number,
        });
        context.say(`written in ${((performance.now() - began) / 1000).toFixed(0)} s`);
        taken.push(await measure(context, caller, company, size));
      }
      caller.close();
      return figuresOf(taken);
    } finally {
      await server.stop();
    }
  },
};

interface Taken {
  size: number;
  queue: number[];
  slowest: { view: string; p99: number };
  counts: number[];
  conversation: number[];
  reference: number[];
}

async function measure(context: Context, caller: Caller, company: Company, size: number): Promise<Taken> {
  const taken: Taken = {
    size,
    queue: [],
    slowest: { view: '', p99: 0 },
    counts: [],
    conversation: [],
    reference: [],
  };
  for (const [view, query] of viewsOf(company)) {
    for (const deep of [false, true]) {
      const url = deep ? await deepPage(caller, query) : pageUrl(query);
      const durations: number[] = [];
      for (let time = 0; time < times; time++) durations.push((await caller.get(url)).took);
      const p99 = percentile(durations, 0.99);
      context.say(
        `${size} ${view} ${deep ? 'deep' : 'first'}: p50 ${percentile(durations, 0.5).toFixed(1)} p99 ${p99.toFixed(1)} ms`,
      );
      taken.queue.push(...durations);
      if (p99 > taken.slowest.p99) taken.slowest = { view: `${view}, ${deep ? 'deep' : 'first'} page`, p99 };
    }
  }
  for (let time = 0; time < times * 3; time++) {
    taken.counts.push((await caller.get('/api/v1/conversations/counts')).took);
    taken.reference.push((await caller.get('/health/live')).took);
  }
  for (const id of someConversations(company, size))
    taken.conversation.push((await caller.get(`/api/v1/conversations/${id}`)).took);
  for (const [what, list] of [
    ['counts', taken.counts],
    ['conversation', taken.conversation],
    ['bare', taken.reference],
  ] as const)
    context.say(
      `${size} ${what}: p50 ${percentile(list, 0.5).toFixed(1)} p99 ${percentile(list, 0.99).toFixed(1)} ms`,
    );
  return taken;
}

/** Every way the desk reads a queue. */
function viewsOf({ teamIds, channels }: Company): [name: string, query: string][] {
  return [
    ['mine', 'view=mine'],
    ['unassigned', 'view=unassigned'],
    ['all open', 'view=open'],
    ['all open by newest', 'view=open&sort=newest'],
    ['team, large', `view=open&teamId=${teamIds[0]}`],
    ['team, small', `view=open&teamId=${teamIds.at(-1)}`],
    ['team, by newest', `view=open&sort=newest&teamId=${teamIds.at(-1)}`],
    ['channel, large', `view=open&channelId=${channels[0]?.id}`],
    ['channel, small', `view=open&channelId=${channels.at(-1)?.id}`],
    ['label', 'view=open&label=label-3'],
    ['rare label', 'view=open&label=label-19'],
    ['snoozed', 'view=snoozed'],
    ['closed', 'view=closed'],
  ];
}

const pageUrl = (query: string, cursor?: string | null) =>
  `/api/v1/conversations?${query}&limit=50${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;

async function deepPage(caller: Caller, query: string): Promise<string> {
  let url = pageUrl(query);
  for (let page = 1; page < depth; page++) {
    const { nextCursor } = (await caller.get<QueuePage>(url)).body;
    if (nextCursor === null) break;
    url = pageUrl(query, nextCursor);
  }
  return url;
}

function someConversations(company: Company, size: number): string[] {
  const chance = createChance(size);
  const total = sizes.at(-1) as number;
  return Array.from({ length: 400 }, () => {
    const first = chance.between(0, size - 1);
    const [one] = conversationsOf(company, { first, end: first + 1, total });
    return conversationId(one as { index: number; startedAt: number });
  });
}

function figuresOf(taken: Taken[]): Figure[] {
  const kinds = [
    ['queue page', 'queue'],
    ['counts of all views', 'counts'],
    ['conversation page', 'conversation'],
  ] as const;
  const p99 = (list: number[]) => percentile(list, 0.99);
  return kinds.flatMap(([name, key]) => {
    const smallest = taken[0] as Taken;
    const largest = taken.at(-1) as Taken;
    return [
      ...taken.map(
        (one): Figure => ({
          name: `${name} at ${one.size.toLocaleString('en')} conversations, p99`,
          value: p99(one[key]),
          unit: 'ms',
          aim: { atMost: 20 },
          reference: {
            what: 'an empty answer of the same server, p99',
            value: p99(one.reference),
            unit: 'ms',
          },
          ...(key === 'queue' && {
            note: `slowest: ${one.slowest.view}, ${one.slowest.p99.toFixed(1)} ms`,
          }),
        }),
      ),
      {
        name: `${name}, at ${largest.size.toLocaleString('en')} against ${smallest.size.toLocaleString('en')}`,
        value: p99(largest[key]) / p99(smallest[key]),
        unit: '×',
        aim: { atMost: 1.5 },
        reference: {
          what: 'the empty answer',
          value: p99(largest.reference) / p99(smallest.reference),
          unit: '×',
        },
      },
    ];
  });
}
