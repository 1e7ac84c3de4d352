import type { Client } from '@throughline/sdk';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { type DeskWindow, inDeskWindow } from '../lib/desk-window.ts';
import type { Figure, Measurement } from '../lib/figure.ts';
import { percentile } from '../lib/statistics.ts';
import { conversationId, conversationsOf } from '../seed/copy.ts';
import { type TaskTimes, tasksOf, watchTasks } from './watch-tasks.ts';

const conversations = 10_000;
const openings = 40;
const offers = 40;
const flow = { perSecond: 2000, seconds: 15 };

export const deskAtWork: Measurement = {
  name: 'work',
  what: 'in the desk: a conversation that is not in the list, an offer once there is room, typing while much happens',
  run: (context) =>
    inDeskWindow(context, conversations, async (desk) => {
      const page = await desk.window.newPage();
      await page.goto(`${desk.server.address}/?view=open`);
      await page.locator('[data-conversation]').first().waitFor();
      await page.waitForLoadState('networkidle');
      const opened = await openElsewhere(page, desk);
      context.say(`opened ${opened.length} that are not in the list`);
      const offered = await freeAndWait(page, desk);
      context.say(`${offered.length} offers`);
      const tasks = await typeMeanwhile(page, desk);
      context.say(`${tasks.events} events in ${flow.seconds} s, ${tasks.times.length} tasks of the page`);
      return [
        ...both(
          'opening one that is not in the list → its messages painted',
          opened,
          150,
          'the page asks for as much',
        ),
        ...both('room for one more → the next offer painted', offered, 100, 'closing one is answered'),
        ...ofTasks(tasks),
      ];
    }),
};

/** Milliseconds until it was painted, and until the server alone had answered. */
interface Awaited {
  painted: number;
  answered: number;
}

const figure = (name: string, value: number, reference: Figure['reference']): Figure => ({
  name,
  value,
  unit: 'ms',
  reference,
});

function both(name: string, list: Awaited[], atMost: number, what: string): Figure[] {
  return [0.5, 0.95].map((share) => ({
    ...figure(
      `${name}, p${share * 100}`,
      percentile(
        list.map(({ painted }) => painted),
        share,
      ),
      {
        what: `${what}, p${share * 100}`,
        value: percentile(
          list.map(({ answered }) => answered),
          share,
        ),
        unit: 'ms',
      },
    ),
    ...(share === 0.95 ? { aim: { atMost } } : {}),
  }));
}

/** Closed ones from all over the years, by their address, as from a link or a search. */
async function openElsewhere(page: Page, { company }: DeskWindow): Promise<Awaited[]> {
  const closed = [...conversationsOf(company, { first: 0, end: conversations, total: conversations })].filter(
    ({ state }) => state === 'closed',
  );
  const durations: Awaited[] = [];
  for (let index = 0; index < openings; index++) {
    const each = closed[Math.floor((index * closed.length) / openings)];
    if (!each) break;
    await page.waitForTimeout(300);
    const painted = await page.evaluate(openAndWait, conversationId(each));
    // Of another one, so that neither finds what the other one warmed.
    const other = closed[Math.floor(((index + 0.5) * closed.length) / openings)] ?? each;
    const answered = await page.evaluate(ask, `/api/v1/conversations/${conversationId(other)}`);
    durations.push({ painted, answered });
  }
  return durations;
}

/** In the page: until it has an answer in hand, milliseconds. */
async function ask(path: string): Promise<number> {
  const since = performance.now();
  const answer = await fetch(path);
  await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return performance.now() - since;
}

/** In the page: from the call until the messages of that conversation are painted, milliseconds. */
function openAndWait(id: string): Promise<number> {
  const shown = () => document.querySelector('[role="log"]')?.textContent ?? '';
  const before = shown();
  const since = performance.now();
  history.pushState(null, '', `/c/${id}?view=open`);
  dispatchEvent(new PopStateEvent('popstate'));
  return new Promise((resolve, reject) => {
    const look = () => {
      if (performance.now() - since > 20_000) return reject(new Error(`${id} was not opened`));
      if (!document.querySelector('[role="log"] article') || shown() === before)
        return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - since);
      return port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** The agent is alone in a team that is offered its work one by one, and gets room again by closing what they have. */
async function freeAndWait(page: Page, { api, agentId, server }: DeskWindow): Promise<Awaited[]> {
  const team = await api.createTeam({ name: 'One at a time', agentIds: [agentId] });
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  try {
    await client.query(`update conversation set agent_id = null where agent_id = $1 and state = 'open'`, [
      agentId,
    ]);
    await client.query(
      `update conversation set team_id = $1, awaiting = 'us', waiting_since = last_message_at
       where id in (select id from conversation where state = 'open' and agent_id is null order by id limit $2)`,
      [team.id, offers + 20],
    );
  } finally {
    await client.end();
  }
  await beOffered(api, team.id);
  const durations: Awaited[] = [];
  for (let index = 0; index < offers; index++) {
    await page.getByRole('button', { name: 'Accept' }).first().waitFor();
    const conversation = await page.evaluate(acceptFirst);
    await page.getByRole('button', { name: 'Accept' }).waitFor({ state: 'detached' });
    await page.waitForTimeout(500);
    durations.push(await page.evaluate(closeAndWait, conversation));
  }
  return durations;
}

async function beOffered(api: Client, teamId: string): Promise<void> {
  const settings = await api.routingSettings();
  const one = { units: 1, interruptible: false };
  await api.putRoutingSettings({
    ...settings,
    capacity: 1,
    classes: { live: one, deferred: one },
    teams: [
      ...settings.teams,
      { teamId, mode: 'offer', offerSeconds: 120, stickyMinutes: 0, lastAgentDays: 0, steps: [] },
    ],
  });
}

/** In the page, past its buttons. @returns the conversation */
async function acceptFirst(): Promise<string> {
  const { items } = await (await fetch('/api/v1/offers')).json();
  const answer = await fetch(`/api/v1/offers/${items[0].id}/acceptance`, { method: 'POST' });
  if (!answer.ok) throw new Error(`accepting: ${answer.status} ${await answer.text()}`);
  return items[0].conversation.id;
}

/** In the page: from the request that closes it until the next offer is painted. */
function closeAndWait(id: string): Promise<Awaited> {
  const since = performance.now();
  const answered = fetch(`/api/v1/conversations/${id}/closure`, { method: 'PUT' }).then(async (answer) => {
    if (!answer.ok) throw new Error(`closing: ${answer.status} ${await answer.text()}`);
    return performance.now() - since;
  });
  const painted = new Promise<number>((resolve, reject) => {
    const look = () => {
      if (performance.now() - since > 20_000) return reject(new Error('nothing was offered'));
      const offer = [...document.querySelectorAll('button')].some((each) => each.textContent === 'Accept');
      if (!offer) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - since);
      return port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  return Promise.all([painted, answered]).then((both) => ({ painted: both[0], answered: both[1] }));
}

interface Meanwhile {
  events: number;
  times: TaskTimes[];
}

/** An agent types while customers write, and labels and states change, all over the open ones. */
async function typeMeanwhile(page: Page, { server }: DeskWindow): Promise<Meanwhile> {
  await page.goto(`${server.address}/?view=open`);
  await page.locator('[data-conversation]').first().click();
  await page.keyboard.press('r');
  const editor = page.getByRole('textbox', { name: 'Your answer' });
  await editor.click();
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  try {
    await client.query(open);
    const watched = await watchTasks(page);
    let going = true;
    const typing = (async () => {
      while (going) {
        await page.keyboard.press('x');
        await page.waitForTimeout(60);
      }
    })();
    let events = 0;
    const began = performance.now();
    while (performance.now() - began < flow.seconds * 1000) {
      const wanted = Math.floor(((performance.now() - began) / 1000) * flow.perSecond);
      if (wanted - events >= 100) {
        const { rowCount } = await client.query(happen, [wanted - events, events % 1_000_000]);
        events += rowCount ?? 0;
      } else await new Promise((resolve) => setTimeout(resolve, 10));
    }
    going = false;
    await typing;
    return { events, times: await tasksOf(watched) };
  } finally {
    await client.end();
  }
}

const open = `
create temporary table open_one as
select row_number() over (order by c.id)::int as place, c.id, c.customer_id, m.id as message_id
from conversation c
cross join lateral (select id from message where conversation_id = c.id and direction = 'in' order by id desc limit 1) m
where state = 'open'`;

/** So many of them get a message, other labels, or are seen. */
const happen = `
insert into event_pending (type, conversation_id, customer_id, actor, data)
select (array['message.received', 'conversation.labelled', 'conversation.seen'])[n % 3 + 1], id, customer_id, 'system',
  (array[jsonb_build_object('messageId', message_id), '{"labels":[]}', '{}'])[n % 3 + 1]
from generate_series(1, $1::int) as n
join open_one on place = 1 + (n * 7919 + $2::int) % (select count(*)::int from open_one)
order by n`;

function ofTasks({ events, times }: Meanwhile): Figure[] {
  const cpu = times.map(({ ran }) => ran);
  const reference = {
    what: `events a second, for ${flow.seconds} s`,
    value: events / flow.seconds,
    unit: '/s',
  };
  const late = times.filter(({ took }) => took > 50).length;
  return [
    {
      ...figure(
        'typing meanwhile: the longest task of the page, processor time',
        Math.max(0, ...cpu),
        reference,
      ),
      aim: { atMost: 50 },
      note: `${times.length} tasks, p99.9 ${percentile(cpu, 0.999).toFixed(1)} ms; ${late} took over 50 ms by the clock`,
    },
    figure(
      'typing meanwhile: share of a processor the page takes',
      (cpu.reduce((a, b) => a + b, 0) / (flow.seconds * 1000)) * 100,
      reference,
    ),
  ].map((each, index) => (index === 1 ? { ...each, unit: '%' } : each));
}
