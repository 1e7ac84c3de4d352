import path from 'node:path';
import { agentPassword, foundCompany, signInCookie } from '../lib/company.ts';
import type { Figure, Measurement } from '../lib/figure.ts';
import { type Caller, openCaller } from '../lib/http.ts';
import { familyOf, memoryOf } from '../lib/processes.ts';
import { runningTime } from '../lib/running-time.ts';
import { type Server, startServer } from '../lib/server.ts';
import { percentile } from '../lib/statistics.ts';
import { graphInPostgres, seedTouchpoints, touchpointsEach } from '../seed/touchpoints.ts';

/** `JOURNEY_CUSTOMERS=50000` for a look; the aim's size takes some minutes to write. */
const customers = Number(process.env.JOURNEY_CUSTOMERS ?? 500_000);
const touchpoints = customers * touchpointsEach;
/** Times each question is put. */
const times = 20;
/** Touchpoints sent while questions are put. */
const sent = 200_000;

export const journeys: Measurement = {
  name: 'journeys',
  what: `questions about the journeys of ${customers.toLocaleString('en')} customers, ${touchpoints.toLocaleString('en')} touchpoints`,
  async run(context) {
    const server = await startServer({
      dataDir: path.join(context.folder, 'data'),
      profiles: context.profiles,
    });
    try {
      const founded = await foundCompany(server);
      const email = 'journeys@bench.example';
      await founded.api.createAgent({
        name: 'Journeys',
        email,
        role: 'administrator',
        language: 'en',
        password: agentPassword,
        teamIds: [],
      });
      const cookie = await signInCookie(server.address, email, agentPassword);
      await createGoal(server, cookie);
      context.say(`writing ${touchpoints} touchpoints`);
      await seedTouchpoints(server.databaseUrl, customers);
      const inPostgres = await graphInPostgres(server.databaseUrl);
      const caller = openCaller(server.address, cookie);
      const figures = [await fill(server, caller, context.say)];
      figures.push(...(await ask(server, caller, inPostgres, context.say)));
      figures.push(...(await takeIn(server, caller, cookie)));
      caller.close();
      return figures;
    } finally {
      await server.stop();
    }
  },
};

async function createGoal({ address }: Server, cookie: string): Promise<void> {
  const response = await fetch(`${address}/api/v1/goals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: new URL(address).origin },
    body: JSON.stringify({
      key: 'bench',
      names: { en: 'Bench', de: 'Bench', pl: 'Bench', nl: 'Bench' },
      steps: { starts: [], steps: [], reached: ['step 14'], failed: [] },
      inactivityDays: 30,
      deadlineDays: 14,
    }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
}

/** The first question reads the whole log. */
async function fill({ pid }: Server, caller: Caller, say: (line: string) => void): Promise<Figure> {
  const before = runningTime([pid]);
  const { took } = await caller.get('/api/v1/journeys/map?goal=bench');
  const seconds = (runningTime([pid]) - before) / 1000;
  say(`filled in ${(took / 1000).toFixed(1)} s, ${seconds.toFixed(1)} s of the processor`);
  return {
    name: 'journeys: read from the log, touchpoints a processor second',
    value: touchpoints / seconds,
    unit: '/s',
    aim: { atLeast: 500_000 },
    reference: { what: 'touchpoints', value: touchpoints, unit: '' },
    note: `${(took / 1000).toFixed(1)} s by the clock; without what PostgreSQL itself works; ${memoryOf([pid]).rss.toFixed(0)} MiB of the server afterwards`,
  };
}

const questions: { name: string; path: string; atMost?: number }[] = [
  { name: 'map with median waits', path: 'map?goal=bench', atMost: 500 },
  { name: 'map of one channel', path: 'map?goal=bench&channel=channel%202', atMost: 150 },
  {
    name: 'map of a fortnight',
    path: 'map?goal=bench&from=2026-01-08T00:00:00Z&to=2026-01-22T00:00:00Z',
    atMost: 150,
  },
  { name: 'channel switches', path: 'switches?goal=bench', atMost: 150 },
  { name: 'abandonment (durations by outcome)', path: 'durations?goal=bench', atMost: 150 },
  { name: 'top variants', path: 'variants?goal=bench', atMost: 600 },
  { name: 'flow', path: 'flow?goal=bench' },
  { name: 'funnel of three', path: 'funnel?goal=bench&step=step%2003&step=step%2006&step=step%2009' },
  { name: 'the journeys behind an edge', path: 'behind?goal=bench&edgeFrom=step%2003&edgeTo=step%2004' },
];

async function ask(
  { pid }: Server,
  caller: Caller,
  inPostgres: number,
  say: (line: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, path: question, atMost } of questions) {
    const took: number[] = [];
    const worked: number[] = [];
    for (let time = 0; time < times; time++) {
      const before = runningTime([pid]);
      took.push((await caller.get(`/api/v1/journeys/${question}`)).took);
      worked.push(runningTime([pid]) - before);
    }
    const work = percentile(worked, 0.5);
    say(`${name}: p50 ${percentile(took, 0.5).toFixed(0)} ms, processor time ${work.toFixed(0)} ms`);
    figures.push({
      name: `journeys: ${name}, processor time p50`,
      value: work,
      unit: 'ms',
      ...(atMost === undefined ? {} : { aim: { atMost } }),
      reference: { what: 'the same map by PostgreSQL, by the clock', value: inPostgres, unit: 'ms' },
      note: `by the clock p50 ${percentile(took, 0.5).toFixed(0)} and p95 ${percentile(took, 0.95).toFixed(0)} ms`,
    });
  }
  return figures;
}

/** Touchpoints come in as lines while the map is asked for again and again. */
async function takeIn({ address, pid }: Server, caller: Caller, cookie: string): Promise<Figure[]> {
  const lines: string[] = [];
  for (let number = 0; number < sent; number++)
    lines.push(
      JSON.stringify({
        id: `sent:${number}`,
        type: `step ${String(1 + (number % 14)).padStart(2, '0')}`,
        at: new Date(Date.UTC(2026, 3, 1) + number * 1000).toISOString(),
        goal: 'bench',
        visitor: `visitor ${number % 20_000}`,
        channel: `channel ${1 + (number % 5)}`,
      }),
    );
  const family = familyOf(pid);
  const before = runningTime(family);
  const began = performance.now();
  let done = false;
  const sending = fetch(`${address}/api/v1/touchpoints/lines`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', cookie, origin: new URL(address).origin },
    body: lines.join('\n'),
  }).then(async (response) => {
    done = true;
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return performance.now() - began;
  });
  const took: number[] = [];
  while (!done) took.push((await caller.get('/api/v1/journeys/map?goal=bench')).took);
  const rate = sent / ((await sending) / 1000);
  const seconds = (runningTime(family) - before) / 1000;
  const note = `${Math.round(sent / seconds)} a processor second of all processes, ${took.length} maps among them`;
  const reference = { what: 'touchpoints sent', value: sent, unit: '' };
  return [
    {
      name: 'journeys: taken in by API, a second',
      value: rate,
      unit: '/s',
      aim: { atLeast: 20_000 },
      reference,
      note,
    },
    {
      name: 'journeys: map while they come in, p95',
      value: percentile(took, 0.95),
      unit: 'ms',
      aim: { atMost: 300 },
      reference,
    },
  ];
}
