/** Nothing that axe calls serious, on every page a person meets, in light and dark. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { openBrowser } from '../harness/browser.ts';
import { openMailbox } from '../harness/correspondent.ts';
import { answer, entryOf, openConversation, openWindow, showAllOpen } from '../harness/desk.ts';
import { type Server, startServer } from '../harness/server.ts';
import { openShop, type Shop } from '../harness/shop.ts';
import { openStage, type Stage } from '../harness/stage.ts';
import { openChat, write } from '../harness/widget.ts';

const schemes = ['light', 'dark'] as const;
const toasts = '[data-toast]';
const toast = (page: Page) => page.locator(toasts);

describe('before anybody is there', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.dispose();
  });

  test.each(schemes)('set-up, %s', async (colorScheme) => {
    const page = await openWindow(browser, { colorScheme });
    await page.goto(server.setupLink ?? '');
    await page.getByLabel('Company').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe('at work', () => {
  let stage: Stage;
  let shop: Shop;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    shop = await openShop({
      service: stage.server.address,
      chatChannelId: stage.company.chatChannelId,
      formSlug: stage.company.forms.returns,
    });
    const customer = openMailbox(stage.mail, 'Ada First', 'ada@post.example');
    await customer.writes(stage.company.mailAddress, 'A table', 'Is it still there?');
    page = await stage.seat('Miriam');
    await showAllOpen(page);
    await openConversation(page, 'Ada First', 'Is it still there?');
    await answer(page, 'It is.');
    // It goes by itself, maybe while it is being looked at; a toast has a test of its own.
    await toast(page).waitFor({ state: 'detached' });
  });
  afterAll(async () => {
    await stage?.dispose();
    await shop?.close();
  });

  describe.each(schemes)('%s', (colorScheme) => {
    beforeAll(() => page.emulateMedia({ colorScheme }));

    test('queue and conversation', async () => {
      await entryOf(page, 'It is.').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    });

    test('toast', async () => {
      await page.keyboard.press('a');
      await page.getByRole('menuitem', { name: /Jonas Becker/ }).click();
      await toast(page).getByRole('button', { name: 'Undo' }).waitFor();
      expect(await seriousFindings(page, toasts)).toEqual([]);
      await page.keyboard.press('Control+z');
      await toast(page).waitFor({ state: 'detached' });
    });

    test('palette', async () => {
      await page.keyboard.press('Control+k');
      const palette = page.getByRole('combobox', { name: 'What would you like to do?' });
      await palette.waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await palette.waitFor({ state: 'detached' });
    });

    test.each([
      '/welcome',
      '/live',
      '/incidents',
      '/settings',
      '/settings/replies',
      '/settings/same-matter',
      '/settings/macros',
      '/settings/people',
      '/settings/teams',
      '/settings/skills',
      '/settings/routing',
      '/settings/supervision',
      '/settings/rules',
      '/settings/roles',
      '/settings/audit',
      '/account',
      '/account/keys',
    ])('%s', async (path) => {
      const window = await page.context().newPage();
      await window.emulateMedia({ colorScheme });
      await window.goto(`${stage.server.address}${path}`);
      await window.getByRole('heading', { level: 1 }).waitFor();
      expect(await seriousFindings(window)).toEqual([]);
      await window.close();
    });

    test('sign-in', async () => {
      const window = await openWindow(stage.browser, { colorScheme });
      await window.goto(`${stage.server.address}/sign-in`);
      await window.getByLabel('Password').waitFor();
      expect(await seriousFindings(window)).toEqual([]);
    });

    test('form page, also with what it complains about', async () => {
      const window = await openWindow(stage.browser, { colorScheme });
      await window.goto(`${stage.server.address}/f/${stage.company.forms.returns}?lang=en`);
      expect(await seriousFindings(window)).toEqual([]);
      await window.getByRole('button', { name: 'Continue' }).last().click();
      await window.getByRole('alert').first().waitFor();
      expect(await seriousFindings(window)).toEqual([]);
    });

    test('widget', async () => {
      const window = await openWindow(stage.browser, { colorScheme });
      await window.goto(shop.chatPage);
      await openChat(window);
      await write(window, 'Hello, can I see the table in Cologne?');
      // The shop around it is hostile on purpose.
      expect(await seriousFindings(window, 'throughline-widget')).toEqual([]);
    });
  });
});
