/** The company's own people, working in the desk as far as the public API goes. Whose seat a person takes, rests. */
import { createResumingClient } from '@throughline/realtime';
import type { Client, ConversationRow } from '@throughline/sdk';
import WebSocket from 'ws';
import type { Customer } from './cast/customer.ts';
import type { Company } from './company.ts';
import { type BrowserSession, openBrowser, simulatedBrowser } from './session.ts';
import { administrator, type Employee, employees, password, teamNames } from './staff.ts';
import type { Timers } from './timers.ts';
import { pause } from './timers.ts';

/** What a colleague does about one customer, in this order. */
export interface Deed {
  by: Employee;
  takes: boolean;
  label?: string;
  team?: string;
  note?: string;
  /** `by_mail` also while the desk would take another way: the chat may not have noticed yet that nobody is there. */
  answers?: boolean | 'by_mail';
  /** What becomes of the conversation. */
  ends?: 'close' | 'snooze';
}

export interface Colleagues {
  /** Sits down some of them, so that the company is there. */
  come(): Promise<void>;
  /** Waits for the customer's conversation to come up and does the deed. False when it never came, or the seat is taken. */
  do(customer: Customer, deed: Deed): Promise<boolean>;
  /** Closes the conversation of a customer who has thanked. */
  wrapUp(customer: Customer, by: Employee): Promise<void>;
  leave(): void;
}

export interface ColleaguesOptions {
  company: Company;
  timers: Timers;
  signal: AbortSignal;
  newId(): string;
}

/** Half a second apart: nobody's conversation takes longer to come up. */
const mostLooks = 120;

export const everybody: Employee[] = [administrator, ...employees];

/** Who of the company speaks the customer's language, in turn. */
export function speakerFor(customer: Pick<Customer, 'language' | 'number'>): Employee {
  const speakers = everybody.filter((employee) => employee.language === customer.language);
  return speakers[Math.floor(customer.number / 4) % speakers.length] ?? administrator;
}

export function openColleagues(options: ColleaguesOptions): Colleagues {
  const { company, timers, signal } = options;
  const sessions = new Map<string, Promise<BrowserSession>>();
  const sockets = new Map<string, { stop(): void }>();
  let teams: Map<string, string> | null = null;

  async function sessionOf(employee: Employee): Promise<BrowserSession> {
    const known = sessions.get(employee.email);
    if (known) return known;
    const opened = (async () => {
      const browser = openBrowser(company.address);
      await browser.api.signIn(employee.email, password);
      return browser;
    })();
    sessions.set(employee.email, opened);
    opened.catch(() => sessions.delete(employee.email));
    return opened;
  }

  /** Null while a person sits there. */
  async function seatOf(employee: Employee): Promise<Client | null> {
    const { api } = await sessionOf(employee);
    const browsers = (await api.sessions()).items;
    return browsers.every(({ userAgent }) => userAgent === simulatedBrowser) ? api : null;
  }

  async function teamId(api: Client, name: string): Promise<string | null> {
    teams ??= new Map((await api.teams()).items.map((team) => [team.name, team.id]));
    return teams.get(name) ?? null;
  }

  async function find(api: Client, customer: Customer, looks: number): Promise<ConversationRow | null> {
    for (let look = 0; look < looks && !signal.aborted; look++) {
      const { items } = await api.queue({ view: 'open', sort: 'newest', limit: 100 });
      const row = items.find((item) => item.customer.name === customer.name);
      if (row) return row;
      await pause(timers, 500, signal);
    }
    return null;
  }

  async function answer(
    api: Client,
    row: ConversationRow,
    customer: Customer,
    byMail: boolean,
  ): Promise<void> {
    const { replyOptions } = await api.conversation(row.id);
    const way =
      ((byMail && replyOptions.find((option) => option.channelId === company.mailChannelId)) ||
        replyOptions.find((option) => option.preferred && option.available)) ??
      replyOptions.find((option) => option.available);
    if (!way) return;
    const { says } = customer;
    await api.reply(row.id, {
      clientId: options.newId(),
      channelId: way.channelId,
      to: [way.to],
      cc: [],
      bcc: [],
      subject: null,
      text: way.channelId === company.chatChannelId ? says.chatAnswer : says.answer,
      html: null,
      fileIds: [],
    });
  }

  return {
    async come() {
      for (const employee of everybody.filter((_employee, index) => index % 2 === 1))
        if (!sockets.has(employee.email))
          sockets.set(employee.email, beThere(await sessionOf(employee), timers));
    },

    async do(customer, deed) {
      const api = await seatOf(deed.by);
      const row = api && (await find(api, customer, mostLooks));
      if (!row) return false;
      if (deed.takes || deed.team !== undefined)
        await api.assign(row.id, {
          agentId: deed.takes ? (await api.me()).id : row.agentId,
          ...(deed.team !== undefined && { teamId: await teamId(api, deed.team) }),
        });
      if (deed.label !== undefined) await api.label(row.id, [...new Set([...row.labels, deed.label])]);
      if (deed.note !== undefined)
        await api.note(row.id, { clientId: options.newId(), text: deed.note, fileIds: [] });
      if (deed.takes) await api.seen(row.id);
      if (deed.answers) await answer(api, row, customer, deed.answers === 'by_mail');
      if (deed.ends === 'close') await api.close(row.id);
      if (deed.ends === 'snooze') await api.snooze(row.id, tomorrowMorning(timers.now()));
      return true;
    },

    async wrapUp(customer, by) {
      const api = await seatOf(by);
      const row = api && (await find(api, customer, 1));
      if (!row) return;
      const last = (await api.conversation(row.id)).timeline.filter((item) => item.kind === 'message').at(-1);
      const thanks = [customer.says.mailThanks, customer.says.chatThanks, customer.says.chatGoodbye];
      if (last?.direction === 'in' && thanks.some((words) => last.text.startsWith(words)))
        await api.close(row.id);
    },

    leave() {
      for (const socket of sockets.values()) socket.stop();
    },
  };
}

/** An open desk: colleagues see somebody there, and so do chats. */
function beThere(browser: BrowserSession, timers: Timers): { stop(): void } {
  const nothing = () => {};
  const client = createResumingClient({
    connect(listener) {
      const socket = new WebSocket(`${browser.address.replace(/^http/, 'ws')}/api/v1/realtime`, {
        headers: { cookie: browser.cookie(), origin: new URL(browser.address).origin },
      });
      socket.on('open', () => listener.open());
      socket.on('message', (data) => listener.message(String(data)));
      socket.on('close', (code) => listener.close(code));
      // The close that follows says it too.
      socket.on('error', nothing);
      return { send: (text) => socket.send(text), close: () => socket.close() };
    },
    timers,
    random: Math.random,
    outbox: { list: () => [], put: nothing, remove: nothing },
    since: null,
    onEvents: nothing,
    onSnapshotNeeded: (seq) => seq,
  });
  client.start();
  return client;
}

function tomorrowMorning(now: number): string {
  const day = new Date(now + 86_400_000);
  day.setUTCHours(7, 0, 0, 0);
  return day.toISOString();
}

/** How the shop files and who answers it, for a customer who is taken care of. */
export function careFor(customer: Customer, more: Partial<Deed> = {}): Deed {
  return {
    by: speakerFor(customer),
    takes: true,
    label: customer.filing.label,
    team: teamNames[customer.filing.team],
    ...more,
  };
}
