/**
 * Fellegi–Sunter: each field adds the logarithm of how much likelier what is seen is for one person than otherwise
 * (I. P. Fellegi, A. B. Sunter, "A Theory for Record Linkage", JASA 64, 1969). Otherwise is of two kinds here: strangers
 * agree by chance; people of one household agree on surname, address and telephone because they live together, which
 * one class for both would take for evidence.
 */
import { type Common, comparisons, type FieldName } from './comparisons.ts';
import type { Person } from './person.ts';

/** Shares of pairs on each level, by field. */
export type Shares = readonly (readonly number[])[];

export interface Model {
  /** Share of all pairs that are one person, and that are two of one household. */
  same: number;
  household: number;
  ofSame: Shares;
  ofHousehold: Shares;
  ofStrangers: Shares;
}

/** How often values stand in the data: agreeing on a rare name tells more. */
export interface Frequencies {
  /** Share of the people who have the value a person has, or 0 where nothing is known. */
  of(field: number, person: Person): number;
  common: Common;
}

/** What is each one's own, also among people who live together. */
const own: ReadonlySet<FieldName> = new Set(['given', 'birth', 'email', 'id']);
export const isOwn = comparisons.map(({ name }) => own.has(name));

/** The levels of a pair, by field. */
export const levelsOf = (a: Person, b: Person, common: Common): Int8Array =>
  Int8Array.from(comparisons, ({ compare }) => compare(a, b, common));

/** How likely a pair is of each class, relative to being two strangers; in bits. */
export interface Likelihoods {
  same: number;
  household: number;
}

export function likelihoodsOf(
  model: Model,
  frequencies: Frequencies,
  levels: Int8Array,
  a: Person,
): Likelihoods {
  const strangers = 1 - model.same - model.household;
  const found = {
    same: Math.log2(model.same / strangers),
    household: Math.log2(model.household / strangers),
  };
  for (let field = 0; field < levels.length; field++) {
    const level = levels[field] as number;
    if (level < 0) continue;
    const chance = chanceOf(model, frequencies, field, level, a);
    found.same += Math.log2((model.ofSame[field]?.[level] as number) / chance);
    if (!isOwn[field]) found.household += Math.log2((model.ofHousehold[field]?.[level] as number) / chance);
  }
  return found;
}

/** Winkler's adjustment: two strangers agree on a value as often as it stands in the data. */
function chanceOf(model: Model, frequencies: Frequencies, field: number, level: number, a: Person): number {
  const average = model.ofStrangers[field]?.[level] as number;
  return level === 0 ? frequencies.of(field, a) || average : average;
}

/** Bits that one field speaks for one person, against two of one household or two strangers, whichever is likelier. */
export function weightOf(
  model: Model,
  frequencies: Frequencies,
  pair: { levels: Int8Array; a: Person; household: boolean },
  field: number,
): number {
  const level = pair.levels[field] as number;
  if (level < 0) return 0;
  const other =
    pair.household && !isOwn[field]
      ? (model.ofHousehold[field]?.[level] as number)
      : chanceOf(model, frequencies, field, level, pair.a);
  return Math.log2((model.ofSame[field]?.[level] as number) / other);
}

/** Probabilities that a pair is one person, and that it is two of one household. */
export function probabilitiesOf({ same, household }: Likelihoods): { same: number; household: number } {
  const top = Math.max(0, same, household);
  const [one, two, strangers] = [2 ** (same - top), 2 ** (household - top), 2 ** -top];
  const sum = one + two + strangers;
  return { same: one / sum, household: two / sum };
}
