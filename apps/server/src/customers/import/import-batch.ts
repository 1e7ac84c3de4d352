import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../../platform/db/index.ts';
import { appendEvents } from '../../platform/events/index.ts';
import { decideRow } from './decide-row.ts';
import {
  type Handle,
  insertHandles,
  insertPeople,
  type KnownOwner,
  keyOf,
  numbersOf,
  ownersOf,
  type Planned,
  updatePeople,
} from './import-store.ts';
import { type ImportCounts, type ImportRow, type ImportSettings, noCounts, type ToldRow } from './types.ts';

export interface Plan {
  made: Planned[];
  known: Planned[];
  handles: (Handle & { customerId: string })[];
  /** What becomes of every row, in their order. */
  told: ToldRow[];
  counts: ImportCounts;
}

/** What rows read so far make: owners of handles, and the numbers customers have in the system. */
export interface Seen {
  owners: Map<string, KnownOwner>;
  numbers: Map<string, string>;
}

export const nothingSeen = (): Seen => ({ owners: new Map(), numbers: new Map() });

/**
 * Says who each row of a batch is. Rows may also be one another.
 * @param seen what earlier batches would have made, for one who only looks; this batch's is added
 */
export async function planBatch(
  db: Reader,
  rows: readonly ImportRow[],
  { source }: ImportSettings,
  seen: Seen = nothingSeen(),
): Promise<Plan> {
  const asked = rows.flatMap(({ person }) => ('bad' in person ? [] : person.handles));
  const owners = await ownersOf(db, asked);
  const numbers = await numbersOf(
    db,
    [...new Set([...owners.values()].map((each) => each.customerId))],
    source,
  );
  const ownerOf = (handle: Handle) => owners.get(keyOf(handle)) ?? seen.owners.get(keyOf(handle));
  const plan: Plan = { made: [], known: [], handles: [], told: [], counts: noCounts() };
  const tell = (
    { line, cells, person }: ImportRow,
    row: Pick<ToldRow, 'outcome' | 'reason' | 'customerIds'>,
  ) => {
    plan.counts[row.outcome]++;
    const handles = 'bad' in person ? [] : person.handles.map(({ value }) => value);
    plan.told.push({ line, cells, ...row, handles });
  };
  for (const row of rows) {
    const { person } = row;
    if ('bad' in person) {
      tell(row, { outcome: 'bad', reason: person.bad, customerIds: [] });
      continue;
    }
    const decision = decideRow(person, ownerOf, (id) => numbers.get(id) ?? seen.numbers.get(id));
    if (decision.kind === 'doubtful') {
      tell(row, { outcome: 'doubtful', reason: decision.reason, customerIds: decision.customerIds });
      continue;
    }
    const customerId = decision.kind === 'new' ? uuid() : decision.customerId;
    tell(row, { outcome: decision.kind, reason: null, customerIds: [customerId] });
    plan[decision.kind === 'new' ? 'made' : 'known'].push({ ...person, customerId });
    const owner = { customerId, name: person.name, nameDerived: person.name === '' };
    for (const handle of person.handles) {
      if (ownerOf(handle)) continue;
      plan.handles.push({ ...handle, customerId });
      seen.owners.set(keyOf(handle), owner);
      if (handle.type === 'external') seen.numbers.set(customerId, handle.value);
    }
  }
  return plan;
}

/** Writes what was planned in the same transaction. @throws to be tried again when a handle appeared meanwhile */
export async function writePlan(tx: Tx, plan: Plan, source: string, by: string, now: Date): Promise<void> {
  await insertPeople(tx, plan.made, now);
  // The last row of a customer counts.
  const known = new Map<string, Planned>();
  for (const each of plan.known) {
    const before = known.get(each.customerId);
    known.set(each.customerId, {
      ...each,
      name: each.name || (before?.name ?? ''),
      attributes: { ...before?.attributes, ...each.attributes },
    });
  }
  await updatePeople(tx, [...known.values()], now);
  const added = await insertHandles(tx, plan.handles, `import ${source}`, now);
  if (added < plan.handles.length)
    throw Object.assign(new Error('an address appeared while the batch was imported'), { code: '40001' });
  await appendEvents(tx, [
    ...plan.made.map(({ customerId }) => ({
      type: 'customer.created',
      customerId,
      actor: by,
      data: { source: 'import' },
    })),
    ...[...known.keys()].map((customerId) => ({
      type: 'customer.changed',
      customerId,
      actor: by,
      data: { source: 'import' },
    })),
  ]);
}
