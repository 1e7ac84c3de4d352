import { comparisons } from './comparisons.ts';
import type { Frequencies } from './model.ts';
import type { Person } from './person.ts';

/** Fewer people than this with a name may be one slip of the pen that was copied. */
const fewest = 4;
/** From this share of the people on, a name is one that people have. */
const commonShare = 0.0003;

/** Counts what stands in the data. */
export function countFrequencies(people: readonly Person[]): Frequencies {
  const counts = comparisons.map(({ value }) => countValues(people, value));
  const commonOf = (value: (person: Person) => string | undefined): ReadonlySet<string> => {
    const { found, total } = countValues(people, (person) => value(person) ?? null);
    const least = Math.max(fewest, total * commonShare);
    return new Set([...found].flatMap(([name, count]) => (count >= least ? [name] : [])));
  };
  return {
    of(field, person) {
      const counted = counts[field];
      const value = comparisons[field]?.value(person) ?? null;
      if (!counted || value === null) return 0;
      return (counted.found.get(value) ?? 1) / Math.max(counted.total, 100);
    },
    common: { given: commonOf(({ given }) => given[0]), surname: commonOf(({ stem }) => stem || undefined) },
  };
}

function countValues(people: readonly Person[], value: (person: Person) => string | null) {
  const found = new Map<string, number>();
  let total = 0;
  for (const person of people) {
    const each = value(person);
    if (each === null) continue;
    found.set(each, (found.get(each) ?? 0) + 1);
    total++;
  }
  return { found, total };
}
