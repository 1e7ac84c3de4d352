import { candidatePairs } from './blocking.ts';
import { comparisons, type FieldName } from './comparisons.ts';
import { type Decision, decide } from './decide.ts';
import { firstModel, learn, type SeenPair } from './estimate.ts';
import { countFrequencies } from './frequencies.ts';
import { type Frequencies, levelsOf, likelihoodsOf, type Model, probabilitiesOf, weightOf } from './model.ts';
import type { Person } from './person.ts';

/** One thing that speaks for or against two being one. */
export interface Reason {
  field: FieldName;
  /** Name of the level, see `comparisons.ts`. */
  level: string;
  /** Bits of evidence; negative ones speak against it. */
  weight: number;
}

export interface PersonMatch {
  /** Places in the list. */
  a: number;
  b: number;
  /** Probability that they are one person, 0 to 1. */
  score: number;
  decision: Decision;
  /** The weightiest first. */
  reasons: Reason[];
}

/** So many pairs are learned from. */
const learnedFrom = 200_000;

/**
 * Finds who is listed twice. Learns its weights from the data itself; nothing has to be known.
 * @param from with two lists in one: places below belong to the first; only pairs across are looked for
 * @param chance numbers from 0 to 1: the same ones give the same answer
 */
export function* matchPeople(
  people: readonly Person[],
  options: { from: number | null; chance: () => number },
): Generator<PersonMatch> {
  if (people.length < 2) return;
  const frequencies = countFrequencies(people);
  const model = modelOf(people, frequencies, options);
  for (const [a, b] of candidatePairs(people, options.from)) {
    const [one, other] = [people[a] as Person, people[b] as Person];
    const levels = levelsOf(one, other, frequencies.common);
    const { same: score, household } = probabilitiesOf(likelihoodsOf(model, frequencies, levels, one));
    const decision = decide(levels, score);
    if (!decision) continue;
    const pair = { levels, a: one, household: household > 1 - score - household };
    yield { a, b, score, decision, reasons: reasonsOf(model, frequencies, pair) };
  }
}

/** Learns from the pairs that keys bring together. */
export function modelOf(
  people: readonly Person[],
  frequencies: Frequencies,
  { from, chance }: { from: number | null; chance: () => number },
): Model {
  const sample: [number, number][] = [];
  let met = 0;
  for (const pair of candidatePairs(people, from)) {
    met++;
    if (sample.length < learnedFrom) sample.push(pair);
    else {
      const place = Math.floor(chance() * met);
      if (place < learnedFrom) sample[place] = pair;
    }
  }
  const seen: SeenPair[] = sample.map(([a, b]) => {
    const [one, other] = [people[a] as Person, people[b] as Person];
    return { a: one, levels: levelsOf(one, other, frequencies.common) };
  });
  const total = from === null ? (people.length * (people.length - 1)) / 2 : from * (people.length - from);
  return learn(
    firstModel(people, frequencies, chance),
    frequencies,
    seen,
    total,
    met / Math.max(1, sample.length),
  );
}

/** What speaks for and against it, the weightiest first. */
export function reasonsOf(
  model: Model,
  frequencies: Frequencies,
  pair: Parameters<typeof weightOf>[2],
): Reason[] {
  return comparisons
    .map(({ name, levels }, field) => ({
      field: name,
      level: levels[pair.levels[field] as number] ?? '',
      weight: weightOf(model, frequencies, pair, field),
    }))
    .filter(({ level }) => level !== '')
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}
