import { comparisons, type FieldName } from '../matching/comparisons.ts';
import type { Reason } from '../matching/match-people.ts';
import { reasonsOf } from '../matching/match-people.ts';
import { levelsOf, likelihoodsOf, probabilitiesOf } from '../matching/model.ts';
import { type KnownPerson, sideBySide } from './known-person.ts';
import type { Learned } from './learned.ts';

/** From this probability on two customers are worth a look (decision 22). */
export const shownFrom = 0.9;
/** Less than this is forgotten. What lies between is kept, since a better model may find it likelier. */
export const keptFrom = 0.3;

/**
 * How likely two customers are one person, and why. Two who are called differently or were born on different days are
 * two, however much of a household they share.
 * @returns null when they are not worth keeping
 */
export function judgePair(
  { model, frequencies }: Learned,
  a: KnownPerson,
  b: KnownPerson,
): { score: number; reasons: Reason[] } | null {
  const [one, other] = sideBySide(a, b);
  const levels = levelsOf(one, other, frequencies.common);
  if (own.some((field) => differs(levels, field))) return null;
  for (const field of unique) if (differs(levels, field)) levels[field] = -1;
  const { same: score, household } = probabilitiesOf(likelihoodsOf(model, frequencies, levels, one));
  if (score < keptFrom) return null;
  const pair = { levels, a: one, household: household > 1 - score - household };
  return { score, reasons: reasonsOf(model, frequencies, pair) };
}

const differs = (levels: Int8Array, field: number): boolean =>
  levels[field] === (comparisons[field]?.levels.length ?? 0) - 1;

const places = (...names: FieldName[]) =>
  comparisons.flatMap(({ name }, field) => (names.includes(name) ? [field] : []));

/** No two customers own the same of these: that they differ says nothing. */
const unique = places('email', 'phone');

/** Fields in which one person does not differ, not by a slip of the pen. */
const own = places('given', 'birth');
