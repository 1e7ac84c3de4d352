/** `customers export` and `customers erase`, on an instance that runs or does not. */
import path from 'node:path';
import { findCustomer } from '../customers/index.ts';
import { inAuditContext, systemContext } from '../platform/audit/index.ts';
import { readConfig } from '../platform/config/index.ts';
import { openLocalFileStore } from '../platform/files/index.ts';
import {
  askErasure,
  exportPerson,
  folderArchive,
  noteExport,
  type PrivacyDeps,
  type PrivacyRequest,
  runRequest,
} from '../privacy/index.ts';
import { withDatabase } from './with-database.ts';

/** What it is called that does it, in the audit log. */
const name = 'command line';

const withPrivacy = <T>(work: (deps: PrivacyDeps) => Promise<T>): Promise<T> =>
  withDatabase((database) =>
    inAuditContext(systemContext(name), () =>
      work({
        database,
        files: openLocalFileStore(path.join(readConfig(process.env).dataDir, 'files')),
        now: () => new Date(),
      }),
    ),
  );

/**
 * The entry of the audit log stands before the first file does: what breaks off has handed something out, too.
 * @returns rows a table
 */
export const exportCustomer = (
  id: string,
  { out, purpose = null }: { out: string; purpose?: string | null },
): Promise<Record<string, number>> =>
  withPrivacy(async (deps) => {
    const { database, files, now } = deps;
    await noteExport(deps, id, purpose);
    const { language } = await findCustomer(database.db, id);
    return exportPerson(database.db, files, id, folderArchive(out), {
      now: now(),
      language: language ?? 'en',
    });
  });

/** @param given their name as it is written; null to take it as given */
export const eraseCustomer = (
  id: string,
  { name: given = null, purpose = null }: { name?: string | null; purpose?: string | null },
): Promise<PrivacyRequest | null> =>
  withPrivacy(async (deps) => {
    const known = given ?? (await findCustomer(deps.database.db, id)).name;
    const request = await askErasure(deps, id, known, { kind: 'system', id: null, name }, purpose);
    return runRequest(deps, request);
  });
