/** `customers export` and `customers erase`, on an instance that runs or does not. */
import path from 'node:path';
import { findCustomer } from '../customers/index.ts';
import { readConfig } from '../platform/config/index.ts';
import { openLocalFileStore } from '../platform/files/index.ts';
import {
  askErasure,
  exportPerson,
  folderArchive,
  type PrivacyDeps,
  type PrivacyRequest,
  runRequest,
} from '../privacy/index.ts';
import { withDatabase } from './with-database.ts';

const withPrivacy = <T>(work: (deps: PrivacyDeps) => Promise<T>): Promise<T> =>
  withDatabase((database) =>
    work({
      database,
      files: openLocalFileStore(path.join(readConfig(process.env).dataDir, 'files')),
      now: () => new Date(),
    }),
  );

/** @returns rows a table */
export const exportCustomer = (id: string, folder: string): Promise<Record<string, number>> =>
  withPrivacy(async ({ database, files, now }) => {
    const { language } = await findCustomer(database.db, id);
    return exportPerson(database.db, files, id, folderArchive(folder), {
      now: now(),
      language: language ?? 'en',
    });
  });

/** @param name theirs as it is written; null to take it as given */
export const eraseCustomer = (id: string, name: string | null): Promise<PrivacyRequest | null> =>
  withPrivacy(async (deps) => {
    const known = name ?? (await findCustomer(deps.database.db, id)).name;
    const request = await askErasure(deps, id, known, { kind: 'system', id: null, name: 'command line' });
    return runRequest(deps, request);
  });
