import { comparisons } from './comparisons.ts';
import { type Frequencies, isOwn, levelsOf, likelihoodsOf, type Model, probabilitiesOf } from './model.ts';
import type { Person } from './person.ts';

/** So many pairs by chance say how two strangers differ. */
const randomPairs = 300_000;
const rounds = 25;
/** What the weights begin with counts as much as so many pairs. */
const belief = 100;

/** Levels of a pair: they do not change with the weights. */
export interface SeenPair {
  a: Person;
  levels: Int8Array;
}

/** The model nothing was learned for yet: how strangers differ is counted on pairs by chance. */
export function firstModel(people: readonly Person[], frequencies: Frequencies, chance: () => number): Model {
  const counts = comparisons.map(({ levels }) => levels.map(() => 0.5));
  const size = people.length;
  const all = (size * (size - 1)) / 2;
  for (let pair = 0; pair < Math.min(randomPairs, all * 2); pair++) {
    const a = people[Math.floor(chance() * size)] as Person;
    const b = people[Math.floor(chance() * size)] as Person;
    if (a !== b) add(counts, levelsOf(a, b, frequencies.common), 1);
  }
  const ofStrangers = counts.map(shares);
  const share = all === 0 ? 0.001 : Math.min(0.01, (size * 0.2) / all);
  return {
    same: share,
    household: share,
    ofSame: comparisons.map(({ prior }) => prior),
    ofHousehold: comparisons.map(({ household, prior }) => household ?? prior),
    ofStrangers,
  };
}

/**
 * Learns from the data, without any pair being known, how often one person's fields agree: expectation–maximisation
 * over the pairs that were found (A. P. Dempster, N. M. Laird, D. B. Rubin, 1977; W. E. Winkler, 1988). How strangers
 * differ stays as counted: nearly all pairs are strangers.
 * @param total pairs there are, compared or not; `weight` pairs stand behind each of `pairs`
 */
export function learn(
  first: Model,
  frequencies: Frequencies,
  pairs: readonly SeenPair[],
  total: number,
  weight: number,
): Model {
  let model = first;
  for (let round = 0; round < rounds; round++) {
    const ofSame = comparisons.map(({ prior }) => prior.map((share) => share * belief));
    const ofHousehold = first.ofHousehold.map((levels) => levels.map((share) => share * belief));
    const found = { same: 0, household: 0 };
    for (const { a, levels } of pairs) {
      const { same, household } = probabilitiesOf(likelihoodsOf(model, frequencies, levels, a));
      found.same += same;
      found.household += household;
      if (same > 1e-6) add(ofSame, levels, same);
      if (household > 1e-6) add(ofHousehold, levels, household);
    }
    const share = (count: number) => Math.min(0.3, Math.max(0.5, count * weight) / Math.max(total, 1));
    model = {
      same: share(found.same),
      household: share(found.household),
      ofSame: ofSame.map(shares),
      ofHousehold: ofHousehold.map((counts, field) =>
        isOwn[field] ? (first.ofHousehold[field] as number[]) : shares(counts),
      ),
      ofStrangers: first.ofStrangers,
    };
  }
  return model;
}

function add(counts: number[][], levels: Int8Array, amount: number): void {
  levels.forEach((level, field) => {
    const counted = counts[field];
    if (level >= 0 && counted) counted[level] = (counted[level] as number) + amount;
  });
}

function shares(counts: readonly number[]): number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => count / sum);
}
