/** A flood: one customer on one matter twice, and many customers on one matter, who all get one answer. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { type Correspondent, openMailbox } from '../harness/correspondent.ts';
import { openConversation, rowOf, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

describe('a flood', () => {
  let stage: Stage;
  let page: Page;
  const writers = new Map<string, Correspondent>();

  beforeAll(async () => {
    stage = await openStage();
    for (const name of ['Ada Marsh', 'Ben Hollow', 'Cis Brook', 'Dan Ridge'])
      writers.set(name, openMailbox(stage.mail, name, `${name.split(' ')[0]?.toLowerCase()}@post.example`));
    page = await stage.seat('Miriam');
    await showAllOpen(page);
  });
  afterAll(() => stage?.dispose());

  const writes = (name: string, subject: string, text: string) =>
    writers.get(name)?.writes(stage.company.mailAddress, subject, text);

  test('two mails about one order become one conversation by themselves; one key takes them apart for good', async () => {
    await writes('Ada Marsh', 'Wardrobe', 'Where is my order ML-481516?');
    await openConversation(page, 'Ada Marsh', 'Where is my order ML-481516?');
    await writes('Ada Marsh', 'Still waiting', 'Nobody answers. Order ML-481516 has not come.');
    const notice = page.getByRole('region', { name: 'The same matter' });
    await notice.getByText(/was joined by itself: both mention order ML-481516/).waitFor();
    await page
      .getByRole('log')
      .getByText(/merged #\d+ into this conversation: both mention order/)
      .waitFor();
    await page.keyboard.press('Shift+B');
    await notice.waitFor({ state: 'detached' });
    await expect.poll(() => rowOf(page, 'Ada Marsh').count()).toBe(2);
  });

  test('what only seems to be one matter is suggested with its reasons, and one key merges it', async () => {
    await writes('Ben Hollow', 'Espresso machine', 'The espresso machine leaks at the boiler valve.');
    await openConversation(page, 'Ben Hollow', 'leaks at the boiler valve');
    await writes('Ben Hollow', 'Kitchen', 'About the espresso machine: the boiler valve leaks more now.');
    const notice = page.getByRole('region', { name: 'The same matter' });
    await notice.getByText(/Looks like the same matter as #\d+.*: both say/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('b');
    await page
      .getByRole('log')
      .getByText(/merged #\d+ into this conversation/)
      .waitFor();
    await page.getByRole('button', { name: '2 contacts', exact: true }).click();
    await page.getByRole('dialog').getByText('About the espresso machine').waitFor();
    await page.keyboard.press('Escape');
  });

  test('an incident is declared from picked rows, and everybody gets the answer once', async () => {
    await writes('Cis Brook', 'Vouchers', 'The voucher page says error E42.');
    await writes('Dan Ridge', 'Voucher', 'error E42 when I enter my voucher');
    await openConversation(page, 'Dan Ridge', 'error E42 when I enter my voucher');
    await openConversation(page, 'Cis Brook', 'The voucher page says error E42.');
    // Both can be found by their words as well.
    await expect
      .poll(async () => (await stage.company.api.search({ q: 'E42' })).conversations.length)
      .toBe(2);
    await page.keyboard.press('Shift+D');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Vouchers fail with E42');
    await dialog.getByLabel('What is known').fill('A fix comes at eleven.');
    await dialog.getByRole('checkbox', { name: /Dan Ridge/ }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Declare', exact: true }).click();
    await page.getByRole('heading', { name: 'Vouchers fail with E42' }).waitFor();
    await page.getByText('2 linked').waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByRole('link', { name: 'Answer all' }).click();
    await page.getByLabel(/Text in English/).fill('Hello {{customer.firstName|there}}, vouchers work again.');
    const row = page.getByRole('row', { name: /Cis Brook/ });
    await row.getByText('Hello Cis, vouchers work again.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send to 2 customers' }).click();
    await page.getByText('Goes to 2 customers').waitFor();
    await writers.get('Cis Brook')?.receives('Hello Cis, vouchers work again.');
    await writers.get('Dan Ridge')?.receives('Hello Dan, vouchers work again.');
    await page.getByText('sent to 2 customers').waitFor();
  });

  test('what belongs to it shows what is known, and its mails were sent once', async () => {
    await page.getByRole('link', { name: 'Queue' }).click();
    await showAllOpen(page);
    await openConversation(page, 'Cis Brook', 'The voucher page says error E42.');
    const notice = page.getByRole('region', { name: 'Incident' });
    await notice.getByText('A fix comes at eleven.').waitFor();
    expect(await page.getByRole('log').getByText('Hello Cis, vouchers work again.').count()).toBe(1);
  });
});
