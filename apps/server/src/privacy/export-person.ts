import type { Reader } from '../platform/db/index.ts';
import { type FileStore, findFiles } from '../platform/files/index.ts';
import type { Archive } from './archive.ts';
import { classification } from './classification.ts';
import { readableCopy } from './readable.ts';
import { type Row, readBodies, readRows } from './rows-store.ts';
import { scopeOf } from './scope-store.ts';
import type { Language } from './types.ts';

/**
 * Writes everything that is kept of a person: `index.html` to read, `data/<table>.json` for every table that the
 * classification says holds something of theirs, `files/` and `originals/` with bytes.
 * @returns rows a table
 * @throws AppError `customer_not_found`
 */
export async function exportPerson(
  db: Reader,
  files: FileStore,
  customerId: string,
  archive: Archive,
  options: { now: Date; language: Language },
): Promise<Record<string, number>> {
  const scope = await scopeOf(db, customerId);
  const data: Record<string, Row[]> = {};
  for (const [name, table] of Object.entries(classification)) {
    if (!table.theirs || table.exported === false) continue;
    const rows = await readRows(db, name, table, scope);
    if (rows.length === 0) continue;
    data[name] = rows;
    await archive.add(`data/${name}.json`, `${JSON.stringify(rows, null, 2)}\n`);
  }
  // Earlier copies are copies of the same.
  const stored = (await findFiles(db, scope.files)).filter((file) => file.ownerType !== 'privacy_export');
  const places = new Map<string, string | null>();
  for (const file of stored) {
    const content = await files.get(file.sha256).catch(() => null);
    const place = content === null ? null : `files/${file.id}/${file.filename}`;
    places.set(file.id, place);
    if (content !== null && place !== null) await archive.add(place, content);
  }
  const originals: string[] = [];
  for (const { id, contentType, body, sha256 } of await readBodies(db, scope)) {
    const content = body ?? (sha256 === null ? null : await files.get(sha256).catch(() => null));
    if (content === null) continue;
    const place = `originals/${id}.${endings[contentType] ?? 'bin'}`;
    originals.push(place);
    await archive.add(place, content);
  }
  await archive.add('index.html', readableCopy({ data, scope, places, originals, ...options }));
  return Object.fromEntries(Object.entries(data).map(([name, rows]) => [name, rows.length]));
}

const endings: Record<string, string> = {
  'message/rfc822': 'eml',
  'application/json': 'json',
  'text/plain': 'txt',
};
