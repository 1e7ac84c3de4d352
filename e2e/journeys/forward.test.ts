/** A workshop outside is asked; what it answers comes back, and the customer's mail goes on as if nobody had been asked. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Correspondent, openMailbox } from '../harness/correspondent.ts';
import { answer, entryOf, openConversation, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

describe('forward', () => {
  let stage: Stage;
  let desk: Page;
  let ada: Correspondent;
  let workshop: Correspondent;

  beforeAll(async () => {
    stage = await openStage();
    ada = openMailbox(stage.mail, 'Ada First', 'ada@post.example');
    workshop = openMailbox(stage.mail, 'Bob Maker', 'bob@maker.example');
    await ada.writes(stage.company.mailAddress, 'A loose leg', 'One leg of my table is loose.');
    desk = await stage.seat('Miriam');
    await showAllOpen(desk);
    await openConversation(desk, 'Ada First', 'One leg of my table is loose.');
  });
  afterAll(() => stage?.dispose());

  const dialog = () => desk.getByRole('dialog');

  test('an address that cannot be written to is named, and nothing typed is lost', async () => {
    await desk.getByRole('log').focus();
    await desk.keyboard.press('Shift+F');
    await dialog().getByLabel('To', { exact: true }).fill('bob@maker');
    await dialog().getByRole('textbox', { name: 'Your words' }).fill('Can you repair this?');
    await dialog().getByRole('button', { name: 'Forward', exact: true }).click();
    await dialog().getByText('“bob@maker” cannot be written to. Please correct it.').waitFor();
    await dialog()
      .getByRole('button', { name: /bob@maker/ })
      .click();
    await dialog().getByLabel('To', { exact: true }).fill(workshop.address);
    await dialog().getByRole('button', { name: 'Forward', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    await entryOf(desk, 'Can you repair this?').getByText(`to ${workshop.address}`).waitFor();
  });

  test('the workshop gets it with what was passed on, and its answer is marked as not the customer’s', async () => {
    const mail = await workshop.receives('Can you repair this?');
    expect(mail.subject).toBe('Fwd: A loose leg');
    expect(mail.text).toContain('---------- Forwarded message ----------');
    expect(mail.text).toContain('From: Ada First <ada@post.example>');
    expect(mail.text).toContain('One leg of my table is loose.');
    await workshop.answers(mail, 'Yes, for 40 euros.');
    await entryOf(desk, 'Yes, for 40 euros.').getByText('Not from the customer').waitFor();
  });

  test('the customer’s mail goes on without the workshop', async () => {
    await answer(desk, 'We can repair it.');
    const mail = await ada.receives('We can repair it.');
    expect(JSON.stringify(mail)).not.toContain('maker.example');
    expect(mail.text).not.toContain('40 euros');
    await ada.answers(mail, 'Please do.');
    await entryOf(desk, 'Please do.').waitFor();
    await entryOf(desk, 'Yes, for 40 euros.').getByRole('button', { name: 'Answer them' }).click();
    await dialog().getByRole('textbox', { name: 'Your words' }).fill('Please go ahead.');
    await dialog().getByRole('button', { name: 'Send', exact: true }).click();
    const order = await workshop.receives('Please go ahead.');
    expect(order.text).not.toContain('Please do.');
  });
});
