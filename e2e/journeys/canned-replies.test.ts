/** A text for repeated use: written once in the settings, found by a slash, filled in for the customer. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { type Correspondent, openMailbox } from '../harness/correspondent.ts';
import { openConversation, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

let stage: Stage;
let page: Page;
let ada: Correspondent;

beforeAll(async () => {
  stage = await openStage();
  ada = openMailbox(stage.mail, 'Ada First', 'ada@post.example');
  await ada.writes(stage.company.mailAddress, 'Returns', 'How do I send the lamp back?');
  page = await stage.seat('Miriam');
});
afterAll(() => stage?.dispose());

describe('canned replies', () => {
  test('are written in the settings', async () => {
    await page.goto(`${stage.server.address}/settings/replies`);
    await page
      .getByRole('link', { name: 'Add a canned reply' })
      .or(page.getByRole('button', { name: 'Add a canned reply' }))
      .first()
      .click();
    await page.getByLabel('Name').fill('Sending back');
    await page.getByLabel('Shortcut').fill('back');
    await page
      .getByRole('textbox', { name: 'English', exact: true })
      .fill('Dear {{customer.firstName|customer}}, print the label in the parcel.');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add a canned reply' }).click();
    await expect
      .poll(async () => (await stage.company.api.cannedReplies()).items.map(({ shortcut }) => shortcut))
      .toContain('back');
  });

  test('come by a slash, filled in, and reach the customer', async () => {
    await page.goto(stage.server.address);
    await showAllOpen(page);
    await openConversation(page, 'Ada First', 'How do I send the lamp back?');
    const editor = page.getByRole('textbox', { name: 'Your answer' });
    await editor.click();
    await editor.pressSequentially('/bac');
    await page.getByRole('option', { name: /Sending back/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => editor.textContent()).toContain('Dear Ada, print the label in the parcel.');
    await page.keyboard.press('Control+Enter');
    await ada.receives('Dear Ada, print the label in the parcel.');
  });
});
