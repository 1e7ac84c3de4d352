/** What is known of a customer: told by a shop, valued, kept in segments, and kept from being written to. */
import { createProfileClient } from '@throughline/sdk';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { type Correspondent, openMailbox } from '../harness/correspondent.ts';
import { openConversation, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

describe('what is known of a customer', () => {
  let stage: Stage;
  let desk: Page;
  let ada: Correspondent;
  let adaId: string;

  beforeAll(async () => {
    stage = await openStage();
    ada = openMailbox(stage.mail, 'Ada First', 'ada@post.example');
    await ada.writes(stage.company.mailAddress, 'A loose leg', 'One leg of my table is loose.');
    await openMailbox(stage.mail, 'Ben Second', 'ben@post.example').writes(
      stage.company.mailAddress,
      'A scratch',
      'There is a scratch.',
    );
    desk = await stage.seat('Miriam');
    await showAllOpen(desk);
    await openConversation(desk, 'Ada First', 'One leg of my table is loose.');
    const [found] = (await stage.company.api.findCustomers('Ada')).items;
    adaId = found?.id ?? '';
    await createProfileClient(stage.company.api).tellFacts(adaId, {
      source: 'shop',
      at: new Date().toISOString(),
      facts: { orders_total_12m: 4000 },
    });
  });
  afterAll(() => stage?.dispose());

  const panel = () => desk.getByRole('complementary', { name: 'Customer' });
  const inBothLights = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await desk.emulateMedia({ colorScheme });
      expect(await seriousFindings(desk)).toEqual([]);
    }
    await desk.emulateMedia({ colorScheme: 'light' });
  };

  test('a formula is written in the settings, refused where it cannot be read, and values everybody', async () => {
    await desk.getByRole('log').focus();
    await desk.keyboard.press('g');
    await desk.keyboard.press('e');
    await desk
      .getByRole('link', { name: /Value and consent/ })
      .first()
      .click();
    const formula = desk.getByLabel('How a value is computed');
    await formula.fill('orders_total_12m *');
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('It ends too early.').waitFor();
    await formula.fill('orders_total_12m * 0.5');
    await desk.getByRole('button', { name: 'Add a tier' }).click();
    await desk.getByLabel('Name').fill('Gold');
    await desk.getByLabel('From a value of').fill('1000');
    await inBothLights();
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('Saved').first().waitFor();
  });

  test('the list narrows down by clicks, and the rule is kept as a segment that counts', async () => {
    await desk.keyboard.press('Escape');
    await desk.getByRole('link', { name: 'Customers' }).first().click();
    await desk.getByRole('button', { name: 'Ada First' }).waitFor();
    await desk.getByRole('button', { name: 'Add a condition' }).click();
    await desk.getByRole('button', { name: /^Tier/ }).click();
    await desk.getByRole('button', { name: /^Gold/ }).click();
    await desk.keyboard.press('Escape');
    await desk.getByText('1 customer', { exact: true }).waitFor();
    await desk.getByRole('button', { name: 'Keep as segment' }).click();
    const dialog = desk.getByRole('dialog', { name: 'New segment' });
    await dialog.getByText('It holds 1 customer now').waitFor();
    await dialog.getByLabel('Name').fill('Our best');
    expect(await seriousFindings(desk)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    const pane = desk.getByRole('navigation', { name: 'Segments' });
    await pane.getByRole('button', { name: /^Our best\s*1$/ }).click();
    await desk.getByRole('button', { name: 'Ada First' }).click();
    await panel().getByRole('link', { name: 'Our best' }).waitFor();
    await panel().getByRole('link', { name: 'Gold' }).waitFor();
    await inBothLights();
  });

  test('a value is written over in place and comes back by undo', async () => {
    const value = panel().getByLabel('What the customer is worth');
    expect(await value.inputValue()).toBe('2000');
    await value.fill('500');
    await value.press('Enter');
    await panel().getByRole('link', { name: 'Gold' }).waitFor({ state: 'detached' });
    await desk.getByRole('button', { name: 'Undo' }).click();
    await panel().getByRole('link', { name: 'Gold' }).waitFor();
  });

  test('a consent is recorded with its proof, or refused without', async () => {
    await panel()
      .getByRole('button', { name: /^Marketing/ })
      .click();
    const dialog = desk.getByRole('dialog', { name: /Consent: Marketing/ });
    await dialog.getByRole('button', { name: 'Record' }).click();
    await dialog.getByText(/Say where/).waitFor();
    await dialog.getByLabel('Where they said so').fill('Phone call');
    await dialog.getByLabel('What they agreed to, word for word').fill('May we write about offers?');
    expect(await seriousFindings(desk)).toEqual([]);
    await dialog.getByRole('button', { name: 'Record' }).click();
    await dialog.waitFor({ state: 'detached' });
    await panel()
      .getByRole('button', { name: /^Marketing agreed/ })
      .waitFor();
  });

  test('a section stays folded, with every customer and after a reload', async () => {
    await panel()
      .getByRole('button', { name: /^History/ })
      .click();
    await desk.reload();
    await panel()
      .getByRole('button', { name: /^History/, expanded: false })
      .waitFor();
  });

  test('whoever wants no contact is not written to, and says so; their own message is answered', async () => {
    await panel().getByRole('switch', { name: 'Do not contact' }).click();
    await panel()
      .getByText(/Nothing is begun/)
      .waitFor();
    await expect
      .poll(async () => (await createProfileClient(stage.company.api).profile(adaId)).wishes.doNotContact)
      .toBe(true);
    await desk.keyboard.press('d');
    const dialog = desk.getByRole('dialog', { name: 'New conversation' });
    await dialog.getByLabel('To', { exact: true }).fill(ada.address);
    await dialog.getByLabel('Subject').fill('Offers');
    await dialog.getByRole('textbox', { name: 'Your words' }).fill('Look at our offers!');
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await desk
      .getByText(/does not want to be written to/)
      .first()
      .waitFor();
  });
});
