/** A table of customers comes in; one of them is kept by a hold, handed out and erased; what is old is previewed. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { openMailbox } from '../harness/correspondent.ts';
import { openConversation, rowOf, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  await openMailbox(stage.mail, 'Ada First', 'ada@post.example').writes(
    stage.company.mailAddress,
    'The samovar',
    'The porcelain broke.',
  );
  page = await stage.seat('Miriam');
  await showAllOpen(page);
  await rowOf(page, 'Ada First').waitFor();
});
afterAll(() => stage?.dispose());

/** In both lights. */
async function findings(): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await seriousFindings(page)));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

const table = `Kundennummer;Name;E-Mail;Ort
1;Ada First;ada@post.example;Köln
2;Bo Second;bo@post.example;Łódź
3;Cy Third;not an address;Ulm
4;Di Fourth;bo@post.example;Bonn
`;

describe('a table of customers', () => {
  test('is read, tried out and imported, and what was left out is fetched', async () => {
    await page.goto(`${stage.server.address}/settings/imports`);
    await page.getByText('No table was imported yet').waitFor();
    expect(await findings()).toEqual([]);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
    await page.getByRole('combobox', { name: 'What is in Ort' }).filter({ hasText: 'Town' }).waitFor();
    expect(await findings()).toEqual([]);
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('heading', { name: 'What would happen' }).waitFor();
    const counts = page.getByRole('listitem').filter({ hasText: /New|Known|Doubtful|Unreadable/ });
    expect(await counts.allInnerTexts()).toEqual([
      expect.stringMatching(/^1\s*New/),
      expect.stringMatching(/^1\s*Known/),
      expect.stringMatching(/^1\s*Doubtful/),
      expect.stringMatching(/^1\s*Unreadable/),
    ]);
    await page.locator('summary').filter({ hasText: 'Doubtful' }).click();
    await page.getByRole('cell', { name: 'Di Fourth' }).waitFor();
    expect(await findings()).toEqual([]);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('The table is imported').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Fetch rows left out' }).click(),
    ]);
    const report = readFileSync(await download.path(), 'utf8');
    expect(report).toContain('4,The e-mail address cannot be right,,3,Cy Third,not an address,Ulm');
    await page.getByRole('link', { name: 'Imports' }).first().click();
    await page.getByText('imported · 1 new, 1 known, 1 doubtful, 1 unreadable').waitFor();
  });
});

describe('what is kept of a customer', () => {
  test('a hold stands in the way of erasure, and is lifted', async () => {
    await page.goto(stage.server.address);
    await showAllOpen(page);
    await openConversation(page, 'Ada First', 'The porcelain broke.');
    // The key is known once this part of the panel has come.
    await page.getByRole('button', { name: 'Export, keep or erase data…' }).waitFor();
    await page.keyboard.press('Shift+P');
    const dialog = page.getByRole('dialog', { name: 'Data of Ada First' });
    await dialog.getByRole('button', { name: 'Place a legal hold' }).click();
    await dialog.getByRole('textbox', { name: 'Why' }).fill('Lawsuit 7/26');
    await dialog.getByRole('button', { name: 'Place a legal hold' }).click();
    await dialog.getByText('until it is lifted ·').waitFor();
    expect(await findings()).toEqual([]);
    await dialog.getByText('A legal hold stands in the way').waitFor();
    expect(await dialog.getByRole('button', { name: 'Erase for good' }).isVisible()).toBe(false);
    await dialog.getByRole('button', { name: 'Lift' }).click();
    await dialog.getByText('A legal hold stands in the way').waitFor({ state: 'detached' });
  });

  test('it is handed out, and then erased', async () => {
    const dialog = page.getByRole('dialog', { name: 'Data of Ada First' });
    await dialog.getByRole('button', { name: 'Export everything' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+P');
    await dialog.getByRole('textbox', { name: 'Name of the customer' }).fill('Ada First');
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto(`${stage.server.address}/settings/privacy`);
    await page.getByText('Erasure of a customer').waitFor();
    await page.getByText(/rows emptied or deleted/).waitFor();
    expect(await findings()).toEqual([]);
  });

  test('a purpose is asked for once the company wants it', async () => {
    await page.getByRole('button', { name: 'Ask what for' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask what for' });
    await dialog.getByRole('switch', { name: 'For copies' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Please fill this in.').waitFor();
    await dialog
      .getByRole('textbox', { name: 'Purposes to choose from' })
      .fill('Request of the customer\nCourt');
    expect(await findings()).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Ask what for' }).click();
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Request of the customer\nCourt');
    await page.keyboard.press('Escape');
  });
});

describe('what is old', () => {
  test('is shown before it goes, and goes from then on', async () => {
    await page.goto(`${stage.server.address}/settings/retention`);
    await page.getByRole('combobox', { name: 'How long: Messages' }).click();
    await page.getByRole('option', { name: '1 year' }).click();
    await page.getByRole('button', { name: 'Other for one channel type' }).first().click();
    await page.getByRole('button', { name: 'Show what would go' }).click();
    await page.getByRole('heading', { name: 'What would go' }).waitFor();
    expect(await findings()).toEqual([]);
    await page.getByRole('button', { name: 'Keep it so from now on' }).click();
    await page.getByText('From now on what is older goes by itself.').waitFor();
    await page.reload();
    await page
      .getByRole('combobox', { name: 'How long: Messages' })
      .filter({ hasText: '1 year' })
      .first()
      .waitFor();
  });
});
