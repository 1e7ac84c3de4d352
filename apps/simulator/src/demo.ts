/** The demo: founds the company, lets everybody come, and keeps customers coming until it is stopped. */
import { randomUUID } from 'node:crypto';
import type { Customer } from './cast/customer.ts';
import { type Colleagues, careFor, type Deed, openColleagues } from './colleagues.ts';
import { type Company, openCompany } from './company.ts';
import { type DemoState, readState, writeState } from './demo-state.ts';
import { live } from './lives/live.ts';
import { openMailbox } from './lives/mailbox.ts';
import { sendNewsletter } from './lives/newsletter.ts';
import { newExchange } from './lives/reactions.ts';
import { keepTrying, type Town, takeTime } from './lives/town.ts';
import { customerAt, openingOf, openingSize } from './opening.ts';
import { type OutsideMail, openOutsideMail } from './outside-mail.ts';
import { createChance } from './random.ts';
import { password } from './staff.ts';
import { playStory, storyCustomer } from './story.ts';
import { connectSystems } from './systems/connect.ts';
import type { Fault } from './systems/faults.ts';
import { letThingsHappen } from './systems/happenings.ts';
import { openSystems, type SystemName, type Systems, systemNames } from './systems/systems.ts';
import { pause, realTimers } from './timers.ts';
import { waveOf } from './wave.ts';

export interface DemoOptions {
  /** Of the server, on this machine: `http://127.0.0.1:4400`. */
  address: string;
  /** Where the server receives mail. */
  smtpPort: number;
  /** Null when the server was set up before. */
  setupToken: string | null;
  seed: number;
  /** New customers a minute after the opening, on average; 0 lets nobody come. */
  pace: number;
  /** Remembers how far it came; null begins afresh every time. */
  stateFile: string | null;
  /** Divides every wait; 1 is as people are. */
  haste?: number;
  /** How the company's other systems fail. */
  faults?: Partial<Record<SystemName, Fault>>;
  tell(news: DemoNews): void;
}

export type DemoNews =
  | { event: 'ready'; address: string; password: string; resumed: boolean; seed: number; pace: number }
  | { event: 'systems'; addresses: Record<SystemName, string> }
  | { event: 'customer'; number: number; name: string; habit: string; matter: string; language: string }
  | { event: 'story'; name: string; state: 'began' | 'told' }
  | { event: 'opened'; customers: number }
  | { event: 'wave'; customers: number }
  | { event: 'trouble'; message: string };

export interface Demo {
  /** Everybody goes home. */
  stop(): Promise<void>;
}

/** A desk with this many open conversations has enough: nobody comes until some are closed. */
const enoughOpen = 150;

/** @throws ForeignCompany, or when the server cannot be reached */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { haste = 1, tell } = options;
  const over = new AbortController();
  const trouble = (error: Error) => tell({ event: 'trouble', message: error.message });
  const before = options.stateFile === null ? null : readState(options.stateFile);
  const mail = await openMail(options, before?.mailPort ?? 0, trouble);
  let company: Company;
  try {
    company = await openCompany({ ...options, outgoingMailPort: mail.port });
  } catch (error) {
    await mail.close();
    throw error;
  }
  const town: Town = {
    company,
    mail,
    timers: realTimers,
    newId: randomUUID,
    signal: over.signal,
    haste,
    onTrouble: trouble,
  };
  const colleagues = openColleagues({ ...town, company });
  const resumed = before !== null && before.mailChannelId === company.mailChannelId;
  const state: DemoState = resumed
    ? { ...before, mailPort: mail.port }
    : {
        mailChannelId: company.mailChannelId,
        seed: options.seed,
        next: 0,
        startedAt: new Date().toISOString(),
        mailPort: mail.port,
      };
  const remember = () => options.stateFile !== null && writeState(options.stateFile, state);
  const { seed } = state;
  const systems = await openSystems({
    seed,
    today: new Date(state.startedAt),
    ports: state.systemPorts ?? {},
    faults: options.faults ?? {},
    onTrouble: trouble,
  });
  state.systemPorts = ofEach(systems, ({ port }) => port);
  remember();
  tell({ event: 'ready', address: options.address, password, resumed, seed, pace: options.pace });

  tell({ event: 'systems', addresses: ofEach(systems, ({ address }) => address) });

  const run = async () => {
    aside(town, async () => {
      await keepTrying(town, () => connectSystems(company.api, systems));
    });
    aside(town, () =>
      letThingsHappen({ ...town, systems, chance: createChance(seed), known: () => state.next }),
    );
    await keepTrying(town, colleagues.come);
    if (resumed) reopenMailboxes(town, state);
    else {
      await openDoors(town, colleagues, state, remember, tell);
      aside(town, () => sendWave(town, colleagues, state, tell));
    }
    await keepComing(town, colleagues, company, state, remember, options);
  };
  const done = run().catch((error: Error) => {
    if (!over.signal.aborted) trouble(error);
  });
  return {
    async stop() {
      over.abort();
      colleagues.leave();
      await done;
      await systems.close();
      await mail.close();
    },
  };
}

const ofEach = <Value>(systems: Systems, value: (system: Systems[SystemName]) => Value) =>
  Object.fromEntries(systemNames.map((name) => [name, value(systems[name])])) as Record<SystemName, Value>;

/** The port of the time before, while nobody else has it. */
async function openMail(
  options: DemoOptions,
  port: number,
  onTrouble: (error: Error) => void,
): Promise<OutsideMail> {
  const server = { company: { host: '127.0.0.1', port: options.smtpPort }, onTrouble };
  try {
    return await openOutsideMail({ ...server, port });
  } catch {
    return openOutsideMail({ ...server, port: 0 });
  }
}

/** The first minute. Resolves when everybody of it has come. */
async function openDoors(
  town: Town,
  colleagues: Colleagues,
  state: DemoState,
  remember: () => void,
  tell: DemoOptions['tell'],
): Promise<void> {
  const story = storyCustomer(new Date(state.startedAt)).name;
  tell({ event: 'story', name: story, state: 'began' });
  aside(town, async () => {
    // Quicker than the others: whoever opens the desk should find it there.
    await playStory({ ...town, haste: town.haste * 2 }, colleagues);
    if (!town.signal.aborted) tell({ event: 'story', name: story, state: 'told' });
  });
  aside(town, () => sendNewsletter(town, 47));
  let clock = 0;
  for (const { customer, at, deed } of openingOf(state.seed, new Date(state.startedAt))) {
    await takeTime(town, at - clock);
    clock = at;
    if (town.signal.aborted) return;
    arrive(town, colleagues, customer, deed, 4, tell);
    state.next = customer.number + 1;
    remember();
  }
  tell({ event: 'opened', customers: openingSize + 2 });
}

/** Somewhat after the doors are open: many come with the same matter. */
async function sendWave(
  town: Town,
  colleagues: Colleagues,
  state: DemoState,
  tell: DemoOptions['tell'],
): Promise<void> {
  const wave = waveOf(state.seed, new Date(state.startedAt));
  await takeTime(town, 45);
  tell({ event: 'wave', customers: wave.length });
  let clock = 0;
  for (const { customer, at } of wave) {
    await takeTime(town, at - clock);
    clock = at;
    if (town.signal.aborted) return;
    arrive(town, colleagues, customer, null, 0, tell);
  }
}

function arrive(
  town: Town,
  colleagues: Colleagues,
  customer: Customer,
  deed: Deed | null,
  after: number,
  tell: DemoOptions['tell'],
): void {
  const { number, name, habit, matter, language } = customer;
  tell({ event: 'customer', number, name, habit, matter, language });
  aside(town, () => live(town, customer));
  if (deed)
    aside(town, async () => {
      await takeTime(town, after);
      if (!(await colleagues.do(customer, deed)) || !deed.answers || deed.ends) return;
      await takeTime(town, 180);
      await keepTrying(town, () => colleagues.wrapUp(customer, deed.by));
    });
}

/** What goes on beside everything else; what goes wrong in it is told and harms nobody. */
function aside(town: Town, work: () => Promise<void>): void {
  work().catch((error: Error) => {
    if (!town.signal.aborted) town.onTrouble(error);
  });
}

/** Customers of the time before still read their mail. */
function reopenMailboxes(town: Town, state: DemoState): void {
  const today = new Date(state.startedAt);
  const known = [storyCustomer(today)];
  for (let number = Math.max(0, state.next - 500); number < state.next; number++)
    known.push(customerAt(state.seed, number, today));
  for (const customer of known) openMailbox(town, customer, newExchange(customer));
}

/** One after the other, at the pace asked for; what colleagues take over is chance that repeats as well. */
async function keepComing(
  town: Town,
  colleagues: Colleagues,
  company: Company,
  state: DemoState,
  remember: () => void,
  options: DemoOptions,
): Promise<void> {
  const today = new Date(state.startedAt);
  while (options.pace > 0 && !town.signal.aborted) {
    const { number, chance } = {
      number: state.next,
      chance: createChance(state.seed).branch(`at ${state.next}`),
    };
    // Calm arrivals: exponential pauses, none shorter than a twentieth of the mean.
    await pause(
      town.timers,
      Math.max(0.05, -Math.log(1 - chance.next())) * (60_000 / options.pace),
      town.signal,
    );
    const open = await keepTrying(town, async () => (await company.api.counts()).open);
    if (town.signal.aborted) return;
    if (open === null || open >= enoughOpen) continue;
    const customer = customerAt(state.seed, number, today);
    const helped = chance.happens(0.4);
    const deed = helped ? careFor(customer, { answers: true }) : null;
    arrive(town, colleagues, customer, deed, chance.between(40, 160), options.tell);
    if (number % 40 === 39) aside(town, () => sendNewsletter(town, 47 + Math.floor(number / 40)));
    state.next = number + 1;
    remember();
  }
}
