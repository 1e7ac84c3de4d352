import { existsSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { agentPassword, foundCompany, hire, signInCookie } from '../lib/company.ts';
import type { Context, Figure, Measurement } from '../lib/figure.ts';
import { type Server, startServer } from '../lib/server.ts';
import { percentile } from '../lib/statistics.ts';
import { seedConversations } from '../seed/copy.ts';
import { keyDurations, startWatchingTimeline, timelinePainted, watchKeys } from './watch-keys.ts';

const conversations = 10_000;
/** Between keys, milliseconds: faster than anybody walks a queue, slow enough that each key has its own picture. */
const pace = 60;

export const keyToPaint: Measurement = {
  name: 'desk',
  what: 'from a key to the picture in the desk with ten thousand conversations, and what it loads at start',
  async run(context) {
    const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
    if (!existsSync(executablePath)) {
      context.say(`LEFT OUT: there is no Chromium at ${executablePath}; CHROMIUM_PATH may name one`);
      return [];
    }
    const server = await startServer({
      dataDir: path.join(context.folder, 'data'),
      profiles: context.profiles,
    });
    const browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    });
    try {
      const window = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
      await signIn(server, window);
      return await measure(context, server, window);
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};

/** Founds and fills the company; the browser is then its first agent's. */
async function signIn(server: Server, window: BrowserContext): Promise<void> {
  const { api } = await foundCompany(server);
  const [email] = await hire(api, 1);
  const agents = (await api.agents()).items;
  const agentIds = agents.map(({ id }) => id);
  agentIds.sort((one) => (agents.find(({ id }) => id === one)?.email === email ? -1 : 1));
  await seedConversations(
    server.databaseUrl,
    {
      agentIds,
      teamIds: (await api.teams()).items.map(({ id }) => id),
      channels: (await api.channels()).items.map(({ id, type }) => ({ id, type })),
    },
    { first: 0, end: conversations, total: conversations },
  );
  const cookie = await signInCookie(server.address, email as string, agentPassword);
  await window.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.address };
    }),
  );
}

async function measure(context: Context, server: Server, window: BrowserContext): Promise<Figure[]> {
  const page = await window.newPage();
  const loaded = await load(page, `${server.address}/?view=open`);
  await watchKeys(page);
  const bare = await keysOf(
    page,
    Array.from({ length: 30 }, () => 'F9'),
  );
  const moves = await keysOf(page, [
    ...Array.from({ length: 70 }, () => 'j'),
    ...Array.from({ length: 30 }, () => 'k'),
  ]);
  const opening = { painted: await openings(page), presented: [] };
  await page.keyboard.press('r');
  await page.getByRole('textbox', { name: 'Your answer' }).waitFor();
  await page.getByRole('textbox', { name: 'Your answer' }).click();
  const typing = await keysOf(page, [
    ...'Thank you for your message, we have looked into your order and will send the part tomorrow.',
  ]);
  for (const [what, list] of [
    ['move', moves],
    ['open', opening],
    ['type', typing],
    ['unbound key', bare],
  ] as const)
    context.say(
      `${what}: p50 ${percentile(list.painted, 0.5).toFixed(1)}, p95 ${percentile(list.painted, 0.95).toFixed(1)} ms of ${list.painted.length}; by Event Timing p95 ${percentile(list.presented, 0.95).toFixed(0)} ms`,
    );
  const reference = {
    what: 'a key that does nothing, p95',
    value: percentile(bare.painted, 0.95),
    unit: 'ms',
  };
  const kinds = [
    ['J and K through the queue', moves],
    ['typing an answer', typing],
  ] as const;
  return [
    ...kinds.map(
      ([name, list]): Figure => ({
        name: `key → paint, ${name}, p95`,
        value: percentile(list.painted, 0.95),
        unit: 'ms',
        aim: { atMost: 50 },
        reference,
        note: `${list.painted.length} keys; the browser's own Event Timing, in steps of 8 ms: p95 ${percentile(list.presented, 0.95)} ms`,
      }),
    ),
    {
      name: 'key → the next conversation’s messages painted, p95',
      value: percentile(opening.painted, 0.95),
      unit: 'ms',
      aim: { atMost: 50 },
      reference,
      note: `${opening.painted.length} conversations`,
    },
    {
      name: 'desk at start, scripts and styles, gzip',
      value: loaded.packed,
      unit: 'kB',
      aim: { atMost: 200 },
      reference: { what: 'before packing', value: loaded.plain, unit: 'kB' },
      note: `${loaded.files} files until the queue is shown and the browser is idle; ${loaded.transferred.toFixed(0)} kB came over the line`,
    },
  ];
}

/** Opens the queue. Sizes in kB. */
async function load(page: Page, url: string) {
  const loaded = { packed: 0, plain: 0, files: 0, transferred: 0 };
  const under: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!['script', 'stylesheet'].includes(response.request().resourceType())) return;
    under.push(
      response.body().then(async (body) => {
        loaded.files++;
        loaded.plain += body.length / 1000;
        loaded.packed += gzipSync(body, { level: 9 }).length / 1000;
        loaded.transferred += (await response.request().sizes()).responseBodySize / 1000;
      }),
    );
  });
  await page.goto(url, { waitUntil: 'networkidle' }).catch(() => {});
  await page.locator('[data-conversation]').first().waitFor();
  await Promise.all(under);
  const sizes = { ...loaded };
  return sizes;
}

/** Presses keys at a pace and reads how long each took to its picture. */
async function keysOf(page: Page, keys: string[]): Promise<{ painted: number[]; presented: number[] }> {
  await keyDurations(page);
  for (const key of keys) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(pace);
  }
  await page.waitForTimeout(300);
  return keyDurations(page);
}

/** Walks down the queue to conversations that were not shown before: until their messages are painted. */
async function openings(page: Page): Promise<number[]> {
  const durations: number[] = [];
  for (let index = 0; index < 30; index++) {
    await page.waitForTimeout(300);
    await startWatchingTimeline(page);
    await page.keyboard.press('j');
    durations.push(await timelinePainted(page));
  }
  return durations;
}
