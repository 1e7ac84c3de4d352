import { findCustomer } from '../customers/index.ts';
import { companyLanguage } from '../people/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { saveFile } from '../platform/files/index.ts';
import { zipArchive } from './archive.ts';
import { erasePerson } from './erase-person.ts';
import { exportPerson } from './export-person.ts';
import { isHeld } from './legal-hold-store.ts';
import { findRequest, lockRequest, updateRequest } from './request-store.ts';
import { isErased, isNamed } from './rows-store.ts';
import { scopeOf } from './scope-store.ts';
import type { Language, PrivacyDeps, PrivacyRequest } from './types.ts';

/** How long an archive can be fetched, milliseconds. */
const keepFor = 7 * 86_400_000;

/**
 * Does what was asked for, or goes on where a process that ended left it. Doing it again changes nothing.
 * @returns the request as it stands then; null when there is none
 */
export async function runRequest(deps: PrivacyDeps, id: string): Promise<PrivacyRequest | null> {
  const request = await findRequest(deps.database.db, id);
  if (request === null) return null;
  if (request.kind === 'export' && request.state === 'waiting') await runExport(deps, request);
  if (request.kind === 'erasure' && request.state === 'waiting') await sweep(deps, request);
  if (request.kind === 'erasure') await dropBytes(deps, id);
  return findRequest(deps.database.db, id);
}

async function runExport(deps: PrivacyDeps, { id, customerId }: PrivacyRequest): Promise<void> {
  const { db } = deps.database;
  const now = deps.now();
  const archive = zipArchive();
  const language = await languageOfCustomer(db, customerId);
  await exportPerson(db, deps.files, customerId, archive, { now, language });
  const content = await archive.finish();
  await deps.database.transaction(async (tx) => {
    await lockRequest(tx, id);
    const current = await findRequest(tx, id);
    if (current?.state !== 'waiting') return;
    // Erased meanwhile: a copy would bring it all back.
    if (await isErased(tx, customerId))
      return updateRequest(tx, id, { state: 'failed', problem: 'customer_erased', finishedAt: now });
    const file = await saveFile(tx, deps.files, {
      filename: `customer-${customerId}.zip`,
      contentType: 'application/zip',
      content,
      ownerType: 'privacy_export',
      ownerId: id,
    });
    await updateRequest(tx, id, {
      state: 'done',
      finishedAt: now,
      fileId: file.id,
      size: file.size,
      expiresAt: new Date(now.getTime() + keepFor),
    });
  });
}

/** Everything in the database, and which bytes are to go, in one transaction. */
async function sweep(deps: PrivacyDeps, { id, customerId }: PrivacyRequest): Promise<void> {
  await deps.database.transaction(async (tx) => {
    await lockRequest(tx, id);
    if ((await findRequest(tx, id))?.state !== 'waiting') return;
    // Placed between asking and now.
    if (await isHeld(tx, await scopeOf(tx, customerId), deps.now()))
      return updateRequest(tx, id, { state: 'failed', problem: 'customer_on_hold', finishedAt: deps.now() });
    const language = await languageOfCustomer(tx, customerId);
    const { touched, contents } = await erasePerson(tx, customerId, { now: deps.now(), language });
    await updateRequest(tx, id, { state: 'swept', touched, leftBytes: contents });
  });
}

/** Bytes go once no row names them: a file that others have as well stays theirs. */
async function dropBytes(deps: PrivacyDeps, id: string): Promise<void> {
  const { db } = deps.database;
  const request = await findRequest(db, id);
  if (request?.state !== 'swept') return;
  for (const sha256 of request.leftBytes) if (!(await isNamed(db, sha256))) await deps.files.delete(sha256);
  await updateRequest(db, id, { state: 'done', finishedAt: deps.now(), leftBytes: [] });
}

/** What they are written to in; the company's language where theirs is not known. */
async function languageOfCustomer(db: Reader, id: string): Promise<Language> {
  return (await findCustomer(db, id)).language ?? (await companyLanguage(db));
}
