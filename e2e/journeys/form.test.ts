/** A customer begins a form, gives up, asks in the chat, and answers by e-mail: one conversation. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMailbox } from '../harness/correspondent.ts';
import { answer, entryOf, openConversation, openWindow, showAllOpen } from '../harness/desk.ts';
import { openShop, type Shop } from '../harness/shop.ts';
import { openStage, type Stage } from '../harness/stage.ts';
import { openChat, said, write } from '../harness/widget.ts';

let stage: Stage;
let shop: Shop;
let desk: Page;

beforeAll(async () => {
  stage = await openStage();
  shop = await openShop({
    service: stage.server.address,
    chatChannelId: stage.company.chatChannelId,
    formSlug: stage.company.forms.returns,
  });
  desk = await stage.seat('Emily');
  await showAllOpen(desk);
});
afterAll(async () => {
  await stage?.dispose();
  await shop?.close();
});

describe('a form left half-way', () => {
  let visitor: Page;

  beforeAll(async () => {
    visitor = await openWindow(stage.browser);
  });

  test('saves what is typed, field by field', async () => {
    await visitor.goto(shop.formPage);
    const form = visitor.frameLocator('iframe');
    await form.getByLabel('Order number').fill('ML-88041');
    await form.getByLabel('Which item?').fill('Chair Lena');
    await form.getByLabel('Your name').fill('Anna Nowak');
    await form.getByLabel('E-mail').fill('anna.nowak@poczta.example');
    await form.getByLabel('E-mail').blur();
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.getByText('Damaged').click();
    await form.getByText('Saved', { exact: true }).waitFor();
  });

  test('the chat in the same browser joins it, and the values stand beside the conversation', async () => {
    await visitor.goto(shop.chatPage);
    await openChat(visitor);
    await write(visitor, 'The form does not let me choose a date.');
    await openConversation(desk, 'Anna Nowak', 'The form does not let me choose a date.');
    await entryOf(desk, 'The form does not let me choose a date.').getByText('Anna Nowak').waitFor();
    const beside = desk.getByRole('complementary', { name: 'Customer' });
    await beside.getByText('ML-88041', { exact: true }).waitFor();
    await beside.getByText('Chair Lena', { exact: true }).waitFor();
    await beside.getByText('Damaged', { exact: true }).waitFor();
    await beside.getByText('left at step 2 of 4').waitFor();
  });

  test('an answer in the chat, then theirs by e-mail: one conversation over three channels', async () => {
    await answer(desk, 'Your postcode was missing, it works now.');
    await said(visitor, 'Your postcode was missing, it works now.').waitFor();
    await visitor.close();
    const customer = openMailbox(stage.mail, 'Anna Nowak', 'anna.nowak@poczta.example', 'outlook');
    await desk.getByRole('radio', { name: 'E-mail' }).click();
    await answer(desk, 'You may also just tell us a date.');
    await customer.answers(await customer.receives('You may also just tell us a date.'), 'Friday, please.');
    await entryOf(desk, 'Friday, please.').waitFor();
    const { items } = await stage.company.api.queue({ view: 'open', sort: 'newest' });
    expect(items.map((row) => row.customer.name)).toEqual(['Anna Nowak']);
    await desk
      .getByRole('complementary', { name: 'Customer' })
      .getByText('ML-88041', { exact: true })
      .waitFor();
  });
});

describe('a form without script', () => {
  test('is filled in and sent from the first to the last step', async () => {
    const visitor = await openWindow(stage.browser, { javaScriptEnabled: false });
    await visitor.goto(`${stage.server.address}/f/${stage.company.forms.returns}?lang=en`);
    await visitor.getByLabel('Order number').fill('ML-10000');
    await visitor.getByLabel('Which item?').fill('Sofa Nils');
    await visitor.getByLabel('Your name').fill('Piet de Boer');
    // Left out on purpose: the page has to say so and keep the rest.
    await visitor.getByRole('button', { name: 'Continue' }).last().click();
    await visitor
      .getByRole('alert')
      .getByRole('link', { name: /E-mail/ })
      .waitFor();
    expect(await visitor.getByLabel('Order number').inputValue()).toBe('ML-10000');
    await visitor.getByLabel('E-mail').fill('piet@post.example');
    await visitor.getByRole('button', { name: 'Continue' }).last().click();
    await visitor.getByLabel('Damaged').check();
    await visitor.getByLabel('Please describe it').fill('One leg is broken.');
    await visitor.getByRole('button', { name: 'Continue' }).last().click();
    // Without script a question that depends on an answer comes on the next page.
    await visitor.getByText('Your answer leads to one more question.').waitFor();
    await visitor.getByRole('button', { name: 'Continue' }).last().click();
    await visitor.getByLabel('Pick-up date').fill('2027-03-01');
    await visitor.getByRole('button', { name: 'Continue' }).last().click();
    await visitor.getByLabel('Money back').check();
    await visitor.getByLabel('You may use my details').check();
    // Whoever is faster than people are is not refused, only asked to look and press once more.
    const thanks = visitor.getByText('Thank you. You get an answer within one working day.');
    const press = async () => {
      await visitor.getByRole('button', { name: 'Send' }).last().click();
      await visitor.getByText('That was very quick.').or(thanks).waitFor();
      return thanks.isVisible();
    };
    await expect.poll(press, { interval: 500, timeout: 20_000 }).toBe(true);
    await openConversation(desk, 'Piet de Boer', 'One leg is broken.');
    await entryOf(desk, 'Sofa Nils').getByText('Money back').waitFor();
  });
});
