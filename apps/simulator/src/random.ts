/** Chance that repeats: the same seed gives the same customers saying the same things. */
export interface Chance {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform whole number, both ends included. */
  between(low: number, high: number): number;
  happens(probability: number): boolean;
  /** @throws RangeError when there is nothing to pick from */
  pick<T>(choices: readonly T[]): T;
  /** A source of its own, so that what one customer does never changes what another says. */
  branch(name: string): Chance;
}

/** mulberry32 (public domain): 32 bits of state, good enough to decide what people write. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    pick(choices) {
      const index = between(0, choices.length - 1);
      if (!(index in choices)) throw new RangeError('nothing to pick from');
      return choices[index] as (typeof choices)[number];
    },
    branch: (name) => createChance(hash(`${seed}:${name}`)),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
