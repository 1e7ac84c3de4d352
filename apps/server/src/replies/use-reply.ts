import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { copyFiles, type FileRecord } from '../platform/files/index.ts';
import { countUse, lockReply } from './store.ts';

/**
 * Counts a use and gives copies of the reply's files, for the message that is being written.
 * @throws AppError `canned_reply_not_found`
 */
export async function useReply(database: Database, id: string, now: Date): Promise<FileRecord[]> {
  return database.transaction((tx) => takeCopies(tx, id, now));
}

/** The same within a transaction. @throws AppError `canned_reply_not_found` */
export async function takeCopies(tx: Tx, id: string, now: Date): Promise<FileRecord[]> {
  const found = await lockReply(tx, id);
  if (!found) throw new AppError('canned_reply_not_found');
  await countUse(tx, id, now);
  return copyFiles(tx, found.fileIds);
}
