/** Agents at work: with the keyboard alone, beside each other, over a line that drops, in their language. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Correspondent, openMailbox } from '../harness/correspondent.ts';
import { entryOf, openConversation, rowOf, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

let stage: Stage;

const customer = async (name: string, subject: string, text: string): Promise<Correspondent> => {
  const address = `${name.toLowerCase().replace(' ', '.')}@post.example`;
  const box = openMailbox(stage.mail, name, address);
  await box.writes(stage.company.mailAddress, subject, text);
  return box;
};

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.dispose());

describe('with the keyboard alone', () => {
  let page: Page;
  let first: Correspondent;

  beforeAll(async () => {
    first = await customer('Ada First', 'First matter', 'The first text.');
    page = await stage.seat('Emily');
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await rowOf(page, 'Ada First').waitFor();
  });

  test('open and reply', async () => {
    await page.keyboard.press('j');
    await entryOf(page, 'The first text.').waitFor();
    await page.keyboard.press('r');
    await page.getByRole('textbox', { name: 'Your answer' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Typed without a mouse.');
    await page.keyboard.press('Control+Enter');
    await entryOf(page, 'Typed without a mouse.').waitFor();
    expect((await first.receives('Typed without a mouse.')).subject).toBe('Re: First matter');
    await page.keyboard.press('Escape');
  });

  test('note', async () => {
    await blur(page);
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Your note' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('For colleagues only.');
    await page.keyboard.press('Control+Enter');
    await entryOf(page, 'For colleagues only.').waitFor();
  });

  test('assign to a colleague, and take it back with undo', async () => {
    await blur(page);
    await page.keyboard.press('a');
    await choose(page, /Jonas Becker/);
    await page.getByRole('button', { name: 'Assigned to Jonas Becker' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Assigned to Emily Carter' }).waitFor();
  });

  test('snooze, close, and undo of both', async () => {
    await page.keyboard.press('s');
    await choose(page, /Tomorrow/);
    await expect.poll(() => stateOf('Ada First')).toBe('snoozed');
    await page.keyboard.press('Control+z');
    await expect.poll(() => stateOf('Ada First')).toBe('open');
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.keyboard.press('j');
    await entryOf(page, 'The first text.').waitFor();
    await page.keyboard.press('e');
    await expect.poll(() => stateOf('Ada First')).toBe('closed');
    await page.keyboard.press('Control+z');
    await expect.poll(() => stateOf('Ada First')).toBe('open');
  });

  test('the palette finds a command by its words and runs it', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'What would you like to do?' }).waitFor();
    await page.keyboard.type('snoozed conv');
    await page.getByRole('option', { name: /Snoozed conversations/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Snoozed' }).waitFor();
  });

  async function stateOf(name: string): Promise<string> {
    for (const view of ['open', 'snoozed', 'closed'] as const) {
      const { items } = await stage.company.api.queue({ view, sort: 'newest' });
      if (items.some((row) => row.customer.name === name)) return view;
    }
    return 'nowhere';
  }
});

describe('two agents', () => {
  test('see each other viewing and typing', async () => {
    await customer('Bo Second', 'Second matter', 'The second text.');
    const emily = await stage.seat('Emily');
    await showAllOpen(emily);
    await openConversation(emily, 'Bo Second', 'The second text.');
    const miriam = await stage.seat('Miriam');
    await showAllOpen(miriam);
    await openConversation(miriam, 'Bo Second', 'The second text.');
    await emily.getByText('Miriam is viewing').waitFor();
    await miriam.getByText('Emily is viewing').waitFor();
    await miriam.getByRole('textbox', { name: 'Your answer' }).pressSequentially('I think');
    await emily.getByText('Miriam is writing').waitFor();
    await miriam.close();
    await emily.getByText(/Miriam is/).waitFor({ state: 'detached' });
    await emily.close();
  });
});

describe('a desk that was away', () => {
  test('shows what it missed without a reload, and sends what was written meanwhile', async () => {
    const box = await customer('Cy Third', 'Third matter', 'The third text.');
    const page = await stage.seat('Emily');
    await showAllOpen(page);
    await openConversation(page, 'Cy Third', 'The third text.');
    await page.evaluate(() => Object.assign(globalThis, { neverReloaded: true }));
    await stage.server.stop();
    await page.getByRole('textbox', { name: 'Your answer' }).fill('Written in the dark.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('What you write is kept and will be sent.').waitFor();
    await stage.server.start();
    await box.writes(stage.company.mailAddress, 'More', 'Said after the restart.');
    await customer('Di Fourth', 'Fourth matter', 'The fourth text.');
    await box.receives('Written in the dark.');
    await openConversation(page, 'Di Fourth', 'The fourth text.');
    const log = () => page.getByRole('log').textContent();
    await openConversation(page, 'Third matter', 'Written in the dark.');
    expect((await log())?.split('Written in the dark.')).toHaveLength(2);
    expect(await page.evaluate(() => 'neverReloaded' in globalThis)).toBe(true);
    await page.close();
  });
});

describe('looks and language', () => {
  test('all four languages, at once and for good', async () => {
    const page = await stage.seat('Emily');
    const names = { en: 'Views', de: 'Ansichten', pl: 'Widoki', nl: 'Weergaven' };
    for (const language of ['de', 'pl', 'nl', 'en'] as const) {
      const kept = page.waitForResponse((response) => response.request().method() === 'PATCH');
      await page.keyboard.press('g');
      await page.keyboard.press('l');
      await page.getByRole('navigation', { name: names[language] }).waitFor();
      expect((await kept).ok()).toBe(true);
      await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
    }
    await page.close();
  });

  test('light and dark, as the system says and as the agent chooses', async () => {
    const page = await stage.seat('Emily', { colorScheme: 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).toBe('rgb(19, 19, 22)');
    const kept = page.waitForResponse((response) => response.request().method() === 'PATCH');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await expect.poll(ground).toBe('rgb(255, 255, 255)');
    expect((await kept).ok()).toBe(true);
    await page.reload();
    await page.getByRole('navigation', { name: 'Views' }).waitFor();
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.close();
  });
});

/** Takes an entry of the menu that a key opened, once the menu has the focus. */
async function choose(page: Page, name: RegExp): Promise<void> {
  await page.locator('[role=menu]:is(:focus, :focus-within)').waitFor();
  await page.getByRole('menuitem', { name }).press('Enter');
}

/** Leaves the composer, as Escape does, so that letters are shortcuts again. */
async function blur(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}
