import { normaliseHandle } from '../../customers/index.ts';
import { asKept } from '../identity-types.ts';

/** Identities in the form in which customers are known by them; what is unusable is left out. */
export const handlesOf = (
  identities: readonly { type: string; value: string }[],
): { type: string; value: string }[] =>
  identities.flatMap((identity) => normaliseHandle(asKept(identity)) ?? []);
