import type { Language } from '../languages.ts';
import { leftOutWords } from './left-out-words.ts';
import { customerNames, selectToldRows } from './uploaded-store.ts';
import type { CustomerImport, ImportDeps } from './uploaded-types.ts';

const pageRows = 1000;

/**
 * The rows that were left out, as lines of a table in somebody's language: why, whom they may be, and the row as it was,
 * so that it can be put right and imported anew.
 */
export async function* leftOutTable(
  { database: { db } }: Pick<ImportDeps, 'database'>,
  { id, reading }: CustomerImport,
  language: Language,
): AsyncGenerator<string[]> {
  const words = leftOutWords[language];
  yield [words.line, words.reason, words.customers, ...(reading?.columns ?? [])];
  let after = 0;
  for (;;) {
    const rows = await selectToldRows(db, id, ['doubtful', 'bad'], { after, limit: pageRows });
    const names = await customerNames(db, [...new Set(rows.flatMap((row) => row.customerIds))]);
    for (const row of rows)
      yield [
        String(row.line),
        row.reason === null ? '' : words.reasons[row.reason],
        row.customerIds.map((each) => `${names.get(each) ?? ''} (${each})`).join('; '),
        ...row.cells,
      ];
    const last = rows.at(-1);
    if (!last || rows.length < pageRows) return;
    after = Number(last.line);
  }
}
