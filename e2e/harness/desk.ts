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
  context.on('weberror', (error) => scriptErrors.push(error.error().message));
  return context.newPage();
}

/** What went wrong in scripts of any window; a test that passes beside one has not seen the harm yet. */
export const scriptErrors: string[] = [];

/** The row of a customer's conversation in the list shown. */
export const rowOf = (page: Page, customer: string) =>
  page.locator('[data-conversation]').filter({ hasText: customer });

/** Opens a customer's conversation once it is there, and waits until it shows the text. */
export async function openConversation(page: Page, customer: string, text: string): Promise<void> {
  const row = rowOf(page, customer);
  const more = page.getByRole('button', { name: /new above/ });
  // Rows never move by themselves: what belongs further up waits behind a button.
  await row.or(more).first().waitFor();
  if (!(await row.isVisible())) await more.click();
  await row.click();
  await entryOf(page, text).first().waitFor();
}

/** What has been said and done, one entry of it. */
export const entryOf = (page: Page, text: string | RegExp) =>
  page.getByRole('log').getByRole('article').filter({ hasText: text });

/** Opens the list of all open conversations without loading the page anew. */
export async function showAllOpen(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'All open' }).click();
}

/** Writes into the open composer and sends. */
export async function answer(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your answer' }).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await entryOf(page, text).waitFor();
}
