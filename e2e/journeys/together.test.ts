/** Colleagues talk about a customer where the customer is: they name each other, answer in threads, settle it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMailbox } from '../harness/correspondent.ts';
import { entryOf, openConversation, rowOf, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

describe('together', () => {
  let stage: Stage;
  let miriam: Page;
  let emily: Page;

  beforeAll(async () => {
    stage = await openStage();
    const customer = openMailbox(stage.mail, 'Ada First', 'ada@post.example');
    await customer.writes(stage.company.mailAddress, 'A table', 'Is it still there?');
    [miriam, emily] = await Promise.all([stage.seat('Miriam'), stage.seat('Emily')]);
    await showAllOpen(miriam);
    await openConversation(miriam, 'Ada First', 'Is it still there?');
  });
  afterAll(() => stage?.dispose());

  const views = (page: Page) => page.getByRole('navigation', { name: 'Views' });
  const mentions = (page: Page) => views(page).getByRole('link', { name: /^Mentions/ });
  const note = (page: Page) => page.getByRole('textbox', { name: 'Your note' });

  test('a colleague is named by keyboard, is told at once, and finds it among their mentions', async () => {
    await miriam.locator('body').press('n');
    await note(miriam).pressSequentially('Can you look, @emi');
    await miriam.getByRole('listbox', { name: 'Colleagues and teams' }).getByRole('option').first().waitFor();
    await miriam.keyboard.press('Enter');
    await note(miriam).pressSequentially('?');
    await miriam.keyboard.press('Control+Enter');
    await entryOf(miriam, 'Can you look, @Emily').waitFor();

    await emily.getByText(/Miriam .* mentions you: Can you look/).waitFor();
    await mentions(emily).getByText('1', { exact: true }).waitFor();
    await emily.keyboard.press('g');
    await emily.keyboard.press('n');
    await rowOf(emily, 'Ada First').getByRole('img', { name: 'You are mentioned here' }).waitFor();
    await rowOf(emily, 'Ada First').click();
    await entryOf(emily, 'Can you look').waitFor();
    // Seen because it was opened; it stays in the list to be found again.
    await mentions(emily).getByText('1', { exact: true }).waitFor({ state: 'detached' });
    await rowOf(emily, 'Ada First').waitFor();
  });

  test('a note is answered below it, the others are told, and it is settled', async () => {
    await entryOf(emily, 'Can you look').getByRole('button', { name: 'Answer' }).click();
    const field = emily.getByRole('textbox', { name: 'Your answer to the note' });
    await field.fill('It is in Cologne.');
    await field.press('Control+Enter');
    await emily.getByRole('region', { name: 'Thread' }).getByText('It is in Cologne.').waitFor();

    const closed = entryOf(miriam, 'Can you look').getByRole('button', { name: /1 reply/ });
    await closed.getByText('1 new').waitFor();
    expect(await miriam.getByText('It is in Cologne.', { exact: true }).count()).toBe(0);
    await closed.click();
    await miriam.getByRole('region', { name: 'Thread' }).getByText('It is in Cologne.').waitFor();
    await closed.getByText('1 new').waitFor({ state: 'detached' });
    await entryOf(miriam, 'Can you look').getByRole('button', { name: 'Mark as settled' }).click();
    await entryOf(emily, 'Can you look')
      .getByText(/Settled by Miriam/)
      .waitFor();
  });

  test('an answer that was begun is there after a reload', async () => {
    const field = emily.getByRole('textbox', { name: 'Your answer to the note' });
    await field.fill('And there is');
    await emily.reload();
    await emily.getByRole('textbox', { name: 'Your answer to the note' }).waitFor();
    expect(await emily.getByRole('textbox', { name: 'Your answer to the note' }).inputValue()).toBe(
      'And there is',
    );
  });
});
