import type { Tx } from '../platform/db/index.ts';
import { forgetPerson } from '../search/index.ts';
import { checkRules, reachesOf, readRetention, writeLastRun } from './retention-policy.ts';
import {
  countOld,
  deleteLeftContent,
  dropMessageFiles,
  emptyDrafts,
  emptyInbound,
  emptyMessages,
  forgetVisitors,
  leaveContents,
  selectLeftContents,
  selectOld,
} from './retention-store.ts';
import type { RetentionPreview, RetentionReach, RetentionRule, RetentionRun } from './retention-types.ts';
import { isNamed } from './rows-store.ts';
import type { PrivacyDeps } from './types.ts';

/** Rows in one transaction: it is over before anybody waits for it. */
const batch = 200;

/** What rules would take if they held now. Nothing changes. @throws AppError `invalid_input` [rules] */
export async function previewRetention(
  { database, now }: PrivacyDeps,
  rules: RetentionRule[],
): Promise<RetentionPreview[]> {
  checkRules(rules);
  const previews: RetentionPreview[] = [];
  for (const [index, reach] of reachesOf(rules, now()).entries())
    previews.push({ ...(rules[index] as RetentionRule), ...(await countOld(database.db, reach)) });
  return previews;
}

/**
 * Takes what has been kept long enough, a small batch a transaction. Each batch looks anew at what may go, so a hold
 * that is placed meanwhile holds. Broken off, the next run goes on: what went is no longer found.
 * @param stopping asked after each batch
 */
export async function runRetention(
  deps: PrivacyDeps,
  stopping: () => boolean = () => false,
): Promise<RetentionRun> {
  const { db } = deps.database;
  const gone: RetentionRun['gone'] = {};
  const count = (kind: keyof RetentionRun['gone'], rows: number) => {
    if (rows > 0) gone[kind] = (gone[kind] ?? 0) + rows;
  };
  for (const reach of reachesOf(await readRetention(db), deps.now())) {
    // The audit log is shortened by itself, for its chain has to go on.
    if (reach.kind === 'audit') continue;
    let after: string | null = null;
    while (!stopping()) {
      const ids: string[] = await deps.database.transaction(async (tx) => {
        const old = await selectOld(tx, reach, after, batch);
        if (old.length > 0) await leaveContents(tx, await take(tx, reach, old), deps.now());
        return old;
      });
      count(reach.kind, ids.length);
      after = ids.at(-1) ?? null;
      if (ids.length < batch) break;
    }
  }
  await dropContents(deps, stopping);
  const run = { at: deps.now().toISOString(), gone };
  await writeLastRun(db, run);
  return run;
}

/** @returns SHA-256 of contents whose records went */
async function take(tx: Tx, { kind, now }: RetentionReach, ids: string[]): Promise<string[]> {
  switch (kind) {
    case 'messages':
      await forgetPerson(tx, [], ids);
      return emptyMessages(tx, ids, now);
    case 'files':
      return dropMessageFiles(tx, ids);
    case 'inbound':
      return emptyInbound(tx, ids);
    case 'drafts':
      return emptyDrafts(tx, ids, now);
    case 'visitors':
      await forgetVisitors(tx, ids);
      return [];
    case 'audit':
      return [];
  }
}

/** Bytes follow their records; a process that ended before is gone on from. */
async function dropContents(deps: PrivacyDeps, stopping: () => boolean): Promise<void> {
  const { db } = deps.database;
  for (let contents = await selectLeftContents(db, batch); contents.length > 0 && !stopping(); ) {
    for (const sha256 of contents) {
      if (!(await isNamed(db, sha256))) await deps.files.delete(sha256);
      await deleteLeftContent(db, sha256);
    }
    contents = await selectLeftContents(db, batch);
  }
}
