import { dropFiles, findFiles, isRecorded } from '../../platform/files/index.ts';
import { deleteToldRows, listForgottenImports, selectImport, updateImport } from './uploaded-store.ts';
import type { ImportDeps } from './uploaded-types.ts';

/** The bytes of an uploaded table go: they are a copy of what the company keeps elsewhere. */
export async function dropTable(deps: ImportDeps, importId: string, fileId: string): Promise<void> {
  const { db } = deps.database;
  const [file] = await findFiles(db, [fileId]);
  if (!file) return;
  await deps.database.transaction(async (tx) => {
    await dropFiles(tx, [fileId], 'customer_import', importId);
    await updateImport(tx, importId, { fileId: null }, deps.now());
  });
  if (!(await isRecorded(db, file.sha256))) await deps.files.delete(file.sha256);
}

/** How long an upload waits, and what was left out of an import can be fetched, milliseconds. */
const keepFor = 30 * 86_400_000;

/** Tables nobody imported and rows nobody looked at go after a month. @returns how many imports lost something */
export async function dropForgotten(deps: ImportDeps): Promise<number> {
  const { db } = deps.database;
  const forgotten = await listForgottenImports(db, new Date(deps.now().getTime() - keepFor));
  for (const id of forgotten) {
    const found = await selectImport(db, id);
    if (found?.fileId) await dropTable(deps, id, found.fileId);
    await deleteToldRows(db, id);
  }
  await deps.files.dropUnfinished(new Date(deps.now().getTime() - 86_400_000));
  return forgotten.length;
}
