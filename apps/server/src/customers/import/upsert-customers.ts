import type { Database } from '../../platform/db/index.ts';
import type { PersonFields } from '../matching/person.ts';
import { planBatch, writePlan } from './import-batch.ts';
import { readRow } from './read-row.ts';
import type { ImportRow, ImportSettings, ToldRow } from './types.ts';

export type UpsertRecord = PersonFields & { attributes?: Record<string, string> };

/**
 * Takes records of another system in, as rows of a table are: by their number there, else by an address of their own.
 * Sent again it changes nothing. One transaction; records that are bad or doubtful are told and left out.
 * @returns one for each record, in their order
 */
export async function upsertCustomers(
  database: Database,
  records: readonly UpsertRecord[],
  settings: ImportSettings,
  { by, now }: { by: string; now: Date },
): Promise<Pick<ToldRow, 'outcome' | 'reason' | 'customerIds'>[]> {
  const rows = records.map((record, index) => rowOf(record, index, settings));
  return database.transaction(async (tx) => {
    const plan = await planBatch(tx, rows, settings);
    await writePlan(tx, plan, settings.source, by, now);
    return plan.told;
  });
}

function rowOf(
  { attributes = {}, ...fields }: UpsertRecord,
  index: number,
  settings: ImportSettings,
): ImportRow {
  const person = readRow(fields, settings);
  if ('bad' in person) return { line: index + 1, cells: [], person };
  return {
    line: index + 1,
    cells: [],
    person: { ...person, attributes: { ...person.attributes, ...attributes } },
  };
}
