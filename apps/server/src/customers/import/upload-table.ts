import { v7 as uuid } from 'uuid';
import { AppError, sentence } from '../../platform/errors/index.ts';
import { recordFile } from '../../platform/files/index.ts';
import type { Language } from '../languages.ts';
import { guessColumns } from '../table/map-columns.ts';
import {
  readTable,
  type SaidOfTable,
  type Table,
  type TableDelimiter,
  type TableEncoding,
  type TableSource,
} from '../table/read-table.ts';
import { dropTable } from './drop-table.ts';
import { insertUpload } from './uploaded-store.ts';
import type { ImportActor, ImportDeps, Reading } from './uploaded-types.ts';

/**
 * Takes a table in to be imported: its bytes into the file store, and a first guess at how it is to be read. Nothing of
 * it is imported yet.
 * @returns id of the import
 * @throws AppError `invalid_input` [file] when it is no table
 */
export async function uploadTable(
  deps: ImportDeps,
  upload: { fileName: string; content: AsyncIterable<Uint8Array>; language: Language },
  by: ImportActor,
): Promise<string> {
  const id = uuid();
  const { sha256, size } = await deps.files.putStream(upload.content);
  // Recorded first: from here on the bytes are not forgotten, whatever is wrong with them.
  const file = await deps.database.transaction((tx) =>
    recordFile(tx, {
      sha256,
      size,
      filename: upload.fileName,
      contentType: 'text/csv',
      ownerType: 'customer_import',
      ownerId: id,
    }),
  );
  try {
    const table = await readUploaded({
      name: file.filename,
      read: (range) => deps.files.read(sha256, range),
    });
    const reading = readingOf(table, upload.language);
    await deps.database.transaction((tx) =>
      insertUpload(
        tx,
        { id, fileName: file.filename, fileId: file.id, size, reading, madeBy: by },
        deps.now(),
      ),
    );
  } catch (error) {
    await dropTable(deps, id, file.id);
    throw error;
  }
  return id;
}

const readingOf = (table: Table, language: Language): Reading => ({
  encoding: table.encoding as TableEncoding,
  delimiter: table.delimiter as TableDelimiter,
  columns: table.columns,
  map: Object.fromEntries(guessColumns(table.columns)),
  source: 'import',
  language,
});

/** How files begin that people take for tables: spreadsheets old and new, PDF, gzip. */
const noText = ['504b0304', '25504446', 'd0cf11e0', '1f8b'].map((hex) => Buffer.from(hex, 'hex'));

/** @throws AppError `invalid_input` [file] when it has no header or is not text */
export async function readUploaded(source: TableSource, said: SaidOfTable = {}): Promise<Table> {
  const refuse = () =>
    new AppError('invalid_input', { fields: [{ field: 'file', message: sentence('not_a_table') }] });
  for await (const chunk of source.read({ start: 0, end: 3 }))
    if (noText.some((mark) => (chunk as Buffer).subarray(0, mark.length).equals(mark))) throw refuse();
  const table = await readTable(source, said).catch(() => null);
  // Text of another encoding shows letters nobody wrote; a nought byte is in none.
  if (table === null || table.columns.some((column) => column.includes('\0'))) throw refuse();
  return table;
}
