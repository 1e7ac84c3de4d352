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
let store: Correspondent;

beforeAll(async () => {
  stage = await openStage();
  ada = openMailbox(stage.mail, 'Ada First', 'ada@post.example');
  store = openMailbox(stage.mail, 'The store', 'store@shop.example');
  await ada.writes(stage.company.mailAddress, 'Returns', 'How do I send the lamp back?');
  page = await stage.seat('Miriam');
});
afterAll(() => stage?.dispose());

describe('canned replies', () => {
  test('are written in the settings, formatted, with copies, found by the word template', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'What would you like to do?' }).fill('templ');
    await page.getByRole('option', { name: /Canned replies \/ templates/ }).click();
    await page
      .getByRole('link', { name: 'Add a canned reply' })
      .or(page.getByRole('button', { name: 'Add a canned reply' }))
      .first()
      .click();
    await page.getByLabel('Name').fill('Sending back');
    await page.getByLabel('Shortcut').fill('back');
    const english = page.getByRole('textbox', { name: 'English', exact: true });
    await english.click();
    await page.keyboard.type('Dear {{customer.firstName|customer}}, print the ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('label');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' from ');
    await linkTo('nowhere at all', 'shop.example/returns');
    await page.getByRole('textbox', { name: 'Subject (English)' }).fill('Sending it back');
    await page.getByLabel('Bcc').fill('store@shop.example');
    await page.keyboard.press('Enter');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousFindings(page)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Add a canned reply' }).click();
    await expect
      .poll(async () => (await stage.company.api.cannedReplies()).items)
      .toMatchObject([
        {
          shortcut: 'back',
          texts: { en: 'Dear {{customer.firstName|customer}}, print the label from shop.example/returns' },
          html: { en: expect.stringContaining('<strong>label</strong>') },
          subjects: { en: 'Sending it back' },
          bcc: [{ value: 'store@shop.example' }],
        },
      ]);
  });

  test('come by a slash, filled in and formatted, and reach the customer and whoever gets a copy', async () => {
    await page.goto(stage.server.address);
    await showAllOpen(page);
    await openConversation(page, 'Ada First', 'How do I send the lamp back?');
    const editor = page.getByRole('textbox', { name: 'Your answer' });
    await editor.click();
    await editor.pressSequentially('/bac');
    await page.getByRole('option', { name: /Sending back/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => editor.textContent()).toContain('Dear Ada, print the label');
    await editor.locator('strong', { hasText: 'label' }).waitFor();
    await page.getByRole('button', { name: 'Remove store@shop.example' }).waitFor();
    await page.keyboard.press('Control+Enter');
    const mail = await ada.receives('Dear Ada, print the label from shop.example/returns');
    expect(mail.html).toContain('<strong>label</strong>');
    expect(mail.html).toContain('href="https://shop.example/returns"');
    await store.receives('Dear Ada, print the label');
  });

  test('is what it was before where its formatting is thrown away unsaved', async () => {
    await page.goto(`${stage.server.address}/settings/replies`);
    await page.getByRole('link', { name: 'Sending back' }).click();
    const english = page.getByRole('textbox', { name: 'English', exact: true });
    await english.locator('strong', { hasText: 'label' }).waitFor();
    await english.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Something else');
    await page.getByRole('button', { name: 'Discard' }).first().click();
    await english.locator('strong', { hasText: 'label' }).waitFor();
  });
});

/** By keyboard: the caret is in an editor. */
async function linkTo(wrong: string, right: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const address = page.getByRole('textbox', { name: 'Address of the link' });
  await address.waitFor();
  await page.keyboard.type(wrong);
  await page.keyboard.press('Enter');
  await page.getByText('Enter the address of a page or a mail address.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await address.fill(right);
  await page.keyboard.press('Enter');
  await address.waitFor({ state: 'detached' });
  await page
    .getByRole('textbox', { name: 'English', exact: true })
    .getByRole('link', { name: right })
    .waitFor();
}
