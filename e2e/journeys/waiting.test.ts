/** Visitors who wait see where they stand, and may be called back instead of waiting. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { openConversation, openWindow, rowOf, showAllOpen } from '../harness/desk.ts';
import { openShop, type Shop } from '../harness/shop.ts';
import { openStage, type Stage } from '../harness/stage.ts';
import { openChat, panel, write } from '../harness/widget.ts';

describe('waiting', () => {
  let stage: Stage;
  let shop: Shop;
  let desk: Page;
  let first: Page;
  let second: Page;

  beforeAll(async () => {
    stage = await openStage();
    const { api, chatChannelId } = stage.company;
    const chat = (await api.channels()).items.find(({ id }) => id === chatChannelId);
    await api.patchChannel(chatChannelId, { settings: { ...chat?.settings, offerAfterMinutes: 0 } });
    shop = await openShop({
      service: stage.server.address,
      chatChannelId,
      formSlug: stage.company.forms.returns,
    });
    desk = await stage.seat('Emily');
    await showAllOpen(desk);
    first = await visit('I came first');
    // On a phone.
    second = await visit('I came second', { viewport: { width: 390, height: 780 } });
  });
  afterAll(async () => {
    await stage?.dispose();
    await shop?.close();
  });

  async function visit(text: string, window: Parameters<typeof openWindow>[1] = {}): Promise<Page> {
    const page = await openWindow(stage.browser, window);
    await page.goto(shop.chatPage);
    await openChat(page);
    await write(page, text);
    return page;
  }

  const place = (page: Page, number: number) =>
    panel(page).locator('.waiting', { hasText: `You are number ${number}.` });

  test('each sees their own place, and those who hear it are told', async () => {
    await place(first, 1).waitFor();
    await place(second, 2).waitFor();
    await panel(second).locator('.waiting').getByText('We cannot say how long yet.').waitFor();
    await panel(second).getByRole('status').getByText('You are number 2.').waitFor({ state: 'attached' });
    expect(await seriousFindings(second)).toEqual([]);
  });

  test('once the first is taken the second is next, and the first waits no longer', async () => {
    const { api } = stage.company;
    const waiting = (await api.queue({ view: 'open', sort: 'newest' })).items;
    const id = waiting.find(({ preview }) => preview === 'I came first')?.id ?? '';
    const emily = (await api.agents()).items.find(({ name }) => name.startsWith('Emily'));
    await api.assign(id, { agentId: emily?.id ?? '' });
    await place(second, 1).waitFor();
    await panel(first).locator('.waiting').waitFor({ state: 'detached' });
  });

  test('a number that is none is asked for again; a good one is called back, and the place is kept', async () => {
    await panel(second).getByRole('button', { name: 'Call me back' }).click();
    await panel(second).getByLabel('Your phone number').fill('12');
    await panel(second).getByRole('button', { name: 'Call me back' }).click();
    await panel(second).getByText('Please check the number.').waitFor();
    await panel(second).getByLabel('Your phone number').fill('+49 30 1234567');
    await panel(second).getByRole('button', { name: 'Call me back' }).click();
    await panel(second).getByText('We call you back at +49 30 1234567. You keep your place.').waitFor();
    await place(second, 1).waitFor();
  });

  test('who leaves is still in the queue, and the agent sees whom to call and ticks it off', async () => {
    await second.close();
    await openConversation(desk, 'I came second', 'I came second');
    await rowOf(desk, 'I came second').getByRole('img', { name: 'Wants to be called back' }).waitFor();
    const log = desk.getByRole('log');
    await log.getByText('Wants to be called back at +49301234567').waitFor();
    const number = desk.getByRole('link', { name: '+49301234567' });
    expect(await number.getAttribute('href')).toBe('tel:+49301234567');
    expect(await seriousFindings(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Called back' }).waitFor();
    await log.focus();
    await desk.keyboard.press('h');
    await number.waitFor({ state: 'detached' });
    await log.getByText('called back: +49301234567').waitFor();
  });
});
