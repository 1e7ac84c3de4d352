import type { CustomerFact, FactValue } from './types.ts';

const connected = 'connector:';
/** Under which the facts of a connected system are kept; no other source is called so. */
export const sourceOfConnector = (connectorId: string): string => `${connected}${connectorId}`;
const isConnected = (source: string): boolean => source.startsWith(connected);

/**
 * What several systems, and several customers who are one now, say together: numbers of one name are added, because
 * two shops both have their turnover with somebody; of everything else the newest counts. A connected system was asked
 * for all of them at once: what it said of two before they were one is the same orders, and is not added.
 * @param facts the newest first
 */
export function combineFacts(
  facts: readonly Pick<CustomerFact, 'name' | 'value' | 'source'>[],
): Record<string, FactValue> {
  const combined: Record<string, FactValue> = {};
  const said = new Set<string>();
  for (const { name, value, source } of facts) {
    if (isConnected(source)) {
      if (said.has(`${source} ${name}`)) continue;
      said.add(`${source} ${name}`);
    }
    const known = Object.hasOwn(combined, name) ? combined[name] : undefined;
    if (known === undefined) combined[name] = value;
    else if (typeof known === 'number' && typeof value === 'number') combined[name] = known + value;
  }
  return combined;
}

/** What a formula reads of facts: numbers as they are, true as 1. */
export const numbersOf = (facts: Readonly<Record<string, FactValue>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) =>
      typeof value === 'string' ? [] : [[name, Number(value)]],
    ),
  );
