import type { Tx } from '../../platform/db/index.ts';
import { distinctionsOf } from '../distinction-store.ts';
import { customerFamily } from '../join-store.ts';
import { judgePair } from './judge-pair.ts';
import { findByKeys, putKeys } from './key-store.ts';
import { type KnownPerson, keysOfPerson, knownPerson } from './known-person.ts';
import type { Learned } from './learned.ts';
import { readKnown } from './person-store.ts';
import { forgetSuggestions, putSuggestions } from './suggestion-store.ts';
import { pairOf, type Suggestion } from './types.ts';

/**
 * Brings what is suggested of customers up to date: each is compared with those who have a key in common, at most a
 * hundred a key, whatever the number of customers. Who was joined or erased has no suggestions any more.
 */
export async function compareCustomers(
  tx: Tx,
  customerIds: readonly string[],
  learned: Learned,
  now: Date,
): Promise<void> {
  const people = new Map((await readKnown(tx, customerIds)).map((each) => [each.id, knownPerson(each)]));
  const keys = new Map(
    customerIds.map((id) => {
      const person = people.get(id);
      return [id, person ? keysOfPerson(person) : []];
    }),
  );
  await putKeys(tx, keys);
  await forgetSuggestions(
    tx,
    customerIds.filter((id) => !people.has(id)),
  );
  for (const person of people.values()) {
    const found = await findSame(tx, person, keys.get(person.id) ?? [], learned);
    const apart = new Set(found.length === 0 ? [] : await saidToBeOthers(tx, person.id));
    await putSuggestions(
      tx,
      person.id,
      found.map((each) => ({ ...each, refused: apart.has(each.oneId) || apart.has(each.otherId) })),
      now,
    );
  }
}

async function findSame(
  tx: Tx,
  person: KnownPerson,
  hashes: readonly number[],
  learned: Learned,
): Promise<Suggestion[]> {
  const ids = (await findByKeys(tx, hashes)).filter((id) => id !== person.id);
  const others = await readKnown(tx, ids);
  return others.flatMap((other) => {
    const [one, two] = [person, knownPerson(other)].sort((a, b) => (a.id < b.id ? -1 : 1)) as [
      KnownPerson,
      KnownPerson,
    ];
    const judged = judgePair(learned, one, two);
    return judged ? [{ ...pairOf(one.id, two.id), ...judged }] : [];
  });
}

/** Who stands for those that somebody said they are not. */
async function saidToBeOthers(tx: Tx, customerId: string): Promise<string[]> {
  const said = await distinctionsOf(tx, await customerFamily(tx, customerId));
  return said.map(({ standsWith }) => standsWith);
}
