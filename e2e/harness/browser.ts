/** Chromium, as installed on the machine. */
import { type Browser, chromium, type Page } from 'playwright-core';

const open = new Set<Browser>();

export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  open.add(browser);
  browser.once('disconnected', () => open.delete(browser));
  return browser;
}

/** Every window of every browser that is open. */
export const openPages = (): Page[] =>
  [...open].flatMap((browser) => browser.contexts()).flatMap((context) => context.pages());
