/** A new company connects its first channel in the desk, as the welcome page advises, and mail comes and goes. */
import { type OutsideMail, openOutsideMail } from '@throughline/simulator/outside-mail';
import { openSession } from '@throughline/simulator/session';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../harness/browser.ts';
import { type Correspondent, openMailbox } from '../harness/correspondent.ts';
import { answer, openConversation, showAllOpen, signIn } from '../harness/desk.ts';
import { type Server, startServer } from '../harness/server.ts';

const founder = { email: 'miriam@shop.example', password: 'a long enough one' };

describe('the first e-mail channel', () => {
  let server: Server;
  let browser: Browser;
  let mail: OutsideMail;
  let page: Page;
  let customer: Correspondent;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    mail = await openOutsideMail({ company: { host: '127.0.0.1', port: server.smtpPort } });
    customer = openMailbox(mail, 'Ada First', 'ada@post.example');
    await openSession(server.address).completeSetup({
      token: new URL(server.setupLink ?? '').searchParams.get('token') ?? '',
      company: 'Shop',
      name: 'Miriam Linden',
      language: 'en',
      ...founder,
    });
    page = await signIn(browser, server.address, founder);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.dispose();
    await mail?.close();
  });

  test('the empty queue leads to the welcome page, which begins with e-mail', async () => {
    await page.getByRole('link', { name: 'Connect your first channels' }).click();
    await page.getByRole('heading', { name: 'Connect your first channels' }).waitFor();
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Connect/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Connect: E-mail' }).waitFor();
  });

  test('what is missing is said at its field, and nothing typed is lost', async () => {
    await page.getByLabel('Sender name').fill('{agent} of the shop');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    const address = page.getByLabel('Address', { exact: true });
    await expect.poll(() => address.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Sender name').inputValue()).toBe('{agent} of the shop');
  });

  test('connected, it says that it runs, and its test goes well', async () => {
    await page.getByLabel('Address', { exact: true }).fill('service@shop.example');
    await page.getByLabel('How answers go out').click();
    await page.getByRole('option', { name: 'A mail server of its own (SMTP)' }).click();
    await page.getByLabel('SMTP server').fill('127.0.0.1');
    await page.getByLabel('SMTP port').fill(String(mail.port));
    await page.getByLabel('SMTP encryption').click();
    await page.getByRole('option', { name: 'None' }).click();
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByRole('button', { name: 'Test the connection' }).click();
    await page.getByText('The test went well.').waitFor();
  });

  test('a customer’s mail appears, and the answer reaches them under the name chosen', async () => {
    await page.goto(server.address);
    await showAllOpen(page);
    await customer.writes('service@shop.example', 'A chair', 'Is the chair in stock?');
    await openConversation(page, 'Ada First', 'Is the chair in stock?');
    await answer(page, 'It is, in oak.');
    const received = await customer.receives('It is, in oak.');
    expect(received.from).toEqual({ name: 'Miriam Linden of the shop', address: 'service@shop.example' });
  });
});
