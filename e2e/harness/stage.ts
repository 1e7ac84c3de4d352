/** Everything a journey needs: the product with the demo company in it, the world's mail outside, a browser. */
import { type Company, openCompany } from '@throughline/simulator/company';
import { type OutsideMail, openOutsideMail } from '@throughline/simulator/outside-mail';
import { administrator, employees, password } from '@throughline/simulator/staff';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { type DeskOptions, signIn } from './desk.ts';
import { type Server, startServer } from './server.ts';

export interface Stage {
  server: Server;
  company: Company;
  mail: OutsideMail;
  browser: Browser;
  /** Signs a member of staff in by first name. */
  seat(firstName: string, options?: Partial<DeskOptions>): Promise<Page>;
  dispose(): Promise<void>;
}

export async function openStage(settings: Record<string, string> = {}): Promise<Stage> {
  const [server, browser] = await Promise.all([startServer(settings), openBrowser()]);
  const mail = await openOutsideMail({ company: { host: '127.0.0.1', port: server.smtpPort } });
  const company = await openCompany({
    address: server.address,
    setupToken: new URL(server.setupLink ?? '').searchParams.get('token'),
    outgoingMailPort: mail.port,
  });
  // Whatever the clock says, somebody may be there.
  const [calendar] = (await company.api.calendars()).items;
  await company.api.patchCalendar(calendar?.id ?? '', { days: alwaysOpen, holidays: null, dates: [] });
  await company.api.patchMe({ language: 'en' });
  return {
    server,
    company,
    mail,
    browser,
    seat(firstName, options) {
      const person = [administrator, ...employees].find((one) => one.name.startsWith(firstName));
      if (!person) throw new Error(`nobody is called ${firstName}`);
      return signIn(browser, server.address, { email: person.email, password, ...options });
    },
    async dispose() {
      await browser.close();
      // The company hangs up first: the mail server outside would wait for it.
      await server.dispose();
      await mail.close();
    },
  };
}

const alwaysOpen = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);
