import { findFile } from '../../platform/files/index.ts';
import type { TableSource } from '../table/read-table.ts';
import { readTable } from '../table/read-table.ts';
import { dropTable } from './drop-table.ts';
import type { Plan } from './import-batch.ts';
import { counted, importRows, type Ledger } from './import-rows.ts';
import { saveProgress } from './import-store.ts';
import { isLeftOut, noCounts, type Progress, type ToldRow } from './types.ts';
import {
  claimImport,
  insertToldRows,
  restartCount,
  saveLooked,
  selectImport,
  updateImport,
} from './uploaded-store.ts';
import { actorText, type CustomerImport, type ImportDeps, type Reading } from './uploaded-types.ts';

/** Whoever works on an import has it so long after each batch, milliseconds. */
const claimedFor = 60_000;
/** A job ends after this long and is taken up anew, milliseconds: one that never ends looks like one that died. */
const sliceFor = 5 * 60_000;
/** A dry run remembers who it saw, and looks at no more rows than it can remember. */
const trialRows = 200_000;
/** Examples of each outcome that is not left out. */
const examples = 20;

interface Done extends Progress {
  bytesDone: number;
}

/**
 * Works on a dry run or an import until it is at its end, cancelled, or for some minutes. What is done is done: called
 * again, by whomever, it goes on behind it.
 * @param stopping asked after each batch
 * @returns when to call it again, or null when there is nothing left to do
 */
export async function runImport(
  deps: ImportDeps,
  id: string,
  stopping: () => boolean = () => false,
): Promise<Date | null> {
  const { db } = deps.database;
  const begun = deps.now();
  const later = () => new Date(deps.now().getTime() + claimedFor);
  if (!(await claimImport(db, id, begun, later()))) return later();
  try {
    const found = await selectImport(db, id);
    if (!found?.reading || found.fileId === null) return null;
    if (found.state !== 'checking' && found.state !== 'running') return null;
    const reading = found.reading;
    const file = await findFile(db, found.fileId);
    const source = { name: found.fileName, read: (range: object) => deps.files.read(file.sha256, range) };
    const ended = await work(deps, found, reading, source, () => {
      return stopping() || deps.now().getTime() - begun.getTime() > sliceFor;
    });
    if (!ended) return (await isUnderWay(deps, id)) ? deps.now() : null;
    if (found.state === 'running') await dropTable(deps, id, found.fileId);
    return null;
  } catch (error) {
    if (!isOfTheTable(error)) throw error;
    await updateImport(
      db,
      id,
      { state: 'failed', problem: 'row_too_long', finishedAt: deps.now() },
      deps.now(),
    );
    return null;
  } finally {
    await updateImport(db, id, { workedUntil: null }, deps.now());
  }
}

/** @returns true when the end of the table was reached */
async function work(
  deps: ImportDeps,
  found: CustomerImport,
  reading: Reading,
  source: TableSource,
  enough: () => boolean,
): Promise<boolean> {
  const { db } = deps.database;
  const { id } = found;
  const dryRun = found.state === 'checking';
  // A dry run remembers nothing of an earlier beginning.
  if (dryRun) await deps.database.transaction((tx) => restartCount(tx, id));
  const from: Done = dryRun
    ? { id, rowsDone: 0, counts: noCounts(), bytesDone: 0 }
    : { id, rowsDone: found.rowsDone, counts: found.counts, bytesDone: found.bytesDone };
  let bytes = from.bytesDone;
  const table = await readTable(source, reading);
  const options = {
    source: reading.source,
    language: reading.language,
    map: new Map(Object.entries(reading.map)),
    dryRun,
    by: actorText(found.madeBy),
    now: deps.now,
  };
  const shown = { new: 0, matched: 0, doubtful: 0, bad: 0 };
  const ledger: Ledger<Done> = {
    async keep(tx, before, plan: Plan) {
      const next = { ...counted(before, plan), bytesDone: bytes };
      const kept = plan.told.filter((row) => isLeftOut(row) || (dryRun && shown[row.outcome]++ < examples));
      await insertToldRows(tx, id, dryRun ? kept.map(withoutNew) : kept);
      if (dryRun) await saveLooked(tx, next, deps.now());
      else if (!(await saveProgress(tx, before.rowsDone, next, deps.now()))) throw new Stopped();
      return next;
    },
    async goOn(done) {
      await claimAgain(deps, id);
      if (dryRun && done.rowsDone >= trialRows) return false;
      return !enough() && (await isUnderWay(deps, id));
    },
  };
  const outcome = await importRows(deps.database, table, options, from, ledger, (done) => {
    bytes = done;
  }).catch((error: unknown) => {
    // Cancelled between two batches, or taken over: nothing of this batch was written.
    if (error instanceof Stopped) return null;
    throw error;
  });
  if (outcome === null) return false;
  const { done, ended } = outcome;
  const now = deps.now();
  if (dryRun) {
    const whole = ended;
    if (!whole && done.rowsDone < trialRows) return false;
    const trial = { rows: done.rowsDone, counts: done.counts, whole };
    await deps.database.transaction(async (tx) => {
      if ((await selectImport(tx, id))?.state === 'checking')
        await updateImport(tx, id, { state: 'checked', trial }, now);
    });
    return true;
  }
  if (ended && (await isUnderWay(deps, id)))
    await updateImport(db, id, { state: 'done', finishedAt: now }, now);
  return ended;
}

class Stopped extends Error {}

/** Customers a dry run would make are not there. */
const withoutNew = (row: ToldRow): ToldRow => (row.outcome === 'new' ? { ...row, customerIds: [] } : row);

async function isUnderWay({ database }: ImportDeps, id: string): Promise<boolean> {
  const state = (await selectImport(database.db, id))?.state;
  return state === 'checking' || state === 'running';
}

const claimAgain = ({ database, now }: ImportDeps, id: string): Promise<void> =>
  updateImport(database.db, id, { workedUntil: new Date(now().getTime() + claimedFor) }, now());

/** A row that never ends; reading on would change nothing. */
const isOfTheTable = (error: unknown): boolean =>
  ((error as { code?: unknown }).code ?? '').toString().startsWith('CSV_');
