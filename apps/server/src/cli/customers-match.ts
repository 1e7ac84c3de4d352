import {
  matchPeople,
  type Person,
  personFields,
  readPerson,
  readTable,
  reasonText,
  seededChance,
  type TableField,
} from '../customers/index.ts';
import type { Print } from './output.ts';
import { columnsOf } from './table-columns.ts';

export interface MatchOptions {
  /** Column whose values name the rows. */
  id: string;
  /** Columns that are something else than their name says; null: not to be looked at. */
  map: ReadonlyMap<string, TableField | null>;
}

/**
 * Finds the rows of one table that are one person, or the rows of two tables: a line of JSON a pair.
 * @param say what went unread, for people
 * @throws Error naming a column that is not there
 */
export async function matchTables(
  files: readonly [string] | readonly [string, string],
  options: MatchOptions,
  print: Print,
  say: (line: string) => void,
): Promise<void> {
  const ids: string[] = [];
  const people: Person[] = [];
  let from: number | null = null;
  for (const file of files) {
    if (people.length > 0) from = people.length;
    const table = await readTable(file);
    const map = columnsOf(
      table,
      file,
      new Map<string, TableField | null>([...options.map, [options.id, null]]),
    );
    say(`${file}: ${[...map].map(([column, field]) => `${column} = ${field}`).join(', ')}`);
    for await (const { line, cells, problem } of table.rows()) {
      if (problem)
        say(`${file}:${line}: ${problem === 'too_few_cells' ? 'a cell is missing' : 'a cell too many'}`);
      ids.push(cells[options.id] ?? '');
      people.push(readPerson(personFields(cells, map)));
    }
  }
  for (const { a, b, score, decision, reasons } of matchPeople(people, { from, chance: seededChance(1) }))
    await print(
      `${JSON.stringify({ a: ids[a], b: ids[b], score: Number(score.toFixed(6)), decision, reasons: reasons.map(reasonText) })}\n`,
    );
}
