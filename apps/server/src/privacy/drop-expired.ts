import { dropFiles, findFiles } from '../platform/files/index.ts';
import { listExpired, updateRequest } from './request-store.ts';
import { isNamed } from './rows-store.ts';
import type { PrivacyDeps } from './types.ts';

/** Archives nobody can fetch any more go, bytes as well. @returns how many went */
export async function dropExpired(deps: PrivacyDeps): Promise<number> {
  const { db } = deps.database;
  const expired = await listExpired(db, deps.now());
  for (const { id, fileId } of expired) {
    const [file] = await findFiles(db, [fileId]);
    // Bytes first: were the row gone and the process ended, nothing would know of them.
    if (file) {
      await deps.database.transaction((tx) => dropFiles(tx, [fileId], 'privacy_export', id));
      if (!(await isNamed(db, file.sha256))) await deps.files.delete(file.sha256);
    }
    await updateRequest(db, id, { fileId: null });
  }
  return expired.length;
}
