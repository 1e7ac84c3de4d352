/** A visitor chats on a page that is not kind to widgets, over a network that comes and goes. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMailbox } from '../harness/correspondent.ts';
import { answer, entryOf, openConversation, openWindow, showAllOpen } from '../harness/desk.ts';
import { openShop, type Shop } from '../harness/shop.ts';
import { openStage, type Stage } from '../harness/stage.ts';
import { openChat, panel, said, saidSoFar, write } from '../harness/widget.ts';
import { layWire, type Wire } from '../harness/wire.ts';

describe('chat', () => {
  let stage: Stage;
  let wire: Wire;
  let shop: Shop;
  let desk: Page;
  let visitor: Page;

  beforeAll(async () => {
    stage = await openStage();
    wire = await layWire(stage.server.address);
    shop = await openShop({
      service: wire.address,
      chatChannelId: stage.company.chatChannelId,
      formSlug: stage.company.forms.returns,
    });
    desk = await stage.seat('Emily');
    await showAllOpen(desk);
    visitor = await openWindow(stage.browser);
    await visitor.goto(shop.chatPage);
    await openChat(visitor);
  });
  afterAll(async () => {
    await stage?.dispose();
    await shop?.close();
    await wire?.close();
  });

  test('the page’s styles and keys do not reach it', async () => {
    const field = panel(visitor).getByLabel('Write a message');
    const style = await field.evaluate((element) => {
      const { textTransform, direction, fontStyle, opacity } = getComputedStyle(element);
      return { textTransform, direction, fontStyle, opacity };
    });
    expect(style).toEqual({ textTransform: 'none', direction: 'ltr', fontStyle: 'normal', opacity: '1' });
    await field.pressSequentially('hi');
    expect(await visitor.evaluate('window.stolenKeys')).toEqual([]);
    await field.fill('');
  });

  test('a message reaches the desk, and is marked as read once it was looked at', async () => {
    await write(visitor, 'Is the chair Lena in stock?');
    await openConversation(desk, 'Unknown visitor', 'Is the chair Lena in stock?');
    await panel(visitor).getByText('Read', { exact: true }).waitFor();
  });

  test('each sees the other typing', async () => {
    await panel(visitor).getByLabel('Write a message').pressSequentially('In oak');
    await desk
      .getByRole('log')
      .getByText(/is typing/)
      .waitFor();
    await panel(visitor).getByLabel('Write a message').fill('');
    await desk.getByRole('textbox', { name: 'Your answer' }).pressSequentially('We have');
    await panel(visitor).getByRole('img', { name: 'Emily is typing' }).waitFor();
  });

  test('the answer arrives, and the desk says when it was read', async () => {
    await answer(desk, 'We have two in oak.');
    await said(visitor, 'We have two in oak.').waitFor();
    await entryOf(desk, 'We have two in oak.').getByText('read', { exact: true }).waitFor();
  });

  test('files go both ways', async () => {
    const picture = { name: 'corner.txt', mimeType: 'text/plain', buffer: Buffer.from('the corner') };
    await visitor.locator('throughline-widget input[type=file]').setInputFiles(picture);
    await panel(visitor).locator('.send:not([disabled])').waitFor();
    await write(visitor, 'Does it fit here?');
    const link = entryOf(desk, 'Does it fit here?').getByRole('link', { name: /corner\.txt/ });
    const address = new URL((await link.getAttribute('href')) ?? '', stage.server.address).toString();
    expect(await (await desk.request.get(address)).text()).toBe('the corner');

    await desk
      .getByRole('region', { name: 'Answer' })
      .locator('input[type=file]')
      .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('the plan') });
    await desk.getByRole('button', { name: 'Remove plan.txt' }).waitFor();
    await answer(desk, 'It does, see the plan.');
    const received = panel(visitor).getByRole('link', { name: /plan\.txt/ });
    const there = (await received.getAttribute('href')) ?? '';
    expect(await (await visitor.request.get(there)).text()).toBe('the plan');
  });

  test('what is written while the network is away arrives once, in order, both ways', async () => {
    const before = await saidSoFar(visitor);
    wire.cut();
    await write(visitor, 'First from the tunnel');
    await write(visitor, 'Second from the tunnel');
    await answer(desk, 'Are you still there?');
    wire.mend();
    await said(visitor, 'Are you still there?').waitFor();
    await entryOf(desk, 'Second from the tunnel').waitFor();
    const after = ['First from the tunnel', 'Second from the tunnel', 'Are you still there?'];
    await expect
      .poll(async () => (await saidSoFar(visitor)).slice(before.length).sort())
      .toEqual(after.sort());
    const log = await desk.getByRole('log').textContent();
    for (const text of after) expect(log?.split(text)).toHaveLength(2);
    expect(log?.indexOf('First from')).toBeLessThan(log?.indexOf('Second from') ?? 0);
  });

  test('a socket that is cut again and again loses and doubles nothing', async () => {
    const rounds = Array.from({ length: 6 }, (_, index) => `Round ${index + 1}.`);
    for (const text of rounds) {
      const written = write(visitor, text);
      wire.cut();
      wire.mend();
      await written;
    }
    for (const text of rounds) await entryOf(desk, text).waitFor();
    const shown = await entryOf(desk, /Round \d\./).allTextContents();
    expect(shown.map((text) => /Round \d\./.exec(text)?.[0])).toEqual(rounds);
  });

  test('a reload shows everything again, each once', async () => {
    await expect
      .poll(() =>
        panel(visitor)
          .getByText(/^(Sending|Not sent yet)/)
          .count(),
      )
      .toBe(0);
    const before = await saidSoFar(visitor);
    await visitor.reload();
    await openChat(visitor);
    await said(visitor, 'Round 6.').waitFor();
    expect(await saidSoFar(visitor)).toEqual(before);
  });

  test('with nobody there it asks for an address, and says that answers go there', async () => {
    await desk.getByRole('button', { name: /^Profile and presence/ }).click();
    await desk
      .getByRole('menuitemcheckbox', { name: 'Offline' })
      .or(desk.getByRole('menuitemradio', { name: 'Offline' }))
      .click();
    await panel(visitor).getByText('Where may we answer?').waitFor();
    await panel(visitor)
      .getByRole('textbox', { name: /Where may we answer/ })
      .fill('lena.fan@post.example');
    await panel(visitor).getByRole('button', { name: 'Save' }).click();
    await panel(visitor).getByText('Answers also go to lena.fan@post.example').waitFor();
  });

  test('the answer goes by e-mail after the visitor left, and theirs comes back into the same conversation', async () => {
    const customer = openMailbox(stage.mail, 'Lena Fan', 'lena.fan@post.example', 'apple');
    await visitor.close();
    await desk.getByRole('radio', { name: 'E-mail' }).click();
    await answer(desk, 'It would fit, if you turn it.');
    await customer.answers(await customer.receives('It would fit, if you turn it.'), 'Then I take both!');
    await entryOf(desk, 'Then I take both!').waitFor();
    const { items } = await stage.company.api.queue({ view: 'open', sort: 'newest' });
    expect(items).toHaveLength(1);
    expect(items[0]?.channelTypes.toSorted()).toEqual(['chat', 'email']);
  });
});
