/**
 * `customers match`: who is listed twice. `customers import`: rows become customers. `export` and `erase`: what is kept
 * of one.
 */
import { type Command, InvalidArgumentError } from 'commander';
import { type Language, languageOf, type TableField, tableFields } from '../customers/index.ts';
import { jsonLine, type Print } from './output.ts';

type Mapped = Map<string, TableField | null>;

const purposeHelp = 'what for: one of those offered, where the company asks for one';

export function customersCommands(program: Command, print: Print): void {
  const customers = program.command('customers').description('Customers, and tables of them');

  customers
    .command('match')
    .description('Rows of a CSV file that are one person, or of two files: one JSON object a pair')
    .argument('<file>', 'CSV file; any delimiter and encoding')
    .argument('[other]', 'compare with this one instead of with itself')
    .requiredOption('--id <column>', 'column that names a row')
    .option('--map <column=field...>', 'what a column is, where its name does not say so', mapping, new Map())
    .option('--json', 'JSON output (always on)')
    .addHelpText('after', `\nFields: ${tableFields.join(', ')}; - leaves a column out.`)
    .action(async (file: string, other: string | undefined, options: { id: string; map: Mapped }) => {
      const { matchTables } = await import('./customers-match.ts');
      const say = (line: string) => process.stderr.write(`${line}\n`);
      await matchTables(other === undefined ? [file] : [file, other], options, print, say);
    });

  customers
    .command('export')
    .description('Write everything that is kept of a customer: a page to read, JSON, files')
    .argument('<id>', 'id of the customer', id)
    .requiredOption('--out <folder>', 'where to; made when it is not there')
    .option('--purpose <purpose>', purposeHelp)
    .option('--json', 'JSON output')
    .action(async (customer: string, options: { out: string; purpose?: string; json?: boolean }) => {
      const { exportCustomer } = await import('./customers-privacy.ts');
      const rows = await exportCustomer(customer, options);
      if (options.json) await print(jsonLine({ customer, folder: options.out, rows }));
      else
        await print(
          `${options.out}/index.html and ${Object.keys(rows).length} tables in ${options.out}/data\n`,
        );
    });

  customers
    .command('erase')
    .description('Erase a customer from every table, from files and from the search; it cannot be undone')
    .argument('<id>', 'id of the customer', id)
    .option('--name <name>', 'the name of the customer, so that nobody else is erased by mistake')
    .option('--yes', 'instead of --name: the id is certain')
    .option('--purpose <purpose>', purposeHelp)
    .option('--json', 'JSON output')
    .action(async (customer: string, options: EraseOptions, command: Command) => {
      if (options.name === undefined && !options.yes)
        command.error('error: give --name with the name of the customer, or --yes');
      const { eraseCustomer } = await import('./customers-privacy.ts');
      const done = await eraseCustomer(customer, options);
      const touched = done?.touched ?? {};
      if (options.json) await print(jsonLine({ customer, state: done?.state, touched }));
      else for (const [table, rows] of Object.entries(touched)) await print(`${table}: ${rows}\n`);
    });

  customers
    .command('import')
    .description('Takes the rows of a CSV file in as customers; goes on where it was when it was broken off')
    .argument('<file>', 'CSV file; any delimiter and encoding')
    .option('--map <column=field...>', 'what a column is, where its name does not say so', mapping, new Map())
    .option(
      '--source <name>',
      'the system the rows come from; its customer numbers are its own',
      source,
      'import',
    )
    .option(
      '--language <language>',
      'whose phone numbers are meant without a country: en, de, pl or nl',
      language,
      'en',
    )
    .option('--report <file>', 'where rows that were left out are written (FILE.left-out.csv)')
    .option('--dry-run', 'only say what would happen', false)
    .option('--json', 'JSON output')
    .addHelpText('after', `\nFields: ${tableFields.join(', ')}; - leaves a column out.`)
    .action(async (file: string, options: ImportWords) => {
      const { importCustomers } = await import('./customers-import.ts');
      const say = (line: string) => process.stderr.write(`${line}\n`);
      const report = options.report ?? `${file}.left-out.csv`;
      const done = await importCustomers(file, { ...options, report }, say);
      await print(
        options.json
          ? jsonLine(done)
          : `${done.rows} rows: ${done.new} new, ${done.matched} matched, ${done.doubtful} doubtful, ${done.bad} bad\n${report} has those left out\n`,
      );
    });
}

interface EraseOptions {
  name?: string;
  yes?: boolean;
  purpose?: string;
  json?: boolean;
}

function id(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    throw new InvalidArgumentError('must be the id of a customer');
  return text.toLowerCase();
}

interface ImportWords {
  map: Mapped;
  source: string;
  language: Language;
  report?: string;
  dryRun: boolean;
  json?: boolean;
}

function source(text: string): string {
  if (!/^[\w.-]{1,40}$/.test(text))
    throw new InvalidArgumentError('write up to 40 letters, digits, dots and dashes');
  return text;
}

function language(text: string): Language {
  return languageOf(text) ?? fail('must be en, de, pl or nl');
}

function fail(reason: string): never {
  throw new InvalidArgumentError(reason);
}

function mapping(text: string, known: Mapped): Mapped {
  const at = text.lastIndexOf('=');
  const [column, field] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1) throw new InvalidArgumentError('write column=field');
  if (field !== '-' && !isField(field))
    throw new InvalidArgumentError(`“${field}” is no field; there are ${tableFields.join(', ')} and -`);
  return new Map(known).set(column, isField(field) ? field : null);
}

const isField = (text: string): text is TableField => (tableFields as readonly string[]).includes(text);
