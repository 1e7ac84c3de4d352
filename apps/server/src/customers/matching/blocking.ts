/** Who is compared with whom: everybody with everybody would be half a million million pairs for a million people. */
import type { Person } from './person.ts';

type Key = (person: Person) => string | null;

const joined = (...parts: (string | null | undefined)[]): string | null =>
  parts.every((part) => part !== null && part !== undefined && part !== '') ? parts.join('|') : null;
const dateOf = ({ birth }: Person) =>
  birth && birth.month > 0 ? `${birth.year}-${birth.month}-${birth.day}` : null;
const initial = ({ given }: Person) => given[0]?.[0];
const word = (text: string | null) => text?.split(' ')[0];

/** Two people are compared when they have one of these in common. */
const keys: readonly Key[] = [
  (person) => joined(person.id),
  (person) => (person.email && !person.email.role ? person.email.value : null),
  (person) => joined(person.phone),
  (person) => joined(dateOf(person), initial(person)),
  (person) => joined(dateOf(person), person.surnameSound),
  (person) => joined(...[person.givenSound, person.surnameSound].sort(), '='),
  (person) => joined(person.surnameSound, person.birth && String(person.birth.year), '='),
  (person) => joined(person.givenSound, person.birth && `${person.birth.month}-${person.birth.day}`),
  (person) => joined(person.givenSound, person.birth && String(person.birth.year), person.city?.slice(0, 3)),
  (person) => joined(person.postcode, person.house, word(person.street)),
  (person) => joined(person.postcode, person.surnameSound),
  (person) => joined(person.postcode, person.givenSound),
  (person) => joined(person.city, person.surnameSound, initial(person)),
  (person) => joined(word(person.street), person.house, initial(person)),
  (person) => joined(word(person.street), person.surnameSound),
  (person) => joined(dateOf(person), person.postcode),
  (person) =>
    person.email && !person.email.role && person.email.local.length > 5 ? person.email.local : null,
  (person) => joined(person.stem.slice(0, 4), person.given[0]?.slice(0, 3), word(person.city)),
];

/** All keys of a person, as numbers; the same text under two keys is two numbers. */
export function keyHashes(person: Person): number[] {
  return keys.flatMap((key, index) => {
    const text = key(person);
    return text === null ? [] : [hashOf(`${index} ${text}`)];
  });
}

/** A block of more people says too little: those in it are found by a narrower key. */
const largest = 400;

/**
 * Pairs worth comparing, each once, as places in `people`.
 * @param from with two lists in one: places below belong to the first, and pairs within one of them are left out
 */
export function* candidatePairs(people: readonly Person[], from: number | null): Generator<[number, number]> {
  const hashes: Int32Array[] = [];
  const tooLarge: Set<number>[] = [];
  for (const key of keys) {
    const own = new Int32Array(people.length);
    const blocks = new Map<number, number[]>();
    people.forEach((person, place) => {
      const text = key(person);
      if (text === null) return;
      const hash = hashOf(text);
      own[place] = hash;
      const block = blocks.get(hash);
      if (block) block.push(place);
      else blocks.set(hash, [place]);
    });
    for (const block of blocks.values()) {
      if (block.length > largest) continue;
      for (let i = 0; i < block.length; i++)
        for (let j = i + 1; j < block.length; j++) {
          const [a, b] = [block[i] as number, block[j] as number];
          if (from !== null && a < from === b < from) continue;
          if (!metBefore(hashes, tooLarge, a, b)) yield [a, b];
        }
    }
    hashes.push(own);
    tooLarge.push(new Set([...blocks].flatMap(([hash, block]) => (block.length > largest ? [hash] : []))));
  }
}

/** True when an earlier key brought the two together. */
function metBefore(hashes: Int32Array[], tooLarge: Set<number>[], a: number, b: number): boolean {
  return hashes.some(
    (own, index) => own[a] !== 0 && own[a] === own[b] && !tooLarge[index]?.has(own[a] as number),
  );
}

/** FNV-1a, 32 bits, never 0: 0 says that there is no key. Two keys with one hash only cost a comparison. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0 || 1;
}
