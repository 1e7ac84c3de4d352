import type { Database, Tx } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { putFactNames, putFacts } from './fact-store.ts';
import { holdPresent } from './hold-present.ts';
import type { FactValue } from './types.ts';

/** What a system says at once. */
interface Told {
  source: string;
  at: Date;
  facts: Readonly<Record<string, FactValue | null>>;
}

/** Clocks of other systems may be ahead by this much, milliseconds. */
const clocksAhead = 300_000;

/**
 * A system says what it knows of a customer; null takes a fact back. What is older than what it said before changes
 * nothing, so that messages may come in any order and more than once.
 * @throws AppError `customer_not_found`, `customer_erased`, `invalid_input` for a moment in the future
 */
export async function tellFacts(
  database: Database,
  customerId: string,
  told: Told,
  actor: string,
  now: Date,
): Promise<void> {
  if (told.at.getTime() > now.getTime() + clocksAhead) throw invalid('at', 'must not be in the future');
  await database.transaction(async (tx) => {
    const standing = await holdPresent(tx, customerId);
    await keepFacts(tx, { customerId, standing }, told, actor);
  });
}

/** As `tellFacts`, of a customer who is held. @param of `standing` stands for them now */
export async function keepFacts(
  tx: Tx,
  of: { customerId: string; standing: string },
  told: Told,
  actor: string,
): Promise<void> {
  const changed = await putFacts(tx, of.customerId, told);
  if (changed.length === 0) return;
  await putFactNames(
    tx,
    changed.flatMap((name) => kindOf(name, told.facts[name] ?? null)),
  );
  await appendEvents(tx, [
    {
      type: 'customer.facts_changed',
      customerId: of.standing,
      actor,
      data: { source: told.source, names: changed },
    },
  ]);
}

function kindOf(
  name: string,
  value: FactValue | null,
): { name: string; kind: 'number' | 'text' | 'boolean' }[] {
  if (value === null) return [];
  return [{ name, kind: typeof value === 'string' ? 'text' : (typeof value as 'number' | 'boolean') }];
}
