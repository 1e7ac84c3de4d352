/** Two conversations become one and are parted again; one is split. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { type Correspondent, openMailbox } from '../harness/correspondent.ts';
import { answer, entryOf, openConversation, rowOf, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

let stage: Stage;
let page: Page;
let ada: Correspondent;

beforeAll(async () => {
  stage = await openStage();
  ada = openMailbox(stage.mail, 'Ada First', 'ada@post.example');
  const bo = openMailbox(stage.mail, 'Bo Second', 'bo@post.example');
  await ada.writes(stage.company.mailAddress, 'The table', 'The table is not here yet.');
  await bo.writes(stage.company.mailAddress, 'Table of Ada', 'Where is the table of my wife?');
  page = await stage.seat('Miriam');
  await showAllOpen(page);
  await rowOf(page, 'Bo Second').waitFor();
  await openConversation(page, 'Ada First', 'The table is not here yet.');
});
afterAll(() => stage?.dispose());

describe('merging', () => {
  test('with a conversation of another customer asks before, in words', async () => {
    const number = await numberOf('Bo Second');
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: /Merge into/ });
    await dialog.getByRole('textbox', { name: 'Number of a conversation' }).fill(String(number));
    await dialog.getByRole('button', { name: 'Find' }).click();
    await dialog.getByText('Two different customers').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await dialog.getByRole('button', { name: 'Merge' }).isDisabled()).toBe(true);
    await dialog.getByRole('checkbox', { name: /both wrote about the same matter/ }).check();
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await entryOf(page, 'Where is the table of my wife?').waitFor();
    await rowOf(page, 'Bo Second').waitFor({ state: 'detached' });
  });

  test('is undone with one key: both are as before', async () => {
    await page.keyboard.press('Control+z');
    await rowOf(page, 'Bo Second').waitFor();
    await entryOf(page, 'Where is the table of my wife?').waitFor({ state: 'detached' });
  });

  test('a message is split off into a conversation of its own', async () => {
    await answer(page, 'It is on its way.');
    await ada.answers(await ada.receives('It is on its way.'), 'By the way, do you sell lamps?');
    await entryOf(page, 'By the way, do you sell lamps?').waitFor();
    await page.keyboard.press('Shift+M');
    const dialog = page.getByRole('dialog', { name: /Split messages off/ });
    await dialog.getByRole('checkbox', { name: /do you sell lamps/ }).check();
    await dialog.getByRole('textbox', { name: 'Subject of the new conversation' }).fill('Lamps');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Split off 1 entry' }).click();
    await page.locator('[data-conversation]').filter({ hasText: 'Lamps' }).waitFor();
  });

  async function numberOf(customer: string): Promise<number> {
    const { items } = await stage.company.api.queue({ view: 'open', sort: 'newest' });
    const found = items.find((row) => row.customer.name === customer);
    if (!found) throw new Error(`${customer} has no open conversation`);
    return found.number;
  }
});
