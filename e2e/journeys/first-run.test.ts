import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../harness/browser.ts';
import { openWindow } from '../harness/desk.ts';
import { type Server, startServer } from '../harness/server.ts';

describe('first run', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    page = await openWindow(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.dispose();
  });

  test('a wrong token is refused in words, and what was typed stays', async () => {
    await page.goto(`${server.address}/setup?token=${'x'.repeat(43)}`);
    await fillSetup(page);
    await page.getByRole('button', { name: 'Set up the desk' }).click();
    const alert = page.getByRole('alert').filter({ hasText: /./ });
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/link/i);
    expect(await page.getByLabel('Company').inputValue()).toBe('Möbelhaus Linden');
  });

  test('the link makes the company, its administrator and its language, and opens the desk', async () => {
    await page.goto(server.setupLink ?? '');
    await fillSetup(page);
    await page.getByLabel('Language').click();
    await page.getByRole('option', { name: 'Deutsch' }).click();
    await page.getByRole('button', { name: 'Einrichten' }).click();
    await page.waitForURL('**/welcome');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(server.address);
    await page.getByRole('heading', { name: 'Möbelhaus Linden' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
  });

  test('the link works once', async () => {
    const stranger = await openWindow(browser);
    await stranger.goto(server.setupLink ?? '');
    await stranger.getByRole('heading', { name: 'Already set up' }).waitFor();
  });
});

async function fillSetup(page: Page): Promise<void> {
  await page.getByLabel('Company').fill('Möbelhaus Linden');
  await page.getByLabel('Your name').fill('Miriam Linden');
  await page.getByLabel('E-mail address').fill('miriam@linden.example');
  await page.getByLabel('Password').fill('a long enough one');
}
