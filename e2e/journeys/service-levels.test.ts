/** An administrator says when somebody is there and what is promised; the queue shows what of it is due. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { openMailbox } from '../harness/correspondent.ts';
import { answer, openConversation, rowOf, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.seat('Miriam');
});
afterAll(() => stage?.dispose());

describe('service levels', () => {
  test('a calendar has holidays of its country, and a break at noon', async () => {
    await page.goto(`${stage.server.address}/settings/hours`);
    await page.getByRole('link', { name: 'Add a calendar' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Shop Kraków');
    await page.getByLabel('Time zone').fill('Europe/Warsaw');
    await page.getByLabel('Monday, to').fill('12:00');
    await page.getByRole('button', { name: 'Add hours on Monday' }).click();
    await page.getByLabel('Monday, from').last().fill('13:00');
    await page.getByLabel('Monday, to').last().fill('18:00');
    await page.getByRole('button', { name: 'Tuesday to Friday like Monday' }).click();
    await choose('Country', 'Poland');
    await page.getByRole('checkbox', { name: 'Constitution Day' }).uncheck();
    await expectAccessible();
    await page.getByRole('button', { name: 'Add a calendar' }).click();

    await page.getByRole('link', { name: 'Shop Kraków' }).waitFor();
    await page.getByText('Poland · Europe/Warsaw').waitFor();
    await expectAccessible();
    const [kraków] = (await stage.company.api.calendars()).items.filter(({ name }) => name === 'Shop Kraków');
    const split = [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '18:00' },
    ];
    expect(kraków?.days).toEqual([split, split, split, split, split, [], []]);
    expect(kraków?.holidays).toMatchObject({ country: 'PL', open: [expect.any(String)] });
  });

  test('a service level is made for a channel, goes by a calendar, and comes first', async () => {
    await page.goto(`${stage.server.address}/settings/service-levels`);
    await page.getByRole('link', { name: 'Add a service level' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Mail in a minute');
    await page.getByRole('button', { name: 'Add a condition' }).click();
    const conditions = page.getByRole('dialog', { name: 'Add a condition' });
    await conditions.getByRole('button', { name: 'Channel it used' }).click();
    await conditions.getByRole('button', { name: /Kundenservice/ }).click();
    await page.keyboard.press('Escape');
    await promised('First answer', '1');
    await page.getByRole('spinbutton', { name: 'Next answer' }).fill('');
    await page.getByLabel('Warn after (percent of the time)').fill('50');
    await choose('Which hours count', 'Shop Kraków');
    await page.getByText(/^A message that arrives on .* must be answered by/).waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Add a service level' }).click();

    const list = page.getByRole('list', { name: 'Service levels' });
    await list.getByRole('link', { name: 'Mail in a minute' }).waitFor();
    for (const place of [1, 0]) {
      await page.getByRole('button', { name: 'Move “Mail in a minute” up' }).click();
      await list.getByRole('listitem').nth(place).getByText('Mail in a minute').waitFor();
    }
    await list.getByText('First answer 1 min').waitFor();
    await expectAccessible();
    await page.goto(`${stage.server.address}/settings/hours`);
    await page.getByText('Chosen by Mail in a minute').waitFor();
  });

  test('it is changed to count around the clock', async () => {
    await page.goto(`${stage.server.address}/settings/service-levels`);
    await page.getByRole('link', { name: 'Mail in a minute' }).click();
    await choose('Which hours count', 'Around the clock');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await expectAccessible();
  });

  test('a mail is due, at risk without a reload, and after an answer no more', async () => {
    const watching = await stage.seat('Emily');
    await view(watching, 'At risk').click();
    await watching.getByText('No service level is at risk').waitFor();
    await page.goto(stage.server.address);
    await showAllOpen(page);
    await openMailbox(stage.mail, 'Ada First', 'ada@post.example').writes(
      stage.company.mailAddress,
      'A lamp',
      'Do you have lamps?',
    );
    await openConversation(page, 'Ada First', 'Do you have lamps?');
    await rowOf(page, 'Ada First').getByText('due now').waitFor();
    await page.locator('header').getByRole('button', { name: 'due now' }).click();
    const panel = page.getByRole('dialog', { name: 'Service level' });
    await panel.getByText('First answer', { exact: true }).waitFor();
    await panel.getByText(/^Due Today/).waitFor();
    await panel.getByText('By the service level Mail in a minute').waitFor();
    await expectAccessible();
    await page.keyboard.press('Escape');

    await rowOf(watching, 'Ada First').waitFor({ timeout: 60_000 });
    await expect.poll(() => view(watching, 'At risk').textContent()).toContain('1');
    expect(await seriousFindings(watching)).toEqual([]);
    await answer(page, 'We do.');
    await expect.poll(() => view(watching, 'At risk').textContent()).not.toContain('1');
    await view(watching, 'All open').click();
    await rowOf(watching, 'Ada First').waitFor();
    await view(watching, 'At risk').click();
    await watching.getByText('No service level is at risk').waitFor();
  });

  test('on a phone everything in the head of a conversation is within reach', async () => {
    await openMailbox(stage.mail, 'Bo Second', 'bo@post.example').writes(
      stage.company.mailAddress,
      'A question about the delivery of a very long table to the fourth floor',
      'Will it fit?',
    );
    const phone = await stage.seat('Miriam');
    await showAllOpen(phone);
    await openConversation(phone, 'Bo Second', 'Will it fit?');
    await phone.setViewportSize({ width: 390, height: 844 });
    const buttons = phone.locator('header:visible').getByRole('button');
    // Read aloud it is a sentence; there is room for the length alone.
    const mark = buttons.filter({ has: phone.getByText(/due now|late|left/) });
    const length = mark.locator('span[aria-hidden="true"]');
    await length.waitFor();
    expect(await length.evaluate((text) => text.scrollWidth - text.clientWidth)).toBe(0);
    const edges = await buttons.evaluateAll((all) =>
      all.map((button) => button.getBoundingClientRect()).map(({ left, right }) => [left, right]),
    );
    expect(edges.length).toBeGreaterThan(5);
    for (const [left, right] of edges) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
    }
    await expectAccessible(phone);
    await phone.context().close();
  });

  test('on a phone the customer lies over the conversation when asked for', async () => {
    const phone = await stage.seat('Miriam', { hasTouch: true });
    await showAllOpen(phone);
    await openConversation(phone, 'Bo Second', 'Will it fit?');
    const button = phone.getByRole('button', { name: 'Customer', exact: true });
    const sheet = phone.getByRole('dialog', { name: 'Customer', exact: true });
    const address = sheet.getByText('bo@post.example');
    const beside = phone.getByRole('complementary', { name: 'Customer', exact: true });
    await beside.getByText('bo@post.example').waitFor();
    expect(await button.isVisible()).toBe(false);

    await phone.setViewportSize({ width: 390, height: 844 });
    expect(await button.boundingBox()).toMatchObject({ width: 44, height: 44 });
    await button.tap();
    await address.waitFor();
    expect(await sheet.boundingBox()).toMatchObject({ x: 0, width: 390, height: 844 });
    await sheet.getByRole('button', { name: 'Other conversations' }).click();
    await sheet.getByRole('button', { name: 'Other conversations', expanded: false }).waitFor();
    await expectAccessible(phone);
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await sheet.waitFor({ state: 'hidden' });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);

    await button.tap();
    await address.waitFor();
    await phone.goBack();
    await sheet.waitFor({ state: 'hidden' });
    expect(await button.isVisible()).toBe(true);

    await phone.setViewportSize({ width: 820, height: 1180 });
    await phone.keyboard.press('p');
    await address.waitFor();
    expect(await sheet.boundingBox()).toMatchObject({ x: 460, width: 360 });
    await phone.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await phone.setViewportSize({ width: 1440, height: 900 });
    await beside.waitFor();
    await phone.keyboard.press('p');
    await beside.waitFor({ state: 'hidden' });
  });

  const view = (window: Page, name: string) =>
    window.getByRole('navigation', { name: 'Views' }).getByRole('link', { name });

  async function choose(label: string, option: string): Promise<void> {
    await page.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option }).click();
  }

  async function promised(name: string, minutes: string): Promise<void> {
    await page.getByRole('spinbutton', { name }).fill(minutes);
    await choose(`Unit of “${name}”`, 'minutes');
  }

  async function expectAccessible(shown = page): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await shown.emulateMedia({ colorScheme });
      expect(await seriousFindings(shown), colorScheme).toEqual([]);
    }
  }
});
