/** A seeded day of a service company: who works when, who writes what. Times in milliseconds from its beginning. */

export const minute = 60_000;
export const hour = 60 * minute;

export interface Shift {
  agentId: string;
  skills: ReadonlyMap<string, number>;
  /** When they are there; a break lies between two spans. */
  spans: readonly { from: number; to: number }[];
}

export interface Arrival {
  id: string;
  at: number;
  channelClass: 'live' | 'deferred';
  language: string;
  product: string;
  /** 0 to 1; one in five customers is worth the most. */
  value: number;
  /** Time from the first to the last word, for somebody who knows the product. */
  handling: number;
  /** Until when somebody should have begun. */
  dueAt: number;
}

export interface Day {
  shifts: Shift[];
  arrivals: Arrival[];
}

const products = ['kitchens', 'sofas', 'lamps', 'garden'];

/** Arrivals by hour from 8 to 18: two humps, as most companies see them. */
const profile = [0.6, 1.1, 1.5, 1.4, 1.0, 0.8, 1.1, 1.3, 0.9, 0.5];

/** @param arrivals how many customers write in all, about */
export function makeDay(seed: number, agents: number, arrivals: number): Day {
  const random = generator(seed);
  const pick = <Entry>(list: readonly Entry[]): Entry => list[Math.floor(random() * list.length)] as Entry;
  const language = (): string => {
    const chance = random();
    return chance < 0.5 ? 'de' : chance < 0.8 ? 'pl' : 'nl';
  };
  const shifts = Array.from({ length: agents }, (_, index): Shift => {
    const skills = new Map([[language(), 5]]);
    if (random() < 0.4) skills.set(language(), 3);
    for (const product of products) if (random() < 0.5) skills.set(product, 1 + Math.floor(random() * 5));
    const begin = Math.floor(random() * 4) * 0.5 * hour;
    const pause = begin + 3 * hour + random() * hour;
    return {
      agentId: `agent-${String(index).padStart(4, '0')}`,
      skills,
      spans: [
        { from: begin, to: pause },
        { from: pause + 0.5 * hour, to: begin + 8.5 * hour },
      ],
    };
  });
  const total = profile.reduce((sum, each) => sum + each, 0);
  const list = profile.flatMap((weight, at) =>
    Array.from({ length: Math.round((arrivals * weight) / total) }, (): Omit<Arrival, 'id'> => {
      const when = (at + random()) * hour;
      const live = random() < 0.4;
      const valuable = random() < 0.2;
      const promised = live ? (valuable ? 1 : 2) * minute : (valuable ? 1 : 4) * hour;
      return {
        at: when,
        channelClass: live ? 'live' : 'deferred',
        language: language(),
        product: pick(products),
        value: valuable ? 1 : random() * 0.3,
        // Log-normal, as service times are; median 8 and 6 minutes.
        handling: (live ? 8 : 6) * minute * Math.exp(0.6 * normal(random)),
        dueAt: when + promised,
      };
    }),
  );
  return {
    shifts,
    arrivals: list
      .sort((a, b) => a.at - b.at)
      .map((each, index) => ({ id: `work-${String(index).padStart(6, '0')}`, ...each })),
  };
}

/** Box–Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
