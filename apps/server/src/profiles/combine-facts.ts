import type { CustomerFact, FactValue } from './types.ts';

/**
 * What several systems, and several customers who are one now, say together: numbers of one name are added, because
 * two shops both have their turnover with somebody; of everything else the newest counts.
 * @param facts the newest first
 */
export function combineFacts(
  facts: readonly Pick<CustomerFact, 'name' | 'value'>[],
): Record<string, FactValue> {
  const combined: Record<string, FactValue> = {};
  for (const { name, value } of facts) {
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
