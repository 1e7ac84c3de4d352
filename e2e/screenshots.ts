/** Takes the pictures in docs/screenshots: the demo company at work, in light and dark, 1440 × 900. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Calendar } from '@throughline/sdk';
import { startDemo } from '@throughline/simulator/demo';
import { openSession } from '@throughline/simulator/session';
import { administrator, password } from '@throughline/simulator/staff';
import type { Page } from 'playwright-core';
import { openBrowser } from './harness/browser.ts';
import { openWindow, showAllOpen, signIn } from './harness/desk.ts';
import { startServer } from './harness/server.ts';
import { openShop } from './harness/shop.ts';
import { openChat, panel, write } from './harness/widget.ts';

const folder = path.resolve(import.meta.dirname, '../docs/screenshots');
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

mkdirSync(folder, { recursive: true });
const [server, browser] = await Promise.all([startServer(), openBrowser()]);
const setupToken = new URL(server.setupLink ?? '').searchParams.get('token');
try {
  for (const scheme of schemes) await setup(scheme);
  const demo = await openDemo();
  const api = openSession(server.address);
  await api.signIn(administrator.email, password);
  const [calendar] = (await api.calendars()).items;
  const hours = (days: Calendar['days']) =>
    api.patchCalendar(calendar?.id ?? '', { days, holidays: null, dates: [] });
  await hours(week({ from: '00:00', to: '24:00' }));
  const open = (await api.queue({ view: 'open', sort: 'newest', limit: 100 })).items;
  const story = open.find((row) => row.customer.name === 'Katarzyna Wiśniewska');
  if (!story) throw new Error('the story of Katarzyna is not among the open conversations');
  for (const scheme of schemes) await desk(scheme, story.id);
  const channels = (await api.channels()).items;
  const live = (await api.channelTypes()).items.find((type) => type.capabilities.live)?.type;
  const chatChannelId = channels.find((channel) => channel.type === live)?.id ?? '';
  for (const scheme of schemes) await widget('live', scheme, chatChannelId);
  const today = (new Date().getDay() + 6) % 7;
  await hours(week({ from: '08:00', to: '20:00' }, today));
  for (const scheme of schemes) await widget('away', scheme, chatChannelId);
  await demo.stop();
} finally {
  await browser.close();
  await server.dispose();
}

/** Resolves when the first customers are in and the story of one of them over three channels is told. */
async function openDemo(): Promise<{ stop(): Promise<void> }> {
  const awaited = new Set(['opened', 'told']);
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  const demo = await startDemo({
    address: server.address,
    smtpPort: server.smtpPort,
    setupToken,
    seed: 1,
    pace: 0,
    haste: 10,
    stateFile: null,
    tell(event) {
      if (event.event === 'trouble') console.error(event.message);
      awaited.delete(event.event === 'story' ? event.state : event.event);
      if (awaited.size === 0) resolve();
    },
  });
  const patience = setTimeout(
    () =>
      reject(new Error(`the demo is not that far after three minutes; missing: ${[...awaited].join(', ')}`)),
    180_000,
  );
  await ready;
  clearTimeout(patience);
  return demo;
}

async function setup(colorScheme: Scheme): Promise<void> {
  const page = await openWindow(browser, { colorScheme });
  await page.goto(server.setupLink ?? '');
  await page.getByLabel('Company').fill('Möbelhaus Linden');
  await page.getByLabel('Your name').fill('Miriam Linden');
  await page.getByLabel('E-mail address').fill(administrator.email);
  await shoot(page, `setup-${colorScheme}`);
}

async function desk(colorScheme: Scheme, story: string): Promise<void> {
  const page = await signIn(browser, server.address, {
    email: 'emily@moebelhaus-linden.example',
    password,
    colorScheme,
  });
  await showAllOpen(page);
  await page.locator('[data-conversation]').nth(9).waitFor();
  await shoot(page, `queue-${colorScheme}`);
  await page.goto(`${server.address}/c/${story}?view=open`);
  await page.getByRole('log').getByText('Piszę trzeci raz').waitFor();
  await page.locator('.rich-text').waitFor();
  await shoot(page, `conversation-${colorScheme}`);
  await page.context().close();
}

async function widget(mode: 'live' | 'away', colorScheme: Scheme, chatChannelId: string): Promise<void> {
  const shop = await openShop({
    service: server.address,
    chatChannelId,
    formSlug: '',
    styles: `body { margin: 0; font: 17px/1.6 Georgia, serif; color-scheme: light dark;
      color: light-dark(#2b2b2f, #e6e3dc); background: light-dark(#f5f3ef, #1b1a19) }
      header { padding: 24px 48px; background: light-dark(#fff, #232220) } main { padding: 64px 48px; max-width: 560px }`,
  });
  const page = await openWindow(browser, { colorScheme, timezoneId: 'Europe/Berlin' });
  const sign = panel(page).getByText(mode === 'live' ? / (is|are) here$/ : 'Where may we answer?');
  // Hours that were just changed are known to those who come a second later.
  do {
    await page.goto(shop.chatPage);
    await openChat(page);
    await page.locator('throughline-widget .dot').waitFor();
  } while (!(await sign.isVisible()));
  await write(page, 'Hello, can I see the chair Lena in your Cologne shop?');
  await panel(page)
    .getByText(/^(Sent|Read)$/)
    .waitFor();
  await shoot(page, `widget-${mode}-${colorScheme}`);
  await page.context().close();
  await shop.close();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(720, 2);
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  console.log(`docs/screenshots/${name}.png`);
}

/** Monday first; one day may be closed. */
function week(span: { from: string; to: string }, closed?: number): { from: string; to: string }[][] {
  return Array.from({ length: 7 }, (_, day) => (day === closed ? [] : [span]));
}
