/** Nothing that axe calls serious, on every page a person meets, in light and dark. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { openBrowser } from '../harness/browser.ts';
import { openWindow } from '../harness/desk.ts';
import { type Server, startServer } from '../harness/server.ts';
import { openStage, type Stage } from '../harness/stage.ts';

const schemes = ['light', 'dark'] as const;

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
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.seat('Emily');
  });
  afterAll(() => stage?.dispose());

  test.each(schemes)('queue, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFindings(page)).toEqual([]);
  });
});
