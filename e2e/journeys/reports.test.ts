/** A team lead asks how it went: figures, what they mean, and what is behind them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { openMailbox } from '../harness/correspondent.ts';
import { answer, entryOf, openConversation, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.seat('Miriam');
});
afterAll(() => stage?.dispose());

test('before anybody wrote, the page says why it is empty', async () => {
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.getByText('Nothing was counted in this period').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

describe('when a customer has been answered', () => {
  test('the figures tell it', { timeout: 90_000 }, async () => {
    const customer = openMailbox(stage.mail, 'Ada First', 'ada@post.example');
    await customer.writes(stage.company.mailAddress, 'A table', 'Is it still there?');
    await page.goto(stage.server.address);
    await showAllOpen(page);
    await openConversation(page, 'Ada First', 'Is it still there?');
    await answer(page, 'It is.');
    await customer.receives('It is.');
    await expect
      .poll(
        async () => {
          const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format();
          const { measures } = await stage.company.api.reportSummary({ from: day, to: day });
          return [measures.conversations.current.n, measures.first_answer.current.n];
        },
        { timeout: 20_000 },
      )
      .toEqual([1, 1]);
    await page.goto(`${stage.server.address}/reports`);
    await overview().getByRole('link', { name: '1', exact: true }).first().waitFor();
  });

  const overview = () => page.getByRole('region', { name: 'The period at a glance' });

  test('a figure has its definition beside it, by key', async () => {
    await overview().getByRole('button', { name: 'What “First answer” means' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('to the first answer of a person').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('to the first answer of a person').waitFor({ state: 'detached' });
  });

  test('charts are tables too', async () => {
    const course = page.getByRole('region', { name: 'Over time' });
    await course.getByRole('button', { name: 'As a table' }).click();
    await course.getByRole('columnheader', { name: 'New conversations' }).waitFor();
    await course.getByRole('link', { name: '1', exact: true }).first().waitFor();
    await course.getByRole('button', { name: 'As a chart' }).click();
  });

  test('what is shown stands in the address, and survives loading anew', async () => {
    await page.getByRole('button', { name: 'Agent', exact: true }).click();
    await page.getByRole('button', { name: /^Period: / }).click();
    await page.getByRole('button', { name: 'Today', exact: true }).click();
    await page.waitForURL(/by=agent/);
    await page.waitForURL(/period=today/);
    await page.reload();
    await page.getByRole('rowheader', { name: /Miriam/ }).waitFor();
    await page.getByRole('button', { name: 'Period: Today' }).waitFor();
  });

  test.each(['light', 'dark'] as const)('nothing serious for axe, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFindings(page)).toEqual([]);
  });

  test('a table can be saved', async () => {
    const groups = page.getByRole('region', { name: 'Side by side' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      groups.getByRole('link', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^agent-\d{4}-\d{2}-\d{2}-\d{4}-\d{2}-\d{2}\.csv$/);
  });

  test('a number opens what it counts, and that its conversation', async () => {
    await overview().getByRole('link', { name: '1', exact: true }).first().click();
    await page.getByRole('heading', { name: 'New conversations' }).waitFor();
    await page.getByText('1 was counted').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: /Ada First/ }).click();
    await entryOf(page, 'It is.').waitFor();
  });
});
