import type { Tx } from '../platform/db/index.ts';
import { customerFamily, type OwnFacts, putFacts, readOwn } from './join-store.ts';

/** Makes a customer show what they and those joined into them are known by. Each keeps what is their own. */
export async function refreshFacts(tx: Tx, id: string): Promise<void> {
  const family = await customerFamily(tx, id);
  const own = await readOwn(tx, family);
  await putFacts(tx, id, combineFacts(family.flatMap((each) => own.get(each) ?? [])), family.length === 1);
}

/** What the first knows of itself counts; the others fill in what it lacks, in their order. */
export function combineFacts(family: readonly OwnFacts[]): OwnFacts {
  const named =
    family.find((each) => each.name !== '' && !each.nameDerived) ?? family.find((each) => each.name !== '');
  return {
    name: named?.name ?? '',
    nameDerived: named?.nameDerived ?? true,
    language: family.find((each) => each.language !== null)?.language ?? null,
    attributes: Object.assign({}, ...family.map((each) => each.attributes).reverse()),
  };
}
