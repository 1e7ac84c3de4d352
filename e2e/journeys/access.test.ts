/** Who gets in, and what they may do there. */
import { ApiError } from '@throughline/sdk';
import { openSession } from '@throughline/simulator/session';
import { password } from '@throughline/simulator/staff';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWindow } from '../harness/desk.ts';
import { openStage, type Stage } from '../harness/stage.ts';
import { totp } from '../harness/totp.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.dispose());

describe('sign-in', () => {
  test('a wrong password is refused without saying which part was wrong', async () => {
    const page = await openWindow(stage.browser);
    await page.goto(`${stage.server.address}/sign-in`);
    await page.getByLabel('E-mail address').fill('emily@moebelhaus-linden.example');
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('E-mail address or password is not right.').waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('emily@moebelhaus-linden.example');
  });

  test('two-factor sign-in asks for a code, takes the right one, and a backup code once', async () => {
    const page = await stage.seat('Emily');
    await page.goto(`${stage.server.address}/account`);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Switch on' }).click();
    const secret = (await page.locator('code').textContent()) ?? '';
    const backup = (await page.locator('ul.font-mono li').first().textContent()) ?? '';
    await page.getByLabel('Code').fill(totp(secret));
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('on', { exact: true }).waitFor();

    const next = await openWindow(stage.browser);
    const knock = async (code: string) => {
      await next.context().clearCookies();
      await next.goto(`${stage.server.address}/sign-in`);
      await next.getByLabel('E-mail address').fill('emily@moebelhaus-linden.example');
      await next.getByLabel('Password').fill(password);
      await next.getByRole('button', { name: 'Sign in' }).click();
      await next.getByRole('heading', { name: 'One more step' }).waitFor();
      await next.getByLabel('Code').fill(code);
      await next.getByRole('button', { name: 'Sign in' }).click();
    };
    await knock('000000');
    await next.getByText('This code is not right or has expired.').waitFor();
    await knock(totp(secret));
    await next.getByRole('navigation', { name: 'Views' }).waitFor();
    await knock(backup);
    await next.getByRole('navigation', { name: 'Views' }).waitFor();
    await knock(backup);
    await next.getByText('This code is not right or has expired.').waitFor();
  });
});

describe('roles', () => {
  test('an agent gets 403 for what administrators do, and nothing is changed', async () => {
    const agent = openSession(stage.server.address);
    await agent.signIn('aylin@moebelhaus-linden.example', password);
    const before = (await stage.company.api.channels()).items;
    const attempts: (() => Promise<unknown>)[] = [
      () =>
        agent.createAgent({
          name: 'X',
          email: 'x@x.example',
          role: 'administrator',
          language: 'en',
          teamIds: [],
          password: 'long enough 1',
        }),
      () => agent.patchChannel(stage.company.mailChannelId, { enabled: false }),
      () => agent.createApiKey({ name: 'mine', scopes: ['conversations:read'] }),
      () =>
        agent.createCalendar({
          name: 'never',
          timeZone: 'Europe/Berlin',
          days: [[], [], [], [], [], [], []],
          holidays: null,
          dates: [],
        }),
      () => agent.inbound('failed'),
    ];
    for (const attempt of attempts) {
      const error = await attempt().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ApiError);
      expect((error as ApiError).status).toBe(403);
    }
    expect((await stage.company.api.channels()).items).toEqual(before);
    const me = await agent.me();
    expect(me.permissions).not.toContain('people:manage');
  });

  test('an agent is told that a page is for administrators, and changes nothing on those to look at', async () => {
    const page = await stage.seat('Sanne');
    await page.goto(`${stage.server.address}/settings/api-keys`);
    await page.getByRole('heading', { name: 'Instellingen' }).first().waitFor();
    await page.getByText('Hier heb je geen rechten voor.').waitFor();
    await page.goto(`${stage.server.address}/settings/hours`);
    await page.getByRole('link', { name: 'Standard' }).click();
    await page.getByLabel('Tijdzone').waitFor();
    expect(await page.getByRole('main').locator('input:enabled').count()).toBe(0);
  });

  test('nobody gets in without signing in', async () => {
    const stranger = openSession(stage.server.address);
    await expect(stranger.queue({ view: 'open', sort: 'newest' })).rejects.toMatchObject({ status: 401 });
    const page = await openWindow(stage.browser);
    await page.goto(`${stage.server.address}/settings`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  test('somebody who leaves the company is shown the door at once', async () => {
    const page = await stage.seat('Lukas');
    const lukas = (await stage.company.api.agents()).items.find(({ name }) => name.startsWith('Lukas'));
    await stage.company.api.patchAgent(lukas?.id ?? '', { active: false });
    await page.waitForURL('**/sign-in**');
  });
});
