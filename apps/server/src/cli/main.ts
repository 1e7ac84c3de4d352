/** `npm run cli`: tools for administrators. A command's file is loaded when it runs, so that most need no database. */
import { createInterface } from 'node:readline';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { ConfigError } from '../platform/config/index.ts';
import { AppError, isUnavailable } from '../platform/errors/index.ts';
import { auditCommands } from './audit-commands.ts';
import { customersCommands } from './customers-commands.ts';
import { demoCommand } from './demo-command.ts';
import { eventsCommands } from './events-commands.ts';
import { inboundCommands } from './inbound-commands.ts';
import { journeysCommands } from './journeys-commands.ts';
import { ReaderGone, standardOutput } from './output.ts';
import { peopleCommands } from './people-commands.ts';

/** What the process ends with; 0 is success. */
const failed = 1;
const wrongUsage = 2;

const print = standardOutput();
const program = new Command('throughline')
  .description('Tools for administrators of a Throughline instance')
  .exitOverride()
  .showHelpAfterError('(--help says more)')
  .addHelpText(
    'after',
    `
Ends with 0 when done, 1 when it failed, 2 when the command line was wrong. Data goes to standard output,
messages to standard error. The database is found by DATABASE_URL, or in DATA_DIR (./data); the instance
may be running or stopped. docs/guides/cli.md tells more.`,
  );

const mail = program.command('mail').description('Look into mail without a running instance');

mail
  .command('explain')
  .description('What would happen to each mail: one JSON object a line, in the order given')
  .argument('[file...]', 'mail files; - reads file names from standard input, one a line')
  .option('--own <address...>', 'our own addresses; guessed when absent')
  .option('--now <time>', 'ISO 8601 time to judge dates by', instant)
  .option('--json', 'JSON output (always on)')
  .action(async (given: string[], options: { own?: string[]; now?: Date }, command: Command) => {
    const { own, rest } = ownAddresses(options.own);
    const files = await namedFiles([...rest, ...given]);
    if (files.length === 0 && ![...rest, ...given].includes('-')) command.error('error: no file given');
    const { explainMail } = await import('./mail-explain.ts');
    await explainMail(files, { own, now: options.now ?? new Date() }, print);
  });

mail
  .command('thread')
  .description('The conversations that the mails of an mbox file, a Maildir or a folder would form, as JSON')
  .argument('[path]', 'mbox file or folder')
  .option('--own <address...>', 'our own addresses; guessed and reported when absent')
  .option('--json', 'JSON output (always on)')
  .action(async (given: string | undefined, options: { own?: string[] }, command: Command) => {
    const { own, rest } = ownAddresses(options.own);
    const path = given ?? rest[0] ?? command.error('error: no mbox file or folder given');
    const { formThreads } = await import('./mail-thread.ts');
    await print(`${JSON.stringify(await formThreads(path, { own }), null, 2)}\n`);
  });

customersCommands(program, print);
peopleCommands(program, print);
eventsCommands(program, print);
inboundCommands(program, print);
auditCommands(program, print);
journeysCommands(program, print);
demoCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Says what went wrong. @returns what the process ends with */
function report(error: unknown): number {
  if (error instanceof ReaderGone) return 0;
  // The parser has written its message already; showing help is an error of its own kind there.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUsage;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    isUnavailable(error)
      ? `The database cannot be reached (DATABASE_URL, DATA_DIR): ${message}\n`
      : `${message}\n`,
  );
  if (error instanceof AppError && error.detail === null)
    for (const each of error.fields) process.stderr.write(`${each.field}: ${each.message}\n`);
  return error instanceof ConfigError ? wrongUsage : failed;
}

/** `--own` takes all words after it: those that are no address are files. Commas part addresses as well. */
function ownAddresses(words: string[] = []): { own: string[]; rest: string[] } {
  const isAddress = (word: string): boolean =>
    /^[^@\s/\\]+@[^@\s/\\]+$/.test(word) && !/\.(eml|mbox)$/i.test(word);
  const own: string[] = [];
  const rest: string[] = [];
  for (const word of words) {
    const addresses = word.split(',').filter((each) => each !== '');
    if (addresses.length > 0 && addresses.every(isAddress)) own.push(...addresses);
    else rest.push(word);
  }
  return { own, rest };
}

async function namedFiles(files: string[]): Promise<string[]> {
  if (!files.includes('-')) return files;
  const named: string[] = [];
  for await (const line of createInterface({ input: process.stdin })) if (line !== '') named.push(line);
  return files.flatMap((file) => (file === '-' ? named : [file]));
}

function instant(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw new InvalidArgumentError('must be an ISO 8601 time');
  return time;
}
