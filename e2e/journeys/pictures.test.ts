/** A picture is pasted into an answer: it stands in the words wherever they are read, and is never lost on the way. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { type Correspondent, openMailbox } from '../harness/correspondent.ts';
import { openConversation, showAllOpen } from '../harness/desk.ts';
import { pastePicture, pictureTransfer } from '../harness/picture.ts';
import { openStage, type Stage } from '../harness/stage.ts';

describe('pictures in the words', () => {
  let stage: Stage;
  let office: Page;
  let customer: Correspondent;

  beforeAll(async () => {
    stage = await openStage();
    customer = openMailbox(stage.mail, 'Ada First', 'ada@post.example');
    await customer.writes(stage.company.mailAddress, 'A leg', 'Which way round does the leg go?');
    office = await stage.seat('Emily');
    await showAllOpen(office);
    await openConversation(office, 'Ada First', 'Which way round does the leg go?');
  });
  afterAll(() => stage?.dispose());

  const composer = (page: Page) => page.getByRole('region', { name: 'Answer' });
  const words = (page: Page) => page.getByRole('textbox', { name: 'Your answer' });
  const pictureIn = (page: Page, name: string) => words(page).getByRole('img', { name });
  const removeButton = (name: string) => composer(office).getByRole('button', { name: `Remove ${name}` });

  const drop = async (place: { x: number; y: number }, name: string) => {
    const dataTransfer = await pictureTransfer(office, name);
    const timeline = office.getByRole('log');
    await timeline.dispatchEvent('dragenter', { dataTransfer });
    await timeline.dispatchEvent('drop', { dataTransfer, clientX: place.x, clientY: place.y });
  };

  test('pasted at the caret it shows in place, while it goes up too', async () => {
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await office.route('**/api/v1/files', async (route) => {
      await held;
      await route.continue();
    });
    await words(office).click();
    await office.keyboard.type('Like this: ');
    await pastePicture(words(office), 'leg.png');
    await words(office).getByText('leg.png').waitFor();
    await composer(office).getByRole('progressbar', { name: 'leg.png is being uploaded' }).waitFor();
    expect(await composer(office).getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true);
    letThrough();
    await pictureIn(office, 'leg.png').waitFor();
    await office.unroute('**/api/v1/files');
    await office.keyboard.type(' and then screw.');
    expect(await removeButton('leg.png').count()).toBe(0);
    for (const scheme of ['light', 'dark'] as const) {
      await office.emulateMedia({ colorScheme: scheme });
      expect(await seriousFindings(office)).toEqual([]);
    }
  });

  test('dropped among the words it stands there, beside them it is attached', async () => {
    const box = await words(office).boundingBox();
    if (!box) throw new Error('the words are not shown');
    await drop({ x: box.x + 20, y: box.y + box.height - 6 }, 'screw.png');
    await pictureIn(office, 'screw.png').waitFor();
    await drop({ x: box.x + 20, y: 200 }, 'box.png');
    await removeButton('box.png').waitFor();
    expect(await pictureIn(office, 'box.png').count()).toBe(0);
  });

  test('the draft keeps it, over a reload and on another device', async () => {
    const tablet = await stage.seat('Emily');
    await showAllOpen(tablet);
    await openConversation(tablet, 'Ada First', 'Which way round does the leg go?');
    await pictureIn(tablet, 'leg.png').waitFor();
    await office.reload();
    await pictureIn(office, 'leg.png').waitFor();
    await removeButton('box.png').waitFor();
    await tablet.context().close();
  });

  test('sent, it stands in the mail and in the timeline; what was taken out of the words does not go', async () => {
    await pictureIn(office, 'screw.png').click();
    await office.keyboard.press('Delete');
    await pictureIn(office, 'screw.png').waitFor({ state: 'detached' });
    await composer(office).getByRole('button', { name: 'Send', exact: true }).click();
    const mail = await customer.receives('Like this: [picture: leg.png] and then screw.');
    const [, contentId] = /<img src="cid:([^"]+)" alt="leg\.png" width="600"/.exec(mail.html ?? '') ?? [];
    expect(mail.raw.toString().toLowerCase()).toContain(`content-id: <${contentId}>`);
    expect(mail.raw.toString()).toMatch(/^Content-Type: multipart\/related;/m);
    expect(mail.files.map((file) => file.filename).sort()).toEqual(['box.png', 'leg.png']);
    const shown = office.getByRole('log').frameLocator('iframe').getByRole('img', { name: 'leg.png' });
    await shown.waitFor();
    expect(await shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(900);
  });
});
