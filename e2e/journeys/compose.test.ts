/** Who has not written is written to: the mail goes out, and what comes back is the same conversation. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { type Correspondent, openMailbox } from '../harness/correspondent.ts';
import { entryOf, openConversation, showAllOpen } from '../harness/desk.ts';
import { pastePicture } from '../harness/picture.ts';
import { openStage, type Stage } from '../harness/stage.ts';

describe('a new conversation', () => {
  let stage: Stage;
  let desk: Page;
  let ada: Correspondent;
  let cleo: Correspondent;

  beforeAll(async () => {
    stage = await openStage();
    ada = openMailbox(stage.mail, 'Ada First', 'ada@post.example');
    cleo = openMailbox(stage.mail, 'Cleo New', 'cleo@post.example');
    await ada.writes(stage.company.mailAddress, 'A loose leg', 'One leg of my table is loose.');
    await stage.company.api.createCannedReply({
      name: 'Recall',
      shortcut: 'recall',
      teamId: null,
      texts: { en: 'Dear {{customer.firstName|customer}}, please stop using the lamp.' },
      subjects: { en: 'About your lamp, {{customer.firstName|please read}}' },
      fileIds: [],
    });
    desk = await stage.seat('Miriam');
    await showAllOpen(desk);
    await openConversation(desk, 'Ada First', 'One leg of my table is loose.');
  });
  afterAll(() => stage?.dispose());

  const dialog = () => desk.getByRole('dialog', { name: 'New conversation' });
  const to = () => dialog().getByLabel('To', { exact: true });
  const subject = () => dialog().getByLabel('Subject');
  const words = () => dialog().getByRole('textbox', { name: 'Your words' });
  const send = () => dialog().getByRole('button', { name: 'Send', exact: true }).click();

  test('says what is missing, refuses our own address, and outlives being closed', async () => {
    await desk.getByRole('log').focus();
    await desk.keyboard.press('d');
    await to().waitFor();
    expect(await seriousFindings(desk)).toEqual([]);
    await send();
    await dialog().getByText('Who shall get it? Enter an address.').waitFor();
    await to().fill(stage.company.mailAddress);
    await subject().fill('Your lamp');
    await words().fill('Hello!');
    await send();
    await dialog()
      .getByText(/is an address of our own/)
      .waitFor();
    await desk.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await desk
      .getByRole('navigation', { name: 'Views' })
      .getByRole('button', { name: 'Write to a customer' })
      .click();
    expect(await subject().inputValue()).toBe('Your lamp');
    await dialog()
      .getByRole('button', { name: new RegExp(stage.company.mailAddress) })
      .click();
    // By hand: what a script marks in an editor without focus, the editor may mark anew before the key.
    await words().click();
    await desk.keyboard.press('Control+a');
    await desk.keyboard.press('Delete');
    await expect.poll(() => words().textContent()).toBe('');
  });

  test('finds the customer by name, with a canned reply in their name that brings its subject', async () => {
    await to().fill('Ada');
    await dialog()
      .getByRole('option', { name: /ada@post\.example/ })
      .waitFor();
    expect(await seriousFindings(desk)).toEqual([]);
    await desk.keyboard.press('Enter');
    await subject().fill('');
    await words().click();
    await words().pressSequentially('/rec');
    await dialog()
      .getByRole('option', { name: /Recall/ })
      .waitFor();
    await desk.keyboard.press('Enter');
    await expect.poll(() => words().textContent()).toContain('Dear Ada, please stop using the lamp.');
    expect(await subject().inputValue()).toBe('About your lamp, Ada');
  });

  test('comes back by undo, and goes once', async () => {
    await desk.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    await desk.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => words().textContent()).toContain('Dear Ada');
    await send();
    await entryOf(desk, 'Dear Ada, please stop using the lamp.').waitFor();
    const mail = await ada.receives('please stop using the lamp.');
    expect(mail.subject).toBe('About your lamp, Ada');
    await ada.answers(mail, 'Thank you, I have unplugged it.');
    await entryOf(desk, 'Thank you, I have unplugged it.').waitFor();
  });

  test('reaches somebody who has never written, across a reload', async () => {
    await desk.getByRole('log').focus();
    await desk.keyboard.press('d');
    await to().fill(cleo.address);
    await subject().fill('Your order');
    await words().fill('Your sofa comes on Friday.');
    await pastePicture(words(), 'sofa.png');
    await words().getByRole('img', { name: 'sofa.png' }).waitFor();
    await send();
    await dialog().waitFor({ state: 'detached' });
    await desk.reload();
    const mail = await cleo.receives('Your sofa comes on Friday.');
    expect(mail.html).toMatch(/<img src="cid:[^"]+@inline" alt="sofa\.png"/);
    await desk.getByRole('log').frameLocator('iframe').getByRole('img', { name: 'sofa.png' }).waitFor();
    await cleo.answers(mail, 'Friday suits me.');
    await entryOf(desk, 'Friday suits me.').waitFor();
  });
});
