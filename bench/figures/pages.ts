import path from 'node:path';
import type { QueuePage } from '@throughline/sdk';
import { createChance } from '@throughline/simulator/random';
import { agentPassword, foundCompany, hire, signInCookie } from '../lib/company.ts';
import type { Context, Figure, Measurement } from '../lib/figure.ts';
import { type Caller, openCaller } from '../lib/http.ts';
import { startServer } from '../lib/server.ts';
import { median, percentile } from '../lib/statistics.ts';
import { conversationId, conversationsOf, seedConversations } from '../seed/copy.ts';
import type { Company } from '../seed/distribution.ts';

const sizes = [10_000, 100_000, 1_000_000];
const agents = 20;
/** Times each page is asked for in a pass. */
const times = 40;
/** Counted passes over all pages; one before them warms up. The median of their figures is reported. */
const passes = 3;
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

/** Milliseconds: the p99 of each pass. */
interface Taken {
  size: number;
  queue: number[];
  counts: number[];
  conversation: number[];
  reference: number[];
  /** Of all passes, by view. */
  views: Map<string, number[]>;
}

async function measure(context: Context, caller: Caller, company: Company, size: number): Promise<Taken> {
  const taken: Taken = { size, queue: [], counts: [], conversation: [], reference: [], views: new Map() };
  const urls = await pagesOf(caller, company);
  const conversations = someConversations(company, size).map((id) => `/api/v1/conversations/${id}`);
  for (let pass = 0; pass <= passes; pass++) {
    const queue = new Map<string, number[]>();
    for (const [view, url] of urls) queue.set(view, await timesOf(caller, Array(times).fill(url)));
    const counts = await timesOf(caller, Array(times * 4).fill('/api/v1/conversations/counts'));
    const conversation = await timesOf(caller, conversations);
    const reference = await timesOf(caller, Array(times * 4).fill('/health/live'));
    if (pass === 0) continue;
    for (const [view, list] of queue) taken.views.set(view, [...(taken.views.get(view) ?? []), ...list]);
    taken.queue.push(percentile([...queue.values()].flat(), 0.99));
    taken.counts.push(percentile(counts, 0.99));
    taken.conversation.push(percentile(conversation, 0.99));
    taken.reference.push(percentile(reference, 0.99));
    context.say(
      `${size}, pass ${pass}: p50 and p99 of queue ${both([...queue.values()].flat())}, counts ${both(counts)}, conversation ${both(conversation)}, empty answer ${both(reference)}`,
    );
  }
  return taken;
}

async function timesOf(caller: Caller, urls: string[]): Promise<number[]> {
  const durations: number[] = [];
  for (const url of urls) durations.push((await caller.get(url)).took);
  return durations;
}

const both = (list: number[]): string =>
  `${percentile(list, 0.5).toFixed(1)} and ${percentile(list, 0.99).toFixed(1)} ms`;

/** The first and a deep page of every view. */
async function pagesOf(caller: Caller, company: Company): Promise<[view: string, url: string][]> {
  const pages: [string, string][] = [];
  for (const [view, query] of viewsOf(company)) {
    pages.push([`${view}, first page`, pageUrl(query)]);
    pages.push([`${view}, deep page`, await deepPage(caller, query)]);
  }
  return pages;
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
  return Array.from({ length: 300 }, () => {
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
  return kinds.flatMap(([name, key]) => {
    const smallest = taken[0] as Taken;
    const largest = taken.at(-1) as Taken;
    return [
      ...taken.map(
        (one): Figure => ({
          name: `${name} at ${one.size.toLocaleString('en')} conversations, p99`,
          value: median(one[key]),
          unit: 'ms',
          aim: { atMost: 20 },
          reference: {
            what: 'an empty answer of the same server, p99',
            value: median(one.reference),
            unit: 'ms',
          },
          ...(key === 'queue' && {
            note: `median of ${passes} passes; slowest by its median: ${slowest(one.views)}`,
          }),
        }),
      ),
      {
        name: `${name}, at ${largest.size.toLocaleString('en')} against ${smallest.size.toLocaleString('en')}`,
        value: median(largest[key]) / median(smallest[key]),
        unit: '×',
        aim: { atMost: 1.5 },
        reference: {
          what: 'the empty answer',
          value: median(largest.reference) / median(smallest.reference),
          unit: '×',
        },
      },
    ];
  });
}

function slowest(views: Map<string, number[]>): string {
  const [first] = [...views]
    .map(([view, list]) => ({ view, p50: median(list) }))
    .sort((one, other) => other.p50 - one.p50);
  return first ? `${first.view}, ${first.p50.toFixed(1)} ms` : 'none';
}
