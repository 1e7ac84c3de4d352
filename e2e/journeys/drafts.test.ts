/** What is begun on one device is there on the other, and what was written on both is never lost. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Correspondent, openMailbox } from '../harness/correspondent.ts';
import { openConversation, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

describe('drafts', () => {
  let stage: Stage;
  let customer: Correspondent;
  let office: Page;
  let tablet: Page;

  beforeAll(async () => {
    stage = await openStage();
    customer = openMailbox(stage.mail, 'Ada First', 'ada@post.example');
    await customer.writes(stage.company.mailAddress, 'A table', 'Is it still there?');
    [office, tablet] = await Promise.all([stage.seat('Emily'), stage.seat('Emily')]);
    for (const page of [office, tablet]) await showAllOpen(page);
    await openConversation(office, 'Ada First', 'Is it still there?');
  });
  afterAll(() => stage?.dispose());

  const field = (page: Page) => page.getByRole('textbox', { name: 'Your answer' });
  const composer = (page: Page) => page.getByRole('region', { name: 'Answer' });
  const shows = (page: Page, text: string) => field(page).filter({ hasText: text }).waitFor();
  const saved = (page: Page) =>
    page.waitForResponse((answer) => answer.url().endsWith('/draft') && answer.request().method() === 'PUT');

  test('words, formatting, copies and files stand on the other device when it is opened there', async () => {
    await composer(office)
      .locator('input[type=file]')
      .setInputFiles({
        name: 'plan.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\n%%EOF'),
      });
    await composer(office).getByRole('button', { name: 'Remove plan.pdf' }).waitFor();
    await field(office).click();
    await office.keyboard.type('It is ');
    await office.getByRole('button', { name: 'Bold' }).click();
    const kept = saved(office);
    await office.keyboard.type('here');
    await kept;
    await openConversation(tablet, 'Ada First', 'Is it still there?');
    await shows(tablet, 'It is here');
    await field(tablet).locator('strong', { hasText: 'here' }).waitFor();
    await composer(tablet).getByRole('button', { name: 'Remove plan.pdf' }).waitFor();
  });

  test('what is written on goes to the open window too, and back', async () => {
    await office.keyboard.type(' for you');
    await shows(tablet, 'It is here for you');
    await field(tablet).click();
    await tablet.keyboard.press('Control+End');
    await tablet.keyboard.type(', Ada');
    await shows(office, 'It is here for you, Ada');
  });

  test('where both were written in, each keeps its words until somebody says which stay', async () => {
    await tablet.context().setOffline(true);
    await field(office).click();
    await office.keyboard.press('Control+End');
    const kept = saved(office);
    await office.keyboard.type(' in the office');
    await kept;
    await field(tablet).click();
    await tablet.keyboard.press('Control+End');
    await tablet.keyboard.type(' on the train');
    await tablet.context().setOffline(false);
    const notice = composer(tablet).getByRole('alert').filter({ hasText: 'Written on another device' });
    await notice.getByText('It is here for you, Ada in the office').waitFor();
    await shows(tablet, 'on the train');
    await shows(office, 'in the office');
    await notice.getByRole('button', { name: 'Keep this' }).click();
    await notice.waitFor({ state: 'detached' });
    await shows(office, 'on the train');
  });

  test('a note has words of its own on both, and the answer keeps its own', async () => {
    const note = (page: Page) => page.getByRole('textbox', { name: 'Your note' });
    await composer(office).getByRole('radio', { name: 'Note' }).click();
    await note(tablet).waitFor();
    expect(await note(office).inputValue()).toBe('');
    const kept = saved(office);
    await note(office).fill('She sounded cross');
    await kept;
    await expect.poll(() => note(tablet).inputValue()).toBe('She sounded cross');
    await composer(tablet).getByRole('radio', { name: 'E-mail' }).click();
    await shows(office, 'on the train');
    await composer(office).getByRole('radio', { name: 'Note Something is begun here' }).waitFor();
  });

  test('what is sent on one is gone on the other, also when it is loaded anew', async () => {
    await office.getByRole('button', { name: 'Send', exact: true }).click();
    const received = await customer.receives('on the train');
    expect(received.files).toMatchObject([{ filename: 'plan.pdf' }]);
    await tablet.waitForFunction(
      () => document.querySelector('[role=textbox][aria-label="Your answer"]')?.textContent === '',
    );
    await tablet.reload();
    await field(tablet).waitFor();
    expect(await field(tablet).textContent()).toBe('');
    // The note has not been said, and is still there to be added.
    await composer(tablet).getByRole('radio', { name: 'Note' }).click();
    expect(await tablet.getByRole('textbox', { name: 'Your note' }).inputValue()).toBe('She sounded cross');
    await composer(tablet).getByRole('button', { name: 'Add note' }).click();
    await tablet.getByRole('log').getByText('She sounded cross').waitFor();
    await composer(office).getByRole('radio', { name: 'E-mail' }).click();
  });

  test('what could not be sent is still there to be sent', async () => {
    await office.route('**/messages', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: 'about:blank', title: 'No', status: 422, code: 'channel_limit' }),
      }),
    );
    await field(office).fill('Not lost at all');
    await office.getByRole('button', { name: 'Send', exact: true }).click();
    await office.getByText('Not lost at all').waitFor();
    await office.reload();
    await office.getByText('Not lost at all').waitFor();
  });
});
