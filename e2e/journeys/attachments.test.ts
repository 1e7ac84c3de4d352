/** Files go along with an answer: any number at once, dropped anywhere, and whatever happens on the way is said. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Correspondent, openMailbox } from '../harness/correspondent.ts';
import { openConversation, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

describe('attachments', () => {
  let stage: Stage;
  let page: Page;
  let customer: Correspondent;

  beforeAll(async () => {
    stage = await openStage();
    customer = openMailbox(stage.mail, 'Ada First', 'ada@post.example');
    await customer.writes(stage.company.mailAddress, 'Papers', 'Please send me everything.');
    page = await stage.seat('Emily');
    await showAllOpen(page);
    await openConversation(page, 'Ada First', 'Please send me everything.');
  });
  afterAll(() => stage?.dispose());

  const composer = () => page.getByRole('region', { name: 'Answer' });
  const removeButton = (name: string) => composer().getByRole('button', { name: `Remove ${name}` });

  /** Holds files over the timeline, and lets go of them there. */
  async function drop(files: { name: string; size: number }[]): Promise<void> {
    const transfer = await page.evaluateHandle((wanted) => {
      const data = new DataTransfer();
      for (const { name, size } of wanted)
        data.items.add(new File([new Uint8Array(size).fill(65)], name, { type: 'text/plain' }));
      return data;
    }, files);
    const timeline = page.getByRole('log');
    await timeline.dispatchEvent('dragenter', { dataTransfer: transfer });
    await page.getByText('Drop files to attach them').waitFor();
    await timeline.dispatchEvent('drop', { dataTransfer: transfer });
    await page.getByText('Drop files to attach them').waitFor({ state: 'detached' });
  }

  test('thirty files dropped on the conversation arrive in the mail, in their order', async () => {
    // The first is the largest: the others overtake it on the way.
    const files = Array.from({ length: 30 }, (_, index) => ({
      name: `page-${String(index + 1).padStart(2, '0')}.txt`,
      size: index === 0 ? 2_000_000 : 20 + index,
    }));
    await drop(files);
    for (const { name } of files) await removeButton(name).waitFor();
    await page.getByRole('textbox', { name: 'Your answer' }).fill('Here is everything.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const received = await customer.receives('Here is everything.');
    expect(received.files.map(({ filename }) => filename)).toEqual(files.map(({ name }) => name));
    expect(received.files[0]?.size).toBe(2_000_000);
  });

  test('what is too large is refused in words, and never sent up', async () => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/v1/files')) sent.push(request.url());
    });
    await drop([{ name: 'film.bin', size: 19 * 1024 * 1024 }]);
    await composer().getByRole('alert').filter({ hasText: 'all files together may have 18.9 MB' }).waitFor();
    expect(sent).toEqual([]);
    await removeButton('film.bin').click();
    await removeButton('film.bin').waitFor({ state: 'detached' });
  });

  test('one whose line was cut is tried again, and keeps its place', async () => {
    let cut = 0;
    await page.route('**/api/v1/files', (route) => {
      cut += 1;
      return cut === 1 ? route.abort('connectionreset') : route.continue();
    });
    await drop([
      { name: 'one.txt', size: 10 },
      { name: 'two.txt', size: 10 },
    ]);
    await removeButton('two.txt').waitFor();
    const again = composer().getByRole('button', { name: 'Upload one.txt again' });
    await again.click();
    await again.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.querySelector('progress') === null);
    const names = await composer()
      .getByRole('button', { name: /^Remove (one|two)\.txt/ })
      .all();
    expect(await Promise.all(names.map((button) => button.getAttribute('aria-label')))).toEqual([
      'Remove one.txt',
      'Remove two.txt',
    ]);
    await page.unroute('**/api/v1/files');
  });

  test('what is no picture is pasted as a file, a table as words', async () => {
    await page.getByRole('textbox', { name: 'Your answer' }).click();
    const paste = (withWords: boolean) =>
      page.getByRole('textbox', { name: 'Your answer' }).evaluate((field, words) => {
        const data = new DataTransfer();
        data.items.add(
          words
            ? new File(['png'], 'table.png', { type: 'image/png' })
            : new File(['%PDF'], 'plan.pdf', { type: 'application/pdf' }),
        );
        if (words) data.setData('text/html', '<p>Oak, 2</p>');
        if (words) data.setData('text/plain', 'Oak, 2');
        field.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }, withWords);
    await paste(false);
    await removeButton('plan.pdf').waitFor();
    await paste(true);
    await composer().getByText('Oak, 2').waitFor();
    expect(await removeButton('table.png').count()).toBe(0);
  });
});
