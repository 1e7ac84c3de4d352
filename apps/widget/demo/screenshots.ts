/** `node demo/screenshots.ts FOLDER` takes pictures of the built widget in Chromium: light and dark, live and away. */
import { mkdirSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startDemo } from './demo-server.ts';

const folder = process.argv[2] ?? 'screenshots';
mkdirSync(folder, { recursive: true });
const DESKTOP = { width: 1100, height: 760 };
const PHONE = { width: 390, height: 780 };

const demo = await startDemo();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    await liveConversation(browser, colorScheme);
    await away(browser, colorScheme);
  }
  await phone(browser);
  await trouble(browser);
} finally {
  await browser.close();
  demo.stop();
}

async function open(browser: Browser, options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await browser.newContext({ viewport: DESKTOP, deviceScaleFactor: 2, ...options });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') console.error('page:', message.text());
  });
  page.on('pageerror', (error) => console.error('page:', error.message));
  await page.goto(demo.url);
  await page.locator('.launcher').waitFor();
  return page;
}

async function write(page: Page, text: string): Promise<void> {
  await page.locator('textarea').fill(text);
  await page.keyboard.press('Enter');
  await page
    .locator('.foot', { hasText: /Sent|Gesendet|Wysłano|Verstuurd/ })
    .last()
    .waitFor();
}

async function says(page: Page, text: string, name = 'Marta'): Promise<void> {
  await demo.agent({ do: 'say', text, name });
  await page.locator('.bubble', { hasText: text.slice(0, 20) }).waitFor();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.mouse.move(5, 5);
  await page.waitForTimeout(350);
  await page.screenshot({ path: `${folder}/widget-${name}.png` });
}

async function liveConversation(browser: Browser, colorScheme: 'light' | 'dark'): Promise<void> {
  await demo.agent({ do: 'live' });
  const page = await open(browser, { colorScheme });
  await shoot(page, `launcher-${colorScheme}`);
  await page.locator('.launcher').click();
  await page.locator('textarea').waitFor();
  await shoot(page, `greeting-${colorScheme}`);
  await write(page, 'Hello, I ordered two chairs (88 0417). The return form offers me no pick-up date.');
  await demo.agent({ do: 'seen' });
  await says(page, 'Hello Katarzyna, thank you for writing. I am looking at it right now.');
  await says(
    page,
    'Your postcode was missing from the carrier’s list. You can choose a date here: https://linden.example/returns/88-0417',
  );
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'chair-leg.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(412_000, 1) });
  await page.locator('.send:not(:disabled)').waitFor();
  await write(page, 'That works, thank you! Here is the photo as well.');
  await demo.agent({ do: 'seen' });
  await page.locator('.foot', { hasText: 'Read' }).waitFor();
  await demo.agent({ do: 'typing' });
  await page.locator('.typing').waitFor();
  await page.locator('textarea').fill('And the second chair?');
  await shoot(page, `live-${colorScheme}`);
  await page.locator('textarea').fill('');
  await page.keyboard.press('Escape');
  await demo.agent({ do: 'say', text: 'Received, thank you.' });
  await page.locator('.badge').waitFor();
  await shoot(page, `unread-${colorScheme}`);
  await page.context().close();
}

async function away(browser: Browser, colorScheme: 'light' | 'dark'): Promise<void> {
  await demo.agent({ do: 'away', text: nextMonday().toISOString() });
  // The server keeps an answer about presence for a few seconds.
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  const page = await open(browser, { colorScheme, locale: colorScheme === 'light' ? 'en' : 'de' });
  await page.evaluate((language) => {
    document.documentElement.lang = language;
  }, 'en');
  await page.locator('.launcher').click();
  await page.locator('textarea').waitFor();
  await write(page, 'Good evening, when will the oak table be back in stock?');
  await shoot(page, `away-${colorScheme}`);
  await page.locator('input[type=email]').fill('k.wisniewska@poczta.example');
  await page.keyboard.press('Enter');
  await page.locator('.email-known').waitFor();
  await shoot(page, `away-known-${colorScheme}`);
  await page.context().close();
}

async function phone(browser: Browser): Promise<void> {
  await demo.agent({ do: 'live' });
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  const page = await open(browser, { viewport: PHONE, hasTouch: true, isMobile: true });
  await shoot(page, 'phone-launcher');
  await page.locator('.launcher').click();
  await page.locator('textarea').waitFor();
  await write(page, 'Is the chair Lena in your Cologne shop?');
  await says(page, 'It is: two in oak, one in walnut. Shall I put one aside for you?');
  await shoot(page, 'phone');
  await page.context().close();
}

async function trouble(browser: Browser): Promise<void> {
  const page = await open(browser, {});
  await page.locator('.launcher').click();
  await write(page, 'Is somebody there?');
  await demo.agent({ do: 'refuse' });
  await page.locator('textarea').fill('Hello?');
  await page.keyboard.press('Enter');
  await page.locator('.foot', { hasText: 'Not sent yet' }).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: 'receipt.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(20_000, 1) }]);
  await page.locator('.send:not(:disabled)').waitFor();
  await page.context().setOffline(true);
  await demo.agent({ do: 'cut' });
  await page.locator('.notice').waitFor();
  await shoot(page, 'trouble');
  await demo.agent({ do: 'take' });
  await page.context().close();
}

function nextMonday(): Date {
  const day = new Date();
  day.setDate(day.getDate() + ((8 - day.getDay()) % 7 || 7));
  day.setHours(9, 0, 0, 0);
  return day;
}
