/** A visitor with the chat open. Its shadow tree is open, so locators reach into it. */
import type { Locator, Page } from 'playwright-core';

export const launcher = (page: Page): Locator => page.getByRole('button', { name: /chat/i }).first();
export const panel = (page: Page): Locator => page.locator('throughline-widget').getByRole('dialog');
export const said = (page: Page, text: string): Locator => panel(page).locator('.bubble', { hasText: text });

export async function openChat(page: Page): Promise<void> {
  await launcher(page).click();
  await panel(page).getByLabel('Write a message').waitFor();
}

/** Types and sends; what becomes of it is said below it. */
export async function write(page: Page, text: string): Promise<void> {
  const field = panel(page).getByLabel('Write a message');
  await field.fill(text);
  await field.press('Enter');
  await said(page, text).waitFor();
}

/** Every message shown, oldest first, without the greeting. */
export async function saidSoFar(page: Page): Promise<string[]> {
  const texts = await panel(page).locator('.bubble').allTextContents();
  return texts.slice(1).map((text) => text.trim());
}
