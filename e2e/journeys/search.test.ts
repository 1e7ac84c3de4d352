/** Somebody looks for what was once written. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { openMailbox } from '../harness/correspondent.ts';
import { entryOf } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  const write = (name: string, subject: string, text: string) =>
    openMailbox(stage.mail, name, `${name.split(' ')[0]?.toLowerCase()}@post.example`).writes(
      stage.company.mailAddress,
      subject,
      text,
    );
  await write('Jörg Weiß', 'Rechnung', 'Auf der Rechnung fehlen die Küchenstühle.');
  await write('Ada First', 'A wardrobe', 'The wardrobe came with a scratched mirror.');
  await write('Bo Second', 'Another wardrobe', 'My wardrobe has no handles.');
  page = await stage.seat('Miriam');
});
afterAll(() => stage?.dispose());

describe('search', () => {
  test('opens by its key and says how it is used', async () => {
    await page.keyboard.press('/');
    await box().and(page.locator(':focus')).waitFor();
    await page.getByText('Search everything that was ever written').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test('finds by the beginning of a word, and opens the conversation at the message', async () => {
    await lookFor('scratch');
    await page.getByText('1 conversation found').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await entryOf(page, 'The wardrobe came with a scratched mirror.').waitFor();
    await page.goBack();
    await expect.poll(() => box().inputValue()).toBe('scratch');
  });

  test('folds endings and umlauts, and leaves out what is not wanted', async () => {
    await lookFor('kuchenstuhl');
    await page
      .getByRole('link', { name: /Jörg Weiß/ })
      .first()
      .waitFor();
    await lookFor('wardrobe -mirror');
    await page.getByText('1 conversation found').waitFor();
    await page
      .getByRole('link', { name: /Bo Second/ })
      .first()
      .waitFor();
  });

  test('says so when there is nothing, and what to try', async () => {
    await lookFor('xylophone');
    await page.getByText(/Nothing found for/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  const box = () => page.getByRole('searchbox', { name: 'Search for' });

  /** What was written a moment ago is indexed a moment later. */
  async function lookFor(text: string): Promise<void> {
    await expect
      .poll(async () => (await stage.company.api.search({ q: 'wardrobe' })).conversations.length)
      .toBeGreaterThan(1);
    await box().fill(text);
  }
});
