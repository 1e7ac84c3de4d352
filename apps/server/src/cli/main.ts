/** `npm run cli`: tools for administrators. A command's file is loaded when it runs, so that most need no database. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Command, InvalidArgumentError } from 'commander';
import { demoCommand } from './demo-command.ts';
import { peopleCommands } from './people-commands.ts';

const program = new Command('throughline')
  .description('Tools for administrators of a Throughline instance')
  .showHelpAfterError();

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

peopleCommands(program, print);
demoCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** Waits while the reader of our output is slower than we are. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
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
