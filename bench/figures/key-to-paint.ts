import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { inDeskWindow } from '../lib/desk-window.ts';
import type { Context, Figure, Measurement } from '../lib/figure.ts';
import type { Server } from '../lib/server.ts';
import { percentile } from '../lib/statistics.ts';
import { keyDurations, startWatchingTimeline, timelinePainted, watchKeys } from './watch-keys.ts';

const conversations = 10_000;
/** Between keys, milliseconds: faster than anybody walks a queue, slow enough that each key has its own picture. */
const pace = 60;

export const keyToPaint: Measurement = {
  name: 'desk',
  what: 'from a key to the picture in the desk with ten thousand conversations, and what it loads at start',
  run: (context) =>
    inDeskWindow(context, conversations, ({ server, window }) => measure(context, server, window)),
};

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
