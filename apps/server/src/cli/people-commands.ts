/** `admin create` and `key create`: ways in for somebody with access to the machine. */
import { text } from 'node:stream/consumers';
import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { jsonLine, type Print } from './output.ts';

export function peopleCommands(program: Command, print: Print): void {
  program
    .command('admin')
    .description('Administrators')
    .command('create')
    .description('Create an administrator who can sign in; works before and after set-up')
    .requiredOption('--email <address>', 'what they sign in with', email)
    .requiredOption('--name <name>', 'shown to colleagues and customers', filled)
    .option('--language <language>', 'en, de, pl or nl', language, 'en')
    .option('--password <password>', 'at least 10 characters; other users of this machine may see it')
    .option('--password-stdin', 'read the password from standard input')
    .option('--json', 'JSON output')
    .action(async (options: AdminOptions, command: Command) => {
      const password = await passwordOf(options, command);
      const { createAdministrator } = await import('./create-administrator.ts');
      const made = await createAdministrator({ ...options, password });
      await print(options.json ? jsonLine(made) : `Administrator ${made.name} <${made.email}> created\n`);
    });

  program
    .command('key')
    .description('API keys')
    .command('create')
    .description('Create an API key; it is shown once')
    .requiredOption('--name <name>', 'what it is for', filled)
    .requiredOption('--scopes <scopes>', 'permissions, parted by commas', words)
    .option('--json', 'JSON output')
    .action(async (options: { name: string; scopes: string[]; json?: boolean }) => {
      const { createKey } = await import('./create-key.ts');
      const made = await createKey(options);
      await print(options.json ? jsonLine(made) : `${made.key}\n`);
    });
}

interface AdminOptions {
  email: string;
  name: string;
  language: 'en' | 'de' | 'pl' | 'nl';
  password?: string;
  passwordStdin?: boolean;
  json?: boolean;
}

async function passwordOf(options: AdminOptions, command: Command): Promise<string> {
  const given = options.passwordStdin
    ? (await text(process.stdin)).replace(/\r?\n$/, '')
    : (options.password ?? command.error('error: give --password-stdin or --password'));
  if (given.length < 10 || given.length > 128)
    command.error('error: the password must have 10 to 128 characters');
  return given;
}

function email(text: string): string {
  const parsed = z.email().max(254).safeParse(text.trim());
  if (!parsed.success) throw new InvalidArgumentError('must be an e-mail address');
  return parsed.data;
}

function filled(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 120) throw new InvalidArgumentError('must have 1 to 120 characters');
  return trimmed;
}

function language(text: string): string {
  if (!['en', 'de', 'pl', 'nl'].includes(text)) throw new InvalidArgumentError('must be en, de, pl or nl');
  return text;
}

function words(text: string): string[] {
  const given = text.split(',').map((word) => word.trim());
  if (given.some((word) => word === '')) throw new InvalidArgumentError('must be names parted by commas');
  return given;
}
