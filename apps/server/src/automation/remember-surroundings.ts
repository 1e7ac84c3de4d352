/**
 * What is the same for all conversations is read again only when something in it changed. The consumer that puts
 * events aside says so with them, in one transaction: whoever takes an event knows everything the log told before it,
 * whichever process it is.
 */
import type { Tx } from '../platform/db/index.ts';
import { readSetting, writeSetting } from '../platform/settings/index.ts';
import { readSurroundings, type Surroundings } from './circumstances.ts';

/** Events after which hours or names may be others. The company's name comes with its first agent. */
export const surroundingsChange: readonly string[] = ['calendar.changed', 'agent.changed', 'team.changed'];

const setting = 'automation.surroundings';

/** @param seq of the event that changed them */
export const tellChange = (tx: Tx, seq: number): Promise<void> => writeSetting(tx, setting, seq);

export type SurroundingsReader = (tx: Tx) => Promise<Surroundings>;

/** A reader that remembers. */
export function rememberSurroundings(): SurroundingsReader {
  let known: { asOf: unknown; surroundings: Surroundings } | null = null;
  return async (tx) => {
    // First up to where it was told: what is read after that is at least as new.
    const asOf = await readSetting(tx, setting);
    if (known?.asOf !== asOf || known === null) known = { asOf, surroundings: await readSurroundings(tx) };
    return known.surroundings;
  };
}
