/** A customer writes by e-mail and is answered; everything they say later comes into the same conversation. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Correspondent, openMailbox } from '../harness/correspondent.ts';
import { entryOf, openConversation, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

describe('e-mail', () => {
  let stage: Stage;
  let page: Page;
  let customer: Correspondent;

  beforeAll(async () => {
    stage = await openStage();
    customer = openMailbox(stage.mail, 'Katarzyna Wiśniewska', 'katarzyna@poczta.example');
    page = await stage.seat('Emily');
    await showAllOpen(page);
  });
  afterAll(() => stage?.dispose());

  test('a mail by SMTP appears in the queue without a reload', async () => {
    await page.evaluate(() => Object.assign(globalThis, { neverReloaded: true }));
    await customer.writes(stage.company.mailAddress, 'Oak table, one leg too short', 'It wobbles. What now?');
    await openConversation(page, 'Katarzyna Wiśniewska', 'It wobbles. What now?');
    await page.getByRole('heading', { name: 'Oak table, one leg too short' }).waitFor();
    expect(await page.evaluate(() => 'neverReloaded' in globalThis)).toBe(true);
  });

  test('the answer leaves with its formatting and attachment', async () => {
    const editor = page.getByRole('textbox', { name: 'Your answer' });
    await editor.click();
    await page.keyboard.type('We send a new leg ');
    await page.getByRole('button', { name: 'Bold' }).click();
    await page.keyboard.type('tomorrow');
    await page.getByRole('button', { name: 'Bold' }).click();
    await page.keyboard.type('.');
    await page
      .getByRole('region', { name: 'Answer' })
      .locator('input[type=file]')
      .setInputFiles({
        name: 'assembly.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\n%%EOF'),
      });
    await page.getByRole('button', { name: 'Remove assembly.pdf' }).waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const received = await customer.receives('We send a new leg');
    expect(received.html).toContain('<strong>tomorrow</strong>');
    expect(received.text).toContain('tomorrow');
    expect(received.files).toMatchObject([{ filename: 'assembly.pdf', contentType: 'application/pdf' }]);
    expect(received.subject).toBe('Re: Oak table, one leg too short');
    await entryOf(page, 'We send a new leg')
      .getByText(/^(sent|delivered)$/)
      .waitFor();
  });

  test.each(['gmail', 'outlook', 'apple', 'thunderbird'] as const)(
    'an answer written in %s comes into the same conversation, without the quote',
    async (program) => {
      const said = `Thank you, says ${program}.`;
      await customer.answers(await customer.receives('We send a new leg'), said, program);
      const entry = entryOf(page, said);
      await entry.waitFor();
      expect(await entry.textContent()).not.toContain('We send a new leg');
      await entry.getByRole('button', { name: 'Show the full message' }).click();
      await entry.getByText('We send a new leg').waitFor();
    },
  );

  test('the next answer goes to the customer alone, not to the address they answered to', async () => {
    await page.reload();
    const composer = page.getByRole('region', { name: 'Answer' });
    await composer.getByRole('button', { name: `Remove ${customer.address}` }).waitFor();
    expect(await composer.getByRole('button', { name: /^Remove / }).count()).toBe(1);
  });

  test('all of it is one conversation', async () => {
    const { items } = await stage.company.api.queue({ view: 'open', sort: 'newest' });
    expect(items.map((row) => row.customer.name)).toEqual(['Katarzyna Wiśniewska']);
  });

  test('a mail without HTML, a subject or a name still shows who wrote and what', async () => {
    const raw = 'From: nobody.known@post.example\r\nTo: service\r\n\r\nIs anybody there?\r\n';
    await stage.mail.send({
      raw: Buffer.from(raw),
      from: 'nobody.known@post.example',
      to: [stage.company.mailAddress],
    });
    await openConversation(page, 'Nobody Known', 'Is anybody there?');
  });

  test('an address that does not exist is said where the agent wrote', async () => {
    await stage.mail.send({
      raw: Buffer.from(
        'From: Gone <gone@post.example>\r\nTo: service\r\nSubject: Hello\r\n\r\nI leave tomorrow.\r\n',
      ),
      from: 'gone@post.example',
      to: [stage.company.mailAddress],
    });
    await openConversation(page, 'Gone', 'I leave tomorrow.');
    await page.getByRole('textbox', { name: 'Your answer' }).fill('Have a good journey.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await entryOf(page, 'Have a good journey.')
      .getByText(/Not delivered/)
      .waitFor();
  });
});
