/** Brings a server of this machine to life. Started by `npm start -- --demo` and `npm run cli -- demo`; see README.md. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ForeignCompany } from './company.ts';
import { type DemoNews, startDemo } from './demo.ts';
import { parseFaults } from './systems/faults.ts';
import { systemNames } from './systems/systems.ts';

interface Doors {
  address: string;
  smtpPort: number;
  setupToken: string | null;
}

const { values } = parseArgs({
  options: {
    address: { type: 'string' },
    'smtp-port': { type: 'string', default: process.env.SMTP_PORT ?? '2525' },
    'setup-token': { type: 'string' },
    seed: { type: 'string', default: '1' },
    pace: { type: 'string', default: '1' },
    faults: { type: 'string', default: '' },
    state: { type: 'string', default: path.join(process.env.DATA_DIR ?? './data', 'demo.json') },
    json: { type: 'boolean', default: false },
  },
  strict: true,
});

try {
  const doors = values.address === undefined ? await askParent() : doorsOf(values.address);
  const demo = await startDemo({
    ...doors,
    seed: numberOf('seed', values.seed, 0, 4_294_967_295),
    pace: numberOf('pace', values.pace, 0, 60),
    faults: parseFaults(values.faults, systemNames),
    stateFile: values.state === '' ? null : values.state,
    tell: values.json ? (news) => print(JSON.stringify(news)) : say,
  });
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    void demo.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Whoever started us, or listens to us, is gone.
  process.on('disconnect', stop);
  process.stdout.on('error', stop);
} catch (error) {
  process.stderr.write(`demo: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof ForeignCompany ? 2 : 1);
}

function doorsOf(address: string): Doors {
  if (!URL.canParse(address)) throw new Error(`--address: ${address} is no address`);
  return {
    address: new URL(address).origin,
    smtpPort: numberOf('smtp-port', values['smtp-port'], 1, 65_535),
    setupToken: values['setup-token'] ?? null,
  };
}

/** The starter knows where the server listens, and hands over what only the first may know. */
function askParent(): Promise<Doors> {
  if (!process.send) throw new Error('say where the server is: --address http://127.0.0.1:4400');
  return new Promise((resolve) => {
    process.once('message', (message) => resolve(message as Doors));
  });
}

function numberOf(name: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < low || value > high)
    throw new Error(`--${name}: must be a number from ${low} to ${high}`);
  return value;
}

/** For people: little, because the server's log runs beside it. */
function say(news: DemoNews): void {
  if (news.event === 'ready') {
    const going = news.resumed ? 'goes on' : 'opens';
    print(
      `\n  Möbelhaus Linden ${going}: take a seat at ${news.address} (everybody’s password: ${news.password})`,
    );
  } else if (news.event === 'systems') {
    const { crm, billing, logistics } = news.addresses;
    print(`  Its other systems: CRM ${crm}, billing ${billing}, logistics ${logistics}`);
  } else if (news.event === 'story' && news.state === 'told')
    print(`  ${news.name} has now filled in half a form, chatted and written mail: one conversation`);
  else if (news.event === 'wave')
    print(`  ${news.customers} customers write about one matter: try to answer them at once as an incident`);
  else if (news.event === 'opened')
    print(`  The first ${news.customers} customers are in; more follow calmly\n`);
  else if (news.event === 'trouble') process.stderr.write(`demo: ${news.message}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
