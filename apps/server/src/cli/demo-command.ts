/** `demo`: lets the simulator's customers loose on a server that runs on this machine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';

interface DemoWords {
  address: string;
  smtpPort: string;
  seed: string;
  pace: string;
  faults: string;
  setupToken?: string;
  json?: boolean;
}

export function demoCommand(program: Command): void {
  program
    .command('demo')
    .description('Bring a running, still empty server of this machine to life; runs until it is stopped')
    .option('--address <url>', 'of the server', `http://127.0.0.1:${process.env.PORT ?? '4400'}`)
    .option('--smtp-port <port>', 'where the server receives mail', number, process.env.SMTP_PORT ?? '2525')
    .option('--seed <number>', 'the same seed, the same customers', number, '1')
    .option('--pace <number>', 'new customers a minute after the opening; 0 for none', number, '1')
    .option('--faults <list>', 'how its other systems fail, e.g. billing=silent,crm=error@0.2', '')
    .option('--setup-token <token>', 'of a server that was never set up; made when absent')
    .option('--json', 'one JSON object a line for everything that happens')
    .action(async (words: DemoWords) => {
      process.exitCode = await runSimulator(words, words.setupToken ?? (await freshToken(words.address)));
    });
}

/** A new one-time token from the instance's database, when the server waits for its set-up; else null. */
async function freshToken(address: string): Promise<string | null> {
  const response = await fetch(new URL('/api/v1/setup', address)).catch(() => null);
  if (!response?.ok)
    throw new Error(`no server answers at ${address}: start it first, or name it by --address`);
  if (!((await response.json()) as { needed: boolean }).needed) return null;
  const { withDatabase } = await import('./with-database.ts');
  const { prepareSetup } = await import('../people/index.ts');
  return withDatabase(prepareSetup);
}

/** @returns its exit code */
async function runSimulator(words: DemoWords, setupToken: string | null): Promise<number> {
  const main = path.resolve(import.meta.dirname, '../../../simulator/src/main.ts');
  const wishes = ['--seed', words.seed, '--pace', words.pace, '--faults', words.faults];
  if (words.json) wishes.push('--json');
  const simulator = spawn(process.execPath, [main, ...wishes], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { origin } = new URL(words.address);
  simulator.send({ address: origin, smtpPort: Number(words.smtpPort), setupToken });
  const stop = () => simulator.kill('SIGTERM');
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const [code] = (await once(simulator, 'exit')) as [number | null];
  return code ?? 1;
}

function number(text: string): string {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError('must be a number');
  return text;
}
