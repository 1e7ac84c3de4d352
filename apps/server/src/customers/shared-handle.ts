import { givenNamesDiffer } from './matching/comparisons.ts';
import { isRoleAddress, readPerson } from './matching/person.ts';

/** A handle, what a person said of it, and how many other names were seen with it. */
export interface Sharing {
  type: string;
  value: string;
  shared: boolean | null;
  names: number;
}

/** So many names beside its customer's make three people. */
export const namesOfSeveral = 2;

/**
 * Do several people use it? What a person said counts; else an address of a role (`info@…`) does, and one from which three
 * people wrote who are called differently. It says where something comes from, and never who it is of (decision 27).
 */
export function sharedByRule({ type, value, shared, names }: Sharing): boolean {
  return shared ?? (names >= namesOfSeveral || (type === 'email' && isRoleAddress(value)));
}

/** The same of a handle that was looked up, or of one nobody has. */
export const isSharedHandle = (handle: { type: string; value: string; several?: boolean }): boolean =>
  handle.several ?? sharedByRule({ ...handle, shared: null, names: 0 });

/**
 * Two people, as far as their names tell: both have a given name and a surname, and the given names are not forms or
 * slips of each other. `Kasia` says nothing beside `Katarzyna Wiśniewska`.
 */
export function namesDiffer(one: string, other: string): boolean {
  const [a, b] = [readPerson({ name: one }), readPerson({ name: other })];
  const whole = ({ given, surname }: typeof a) =>
    (given[0]?.length ?? 0) > 1 && (surname[0]?.length ?? 0) > 1;
  return whole(a) && whole(b) && givenNamesDiffer(a, b);
}
