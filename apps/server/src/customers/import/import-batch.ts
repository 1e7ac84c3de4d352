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
import type { ImportCounts, ImportRow, ImportSettings, LeftOut } from './types.ts';

export interface Plan {
  made: Planned[];
  known: Planned[];
  handles: (Handle & { customerId: string })[];
  leftOut: LeftOut[];
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
  const plan: Plan = {
    made: [],
    known: [],
    handles: [],
    leftOut: [],
    counts: { new: 0, matched: 0, doubtful: 0, bad: 0 },
  };
  for (const { line, cells, person } of rows) {
    if ('bad' in person) {
      plan.counts.bad++;
      plan.leftOut.push({ line, cells, reason: person.bad, customerIds: [] });
      continue;
    }
    const decision = decideRow(person, ownerOf, (id) => numbers.get(id) ?? seen.numbers.get(id));
    plan.counts[decision.kind]++;
    if (decision.kind === 'doubtful') {
      plan.leftOut.push({ line, cells, reason: decision.reason, customerIds: decision.customerIds });
      continue;
    }
    const customerId = decision.kind === 'new' ? uuid() : decision.customerId;
    plan[decision.kind === 'new' ? 'made' : 'known'].push({ ...person, customerId });
    for (const handle of person.handles) {
      if (ownerOf(handle)) continue;
      plan.handles.push({ ...handle, customerId });
      seen.owners.set(keyOf(handle), { customerId, name: person.name, nameDerived: person.name === '' });
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
    ...[...known.keys()].map((customerId) => ({ type: 'customer.changed', customerId, actor: by })),
  ]);
}
