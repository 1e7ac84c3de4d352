/** An administrator connects billing without a line of code; agents see invoices beside the conversation and send one again. */
import { openSystems, type Systems, systemSecrets } from '@throughline/simulator/systems/systems';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../harness/accessibility.ts';
import { openMailbox } from '../harness/correspondent.ts';
import { entryOf, openConversation, showAllOpen } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';

const katarzyna = { name: 'Katarzyna Wiśniewska', address: 'k.wisniewska@poczta.example' };
const invoice = 'RE-880417';
let stage: Stage;
let systems: Systems;
let page: Page;

beforeAll(async () => {
  [stage, systems] = await Promise.all([openStage(), openSystems({ seed: 1, today: new Date() })]);
  page = await stage.seat('Miriam');
  const mailbox = openMailbox(stage.mail, katarzyna.name, katarzyna.address);
  await mailbox.writes(stage.company.mailAddress, 'Faktura', 'Nie mam faktury za krzesła.');
});
afterAll(async () => {
  await systems?.close();
  await stage?.dispose();
});

describe('a connected system', () => {
  test('is connected from scratch: address, sign-in, the requests it offers by itself', async () => {
    await page.goto(`${stage.server.address}/settings/systems`);
    await page.getByText('No system is connected').waitFor();
    await page.getByRole('link', { name: 'Connect a system' }).click();
    await page.getByRole('button', { name: /^Something else/ }).click();
    await page.getByLabel('Name', { exact: true }).fill('Billing');
    await page.getByLabel('Address of its API').fill(systems.billing.address);
    await page.getByRole('checkbox', { name: /inside the company’s network/ }).check();
    await expectAccessible();
    await page.getByRole('button', { name: 'Connect', exact: true }).click();

    await choose('Sign-in', 'OAuth 2, client credentials');
    await page.getByLabel('Address for tokens').fill(`${systems.billing.address}/oauth/token`);
    await page.getByLabel('Client id').fill(systemSecrets.billing.id);
    await page.getByLabel('Client secret').fill(systemSecrets.billing.secret);
    await expectAccessible();
    await save();

    await part('What is shown');
    await page.getByRole('button', { name: 'Take over from OpenAPI' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take over from OpenAPI' });
    await dialog.getByLabel('Address of the document').fill(`${systems.billing.address}/openapi.json`);
    await dialog.getByRole('button', { name: 'Read' }).click();
    await dialog.getByRole('checkbox', { name: /Invoices of an account/ }).check();
    await dialog.getByRole('checkbox', { name: /Send an invoice again/ }).check();
    await dialog.getByRole('button', { name: 'Take over 2 requests' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  test('is tried before anything is saved, and its fields are taken in by pressing them', async () => {
    await page.getByRole('button', { name: 'Add a lookup' }).click();
    await choose('Request', /Invoices of an account/);
    await page.getByLabel('Value', { exact: true }).fill('{{identity.value}}');
    await page.getByLabel('What is meant').fill('data');
    await page.getByRole('button', { name: 'Add a panel' }).click();
    await page.getByLabel('Title', { exact: true }).fill('Invoices');
    await page.getByLabel('Of a customer').fill(katarzyna.address);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByText('Known there', { exact: true }).waitFor();
    for (const field of ['number', 'due_on', 'status', 'amount'])
      await page.getByRole('button', { name: field, exact: true }).click();
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    const preview = page.getByRole('region', { name: 'Try it' });
    await preview.getByRole('button', { name: new RegExp(invoice) }).waitFor();
    await save();
    await expectAccessible();
  });

  test('can be made to do something, with a form', async () => {
    await part('Actions');
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByLabel('On the button').fill('Send invoice again');
    await choose('Request', /Send an invoice again/);
    await choose('Choices come from', 'Orders');
    const fields = page.getByRole('region', { name: /^\{\{fields\./ });
    const number = fields.filter({ has: page.locator('input[value="number"]') });
    await number.getByRole('combobox', { name: 'Shown as' }).click();
    await page.getByRole('option', { name: 'Choice', exact: true }).click();
    await number.getByLabel('Value', { exact: true }).fill('number');
    await number.getByLabel('Label', { exact: true }).last().fill('number & " · " & status');
    await page.getByLabel('On the timeline').fill('{{fields.number}} to {{fields.email}}');
    await expectAccessible();
    await save();
  });

  test('stands beside the conversation, and sends an invoice again after showing what will be sent', async () => {
    await page.goto(stage.server.address);
    await showAllOpen(page);
    await openConversation(page, katarzyna.name, 'Nie mam faktury');
    const panel = page.getByRole('complementary').getByRole('region', { name: 'Billing' });
    await panel.getByRole('button', { name: new RegExp(invoice) }).waitFor();
    await panel.getByText('as of now').first().waitFor();
    await expectAccessible();

    await panel.getByRole('button', { name: 'Send invoice again' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send invoice again' });
    await dialog.getByRole('combobox', { name: 'Number' }).click();
    await page.getByRole('option', { name: new RegExp(invoice) }).click();
    await dialog.getByLabel('Email').fill('biuro@firma.example');
    await dialog.getByRole('button', { name: 'Look it over' }).click();
    await dialog.getByText(`/invoices/${invoice}/deliveries`).waitFor();
    await dialog.getByText('"email": "biuro@firma.example"').waitFor();
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await dialog.getByText('Done', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await entryOf(page, `${invoice} to biuro@firma.example`)
      .or(page.getByText(new RegExp(`${invoice} to biuro@firma.example`)))
      .first()
      .waitFor();
    expect(systems.office.byEmail(katarzyna.address)?.orders[0]?.invoice.sentTo).toBe('biuro@firma.example');
  });

  test('costs the desk nothing when it is dead: the last answer stays, and says so', async () => {
    systems.billing.fail({ kind: 'dead', share: 1 });
    const panel = page.getByRole('complementary').getByRole('region', { name: 'Billing' });
    await panel.getByRole('button', { name: 'Ask Billing again' }).click();
    await panel.getByText(/Last known from/).waitFor();
    await panel.getByRole('button', { name: new RegExp(invoice) }).waitFor();
    await expectAccessible();
    await page.reload();
    await entryOf(page, 'Nie mam faktury').first().waitFor();
    await panel.getByText(/Last known from/).waitFor();
  });
});

/** Tabs of the system's page. */
const part = (name: string) =>
  page.getByRole('navigation', { name: 'Parts' }).getByRole('link', { name, exact: true }).click();

async function save(): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const saved = page.getByText('Saved', { exact: true });
  await saved.first().waitFor();
  // What lies below the word is covered for a moment, and too small to press.
  await saved.first().waitFor({ state: 'detached' });
}

async function choose(what: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: what, exact: true }).first().click();
  await page.getByRole('option', { name: option }).first().click();
}

async function expectAccessible(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFindings(page), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
