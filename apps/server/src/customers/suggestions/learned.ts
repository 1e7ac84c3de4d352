/** A model that was learned, in a form that can be kept: how fields agree, and which values many people have. */
import { comparisons } from '../matching/comparisons.ts';
import { countFrequencies } from '../matching/frequencies.ts';
import { modelOf } from '../matching/match-people.ts';
import type { Frequencies, Model } from '../matching/model.ts';
import type { Person } from '../matching/person.ts';
import { seededChance } from '../matching/seeded-chance.ts';

export interface Learned {
  model: Model;
  frequencies: Frequencies;
}

export interface KeptFrequencies {
  /** By field: the share of values that several people have. */
  shares: Record<string, number>[];
  /** By field: the share of a value that stands alone; 0 where nothing was seen. */
  rare: number[];
  given: string[];
  surname: string[];
}

export interface KeptModel {
  people: number;
  model: Model;
  frequencies: KeptFrequencies;
}

/** Values of fewer people say who somebody is, and are not kept. */
const fewest = 3;
const mostValues = 5000;

/** Learns from a sample of the customers. Takes seconds of a processor: not where anybody waits. */
export function learnModel(people: readonly Person[]): KeptModel {
  const frequencies = countFrequencies(people);
  const model = modelOf(people, frequencies, { from: null, chance: seededChance(people.length) });
  return {
    people: people.length,
    model,
    frequencies: {
      ...sharesOf(people, frequencies),
      given: [...frequencies.common.given],
      surname: [...frequencies.common.surname],
    },
  };
}

function sharesOf(people: readonly Person[], { of }: Frequencies): Pick<KeptFrequencies, 'shares' | 'rare'> {
  const shares: Record<string, number>[] = [];
  const rare: number[] = [];
  comparisons.forEach(({ value }, field) => {
    const counts = new Map<string, { count: number; share: number }>();
    for (const person of people) {
      const text = value(person);
      if (text === null) continue;
      const known = counts.get(text);
      if (known) known.count++;
      else counts.set(text, { count: 1, share: of(field, person) });
    }
    const total = [...counts.values()].reduce((sum, { count }) => sum + count, 0);
    const several = [...counts].filter(([, { count }]) => count >= fewest);
    several.sort(([, one], [, other]) => other.count - one.count);
    shares.push(Object.fromEntries(several.slice(0, mostValues).map(([text, { share }]) => [text, share])));
    rare.push(total === 0 ? 0 : 1 / Math.max(total, 100));
  });
  return { shares, rare };
}

export function learnedFrom({ model, frequencies }: Pick<KeptModel, 'model' | 'frequencies'>): Learned {
  return {
    model,
    frequencies: {
      of(field, person) {
        const value = comparisons[field]?.value(person) ?? null;
        return value === null ? 0 : (frequencies.shares[field]?.[value] ?? frequencies.rare[field] ?? 0);
      },
      common: { given: new Set(frequencies.given), surname: new Set(frequencies.surname) },
    },
  };
}

/** Shares of pairs of strangers on each level, of an ordinary company: what is believed until its own were counted. */
const ofStrangers: Record<string, number[]> = {
  given: [0.01, 0.004, 0.06, 0.01, 0.03, 0.886],
  surname: [0.004, 0.002, 0.002, 0.006, 0.02, 0.966],
  birth: [0.0001, 0.002, 0.004, 0.02, 0.9739],
  email: [0.0001, 0.005, 0.002, 0.9929],
  phone: [0.0001, 0.0005, 0.9994],
  street: [0.001, 0.01, 0.004, 0.985],
  line: [0.01, 0.01, 0.98],
  place: [0.01, 0.005, 0.03, 0.02, 0.01, 0.925],
  region: [0.1, 0.9],
  id: [0.00001, 0.001, 0.99899],
};

/** What a company with so many customers begins with. */
export function unlearned(people: number): Learned {
  const same = Math.min(0.004, 0.4 / Math.max(people, 1));
  return {
    model: {
      same,
      household: same,
      ofSame: comparisons.map(({ prior }) => prior),
      ofHousehold: comparisons.map(({ household, prior }) => household ?? prior),
      ofStrangers: comparisons.map(({ name }) => ofStrangers[name] as number[]),
    },
    frequencies: { of: () => 0, common: { given: new Set(), surname: new Set() } },
  };
}
