/** What stands behind the first page comes late over a slow line: nothing may be lost, jump or show a key by then. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailbox } from '../harness/correspondent.ts';
import { rowOf } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  const box = openMailbox(stage.mail, 'Cleo Late', 'cleo.late@post.example');
  await box.writes(stage.company.mailAddress, 'A matter', 'A text.');
});
afterAll(() => stage?.dispose());

test('the filter is written at once, and offers when it can', async () => {
  const { page, arrive } = await openWithout('filter-parts', 'popover-parts');
  const before = await places(page);
  await page.keyboard.press('f');
  const input = page.getByRole('combobox', { name: 'Filter the list' });
  await input.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('stat');
  expect(await page.getByRole('option').count()).toBe(0);
  expect(await places(page)).toEqual(before);
  await arrive();
  await page.getByRole('option', { name: /state:.*Open, snoozed or closed/ }).waitFor();
  await page.keyboard.type('e:open');
  expect(await input.inputValue()).toBe('state:open');
  expect(await places(page)).toEqual(before);
  await page.close();
});

test('a click on what opens later is kept', async () => {
  const { page, arrive } = await openWithout('filter-parts', 'popover-parts');
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await arrive();
  await page.getByRole('dialog', { name: 'Add a condition' }).getByText('Who looks after it').waitFor();
  await page.close();
});

test('a key for what is picked out is kept, and does nothing else', async () => {
  const { page, arrive } = await openWithout('bulk-bar');
  const before = await places(page);
  await page.keyboard.press('j');
  await page.getByRole('log').getByRole('article').first().waitFor();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Select the conversation of Cleo Late', pressed: true }).waitFor();
  await page.keyboard.press('e');
  expect(await page.getByText('Conversation closed').count()).toBe(0);
  expect(await places(page)).toEqual(before);
  await arrive();
  await page.getByText('1 conversation closed').waitFor();
  await page.close();
});

/** Opens the queue and holds back files of the desk until they may arrive. */
async function openWithout(...names: string[]): Promise<{ page: Page; arrive: () => Promise<void> }> {
  const page = await stage.seat('Emily');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const asked = new Set<string>();
  await page.route(new RegExp(`/assets/(${names.join('|')})-`), async (route) => {
    asked.add(route.request().url());
    await held;
    await route.continue();
  });
  await page.goto(`${stage.server.address}/?view=open`);
  await rowOf(page, 'Cleo Late').waitFor();
  return {
    page,
    arrive: async () => {
      await expect.poll(() => asked.size).toBe(names.length);
      release();
    },
  };
}

/** Where the list's first row and the head above it stand. */
const places = (page: Page) =>
  Promise.all([rowOf(page, 'Cleo Late').boundingBox(), page.getByRole('main').boundingBox()]);
