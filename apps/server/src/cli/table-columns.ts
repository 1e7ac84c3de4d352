import { type ColumnMap, guessColumns, type Table, type TableField } from '../customers/index.ts';

/**
 * What the columns of a table are: as somebody said, and otherwise by their names.
 * @param said null: not to be looked at
 * @throws Error naming a column that is not there, or when no column says anything
 */
export function columnsOf(
  table: Table,
  file: string,
  said: ReadonlyMap<string, TableField | null>,
): ColumnMap {
  for (const column of said.keys())
    if (!table.columns.includes(column))
      throw new Error(`${file} has no column “${column}”; it has ${table.columns.join(', ')}`);
  const guessed = guessColumns(table.columns.filter((column) => !said.has(column)));
  const named = [...said].flatMap(([column, field]) => (field ? [[column, field] as const] : []));
  const known = new Map<string, TableField>([...named, ...guessed]);
  if (known.size === 0)
    throw new Error(`${file}: nothing to know customers by; name columns with --map column=field`);
  return known;
}
