import { foldName } from '../matching/fold-name.ts';
import { isRoleAddress } from '../matching/person.ts';
import type { KnownOwner } from './import-store.ts';
import type { Doubt, ImportedPerson } from './types.ts';

export type Decision =
  | { kind: 'new' }
  | { kind: 'matched'; customerId: string }
  | { kind: 'doubtful'; reason: Doubt; customerIds: string[] };

/**
 * Who a row is. Its number in the system it comes from decides by itself. A mail address of one's own and a phone number
 * do where no name speaks against it: families share them. An address of a company never does.
 * @param ownerOf who has a handle, among those known before and those this import made
 * @param numberOf the number a customer has in the system already, as a handle's value
 */
export function decideRow(
  person: ImportedPerson,
  ownerOf: (handle: { type: string; value: string }) => KnownOwner | undefined,
  numberOf: (customerId: string) => string | undefined,
): Decision {
  const number = person.handles.find(({ type }) => type === 'external');
  const byNumber = number && ownerOf(number);
  if (byNumber) return { kind: 'matched', customerId: byNumber.customerId };
  const owners = person.handles
    .filter(({ type }) => type !== 'external')
    .flatMap((handle) => {
      const owner = ownerOf(handle);
      return owner ? [{ ...owner, shared: handle.type === 'email' && isRoleAddress(handle.value) }] : [];
    });
  const [first] = owners;
  if (!first) return { kind: 'new' };
  const customerIds = [...new Set(owners.map((owner) => owner.customerId))];
  const doubtful = (reason: Doubt): Decision => ({ kind: 'doubtful', reason, customerIds });
  if (customerIds.length > 1) return doubtful('two_customers');
  if (number && numberOf(first.customerId) !== undefined) return doubtful('other_number');
  if (owners.every((owner) => owner.shared)) return doubtful('shared_address');
  if (!namesAgree(person.name, first)) return doubtful('other_name');
  return { kind: 'matched', customerId: first.customerId };
}

/** One word of both is the same, the first two letters of the rest agree, or one of them has no name of their own. */
function namesAgree(name: string, owner: KnownOwner): boolean {
  if (name === '' || owner.name === '' || owner.nameDerived) return true;
  const words = foldName(name).split(' ');
  const known = foldName(owner.name).split(' ');
  const same = words.filter((word) => known.includes(word)).length;
  if (same >= Math.min(words.length, known.length)) return true;
  const rest = words.filter((word) => !known.includes(word));
  const others = known.filter((word) => !words.includes(word));
  return same > 0 && rest.some((word) => others.some((other) => word.slice(0, 2) === other.slice(0, 2)));
}
