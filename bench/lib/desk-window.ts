/** A browser in which an agent is signed in, on a company with a past. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Client } from '@throughline/sdk';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { seedConversations } from '../seed/copy.ts';
import type { Company } from '../seed/distribution.ts';
import { agentPassword, foundCompany, hire, signInCookie } from './company.ts';
import type { Context, Figure } from './figure.ts';
import { type Server, startServer } from './server.ts';

export interface DeskWindow {
  server: Server;
  browser: Browser;
  /** Cookies of the first agent. */
  window: BrowserContext;
  /** The administrator's. */
  api: Client;
  agentId: string;
  company: Company;
}

/** Runs `measure` in such a window; without Chromium it says so and measures nothing. */
export async function inDeskWindow(
  context: Context,
  conversations: number,
  measure: (desk: DeskWindow) => Promise<Figure[]>,
): Promise<Figure[]> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    context.say(`LEFT OUT: there is no Chromium at ${executablePath}; CHROMIUM_PATH may name one`);
    return [];
  }
  const server = await startServer({
    dataDir: path.join(context.folder, 'data'),
    profiles: context.profiles,
  });
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  try {
    const window = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    return await measure({ server, browser, window, ...(await signIn(server, window, conversations)) });
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Founds and fills the company; the browser is then its first agent's. */
async function signIn(
  server: Server,
  window: BrowserContext,
  conversations: number,
): Promise<Pick<DeskWindow, 'api' | 'agentId' | 'company'>> {
  const { api } = await foundCompany(server);
  const [email] = await hire(api, 1);
  const agents = (await api.agents()).items;
  const agentIds = agents.map(({ id }) => id);
  agentIds.sort((one) => (agents.find(({ id }) => id === one)?.email === email ? -1 : 1));
  const company = {
    agentIds,
    teamIds: (await api.teams()).items.map(({ id }) => id),
    channels: (await api.channels()).items.map(({ id, type }) => ({ id, type })),
  };
  await seedConversations(server.databaseUrl, company, {
    first: 0,
    end: conversations,
    total: conversations,
  });
  const cookie = await signInCookie(server.address, email as string, agentPassword);
  await window.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.address };
    }),
  );
  return { api, agentId: agentIds[0] as string, company };
}
