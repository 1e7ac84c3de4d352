/** `customers match`: who is listed twice. */
import { type Command, InvalidArgumentError } from 'commander';
import { type TableField, tableFields } from '../customers/index.ts';
import type { Print } from './output.ts';

type Mapped = Map<string, TableField | null>;

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
