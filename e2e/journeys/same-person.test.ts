/** Who may be one person: joined by one key, told apart, and one customer parted into two. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { openMailbox } from '../harness/correspondent.ts';
import { openConversation, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

let stage: Stage;
let page: Page;
const name = 'Katarzyna Wiśniewska';
const home = 'katarzyna@home.example';
const work = 'k.wisniewska@work.example';

beforeAll(async () => {
  stage = await openStage();
  for (const [address, text] of [
    [home, 'Where is my lamp?'],
    [work, 'A desk, please.'],
  ] as const)
    await openMailbox(stage.mail, name, address).writes(stage.company.mailAddress, text, text);
  page = await stage.seat('Miriam');
  await showAllOpen(page);
  await openConversation(page, 'A desk, please.', 'A desk, please.');
});
afterAll(() => stage?.dispose());

const perhaps = () => page.getByRole('region', { name: 'Perhaps the same person' });

describe('a customer who came twice', () => {
  test('is suggested beside the conversation with the reasons, joined by one key, and parted again', async () => {
    await perhaps().getByText('Because the surname is the same and the given name is the same.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('q');
    await page.getByRole('region', { name: 'Joined with' }).waitFor();
    await page.keyboard.press('Control+z');
    await perhaps().waitFor();
  });

  test('stands in the list, side by side in the dark; told apart, they are suggested no more until it is undone', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${stage.server.address}/settings/same-person`);
    const pair = page.getByRole('button', { name: `${name} and ${name}`, exact: true });
    await pair.waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Is this one person?' });
    await dialog.getByText(work).waitFor();
    await dialog.getByText(home).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+Q');
    await page.getByText('Nobody seems to be listed twice').waitFor();
    await page.getByText(`${name} is not suggested again`).waitFor();
    await page.keyboard.press('Control+z');
    await pair.waitFor();
    await page.emulateMedia({ colorScheme: 'light' });
  });
});

test('one customer who is two people is parted: chosen addresses and conversations, seen before', async () => {
  await page.keyboard.press('q');
  await page.getByText(`Joined with ${name}`).waitFor();
  await page.goto(stage.server.address);
  await showAllOpen(page);
  await openConversation(page, 'A desk, please.', 'A desk, please.');
  await page.getByRole('region', { name: 'Joined with' }).waitFor();
  await page.keyboard.press('Shift+U');
  const dialog = page.getByRole('dialog', { name: `${name} is two people` });
  await dialog.getByRole('textbox', { name: 'Name of the second person' }).fill('Karol Wiśniewski');
  await dialog.getByRole('checkbox', { name: work }).check();
  await dialog.getByText('goes whole').waitFor();
  await dialog.getByText('Karol Wiśniewski gets 1 address, 1 whole conversation').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Part them' }).click();
  await page.getByText('Karol Wiśniewski is a customer of their own').waitFor();
  const { items } = await stage.company.api.queue({ view: 'open', sort: 'newest' });
  expect(items.map(({ customer }) => customer.name).sort()).toEqual(['Karol Wiśniewski', name]);
});

test('an address or a number is added by hand, a bad one refused where it was typed, and confirmed', async () => {
  // The panel is the second person's by now.
  await page.getByRole('region', { name: 'Not the same person as' }).waitFor();
  await page.keyboard.press('Shift+A');
  const dialog = page.getByRole('dialog', { name: /^Addresses and numbers of/ });
  await dialog.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Phone' }).click();
  const value = dialog.getByRole('textbox', { name: 'Add an address or a number' });
  await value.fill('12');
  await page.keyboard.press('Enter');
  await dialog.getByText('This is not a phone number that can be called.').waitFor();
  expect(await value.inputValue()).toBe('12');
  await value.fill('+48 501 502 503');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Confirm: +48501502503' }).click();
  await dialog.getByRole('button', { name: 'Not confirmed: +48501502503' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});
