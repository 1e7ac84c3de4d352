import { audit } from '../platform/audit/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { type FileRecord, findFiles } from '../platform/files/index.ts';
import { findRequest } from './request-store.ts';
import type { AskedBy, PrivacyDeps } from './types.ts';

/**
 * The archive of an export, for whoever asked for it and nobody else; the log says that it was fetched.
 * @throws AppError `privacy_request_not_found`, `export_gone`
 */
export const fetchArchive = (deps: PrivacyDeps, id: string, by: AskedBy): Promise<FileRecord> =>
  deps.database.transaction(async (tx) => {
    const request = await findRequest(tx, id);
    if (request?.kind !== 'export' || request.askedBy.kind !== by.kind || request.askedBy.id !== by.id)
      throw new AppError('privacy_request_not_found');
    const [file] = request.fileId === null ? [] : await findFiles(tx, [request.fileId]);
    if (!file || (request.expiresAt !== null && request.expiresAt <= deps.now()))
      throw new AppError('export_gone');
    await audit(tx, 'customer.export_fetched', { id: request.customerId, name: '' });
    return file;
  });
