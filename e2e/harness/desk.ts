/** A person in front of the desk. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface DeskOptions extends BrowserContextOptions {
  email: string;
  password: string;
}

/** Signs in at the door, in a browser window of its own, and waits until the queue is live. */
export async function signIn(
  browser: Browser,
  address: string,
  { email, password, ...context }: DeskOptions,
): Promise<Page> {
  const page = await openWindow(browser, context);
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: /Views|Ansichten|Widoki|Weergaven/ }).waitFor();
  return page;
}

/** A window with storage and cookies of its own. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}
