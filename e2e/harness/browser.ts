/** Chromium, as installed on the machine. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { onTestFailed } from 'vitest';

const open = new Set<Browser>();
const pictures = path.resolve(import.meta.dirname, '../../test-results');

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

/** Call before each test: a failure leaves pictures of every window in test-results/. */
export function pictureFailures(): void {
  onTestFailed(async ({ task }) => {
    mkdirSync(pictures, { recursive: true });
    const name = `${task.suite?.name ?? ''} ${task.name}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 90);
    const windows = [...open].flatMap((browser) => browser.contexts()).flatMap((context) => context.pages());
    for (const [index, page] of windows.entries())
      await page
        .screenshot({ path: path.join(pictures, `${name}-${index}.png`), timeout: 5000 })
        .catch(() => {});
  });
}
