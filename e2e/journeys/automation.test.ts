/** A rule is clicked together, tried out, goes live and acts; a macro runs by its key and is taken back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { type Correspondent, openMailbox } from '../harness/correspondent.ts';
import { entryOf, openConversation, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

let stage: Stage;
let page: Page;
let ada: Correspondent;

beforeAll(async () => {
  stage = await openStage();
  ada = openMailbox(stage.mail, 'Ada First', 'ada@post.example');
  await ada.writes(stage.company.mailAddress, 'Invoice 4711', 'The amount is wrong.');
  page = await stage.seat('Miriam');
  await showAllOpen(page);
  await openConversation(page, 'Ada First', 'The amount is wrong.');
});
afterAll(() => stage?.dispose());

const conversations = async (q: string) =>
  (await stage.company.api.queue({ view: 'all', q })).items.map(({ subject, labels, state }) => ({
    subject,
    labels,
    state,
  }));

describe('a rule', () => {
  test('is written in sentences and tried out on what has been', async () => {
    await page.goto(`${stage.server.address}/settings/rules`);
    await page.getByRole('link', { name: 'New rule' }).first().click();
    await page.getByLabel('Name', { exact: true }).fill('Invoices');
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await page.getByRole('menuitem', { name: 'The message contains words' }).click();
    await page.getByLabel(/Any of these words/).fill('invoice, bill');
    await page.getByLabel(/Labels to add/).fill('billing');
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByText(/^In 1 of \d+ conversations/).waitFor();
    await page
      .getByRole('list', { name: 'Conversations it would have run in' })
      .getByText('Invoice 4711')
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect((await conversations('subject:"Invoice 4711"'))[0]?.labels).toEqual([]);
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.getByRole('switch', { name: 'Live' }).click();
    await expect.poll(() => page.getByRole('switch', { name: 'Live' }).isChecked()).toBe(true);
  });

  test('acts on the next mail, and its log says so', async () => {
    await ada.writes(stage.company.mailAddress, 'Invoice 4712', 'And one more.');
    await expect
      .poll(() => conversations('subject:"Invoice 4712"'), { timeout: 20_000 })
      .toMatchObject([{ labels: ['billing'] }]);
    await page.goto(`${stage.server.address}/settings/rules`);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'ran once in 24 h' }).click();
    await page.getByRole('link', { name: 'Invoice 4712' }).click();
    await page.getByText('Rule “Invoices” labelled this: + billing').waitFor();
  });
});

describe('a macro', () => {
  test('gets a key, and does all it says', async () => {
    await page.goto(`${stage.server.address}/settings/macros/new`);
    await page.getByLabel('Name', { exact: true }).fill('Paid and done');
    await page.getByLabel(/Labels to add/).fill('paid');
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByRole('menuitem', { name: 'Close', exact: true }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Change the keys for “Paid and done”' }).click();
    await page.keyboard.press('Shift+Z');
    await page.getByRole('button', { name: 'Paid and done: no key' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await page.goto(stage.server.address);
    await showAllOpen(page);
    await page.locator('[data-conversation]').filter({ hasText: 'Invoice 4712' }).click();
    await entryOf(page, 'And one more.').waitFor();
    await page.keyboard.press(';');
    await page.getByRole('option', { name: /Paid and done/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Z');
    await expect
      .poll(() => conversations('subject:"Invoice 4712"'))
      .toMatchObject([{ labels: ['billing', 'paid'], state: 'closed' }]);
  });

  test('is taken back by one undo', async () => {
    await page.keyboard.press('Control+z');
    await expect
      .poll(() => conversations('subject:"Invoice 4712"'))
      .toMatchObject([{ labels: ['billing'], state: 'open' }]);
  });
});
