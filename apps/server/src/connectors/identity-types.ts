/**
 * Types of identities as configurations name them. Customer numbers of other systems are all kept as `external` with the
 * system before them (`shop:30021`); a system only knows the bare number, so a configuration says `external:shop`.
 */
const external = 'external:';
const longestSystem = 40;

interface Identity {
  type: string;
  value: string;
}

/** The identity as the configuration means it, with the bare number; null where it is of another type. */
export function asNamed<Kept extends Identity>(type: string, identity: Kept): Kept | null {
  if (!type.startsWith(external)) return identity.type === type ? identity : null;
  const prefix = `${type.slice(external.length)}:`;
  if (identity.type !== 'external' || !identity.value.startsWith(prefix)) return null;
  const value = identity.value.slice(prefix.length);
  return value === '' ? null : { ...identity, type, value };
}

/** The other way round: as customers are known by it. */
export function asKept({ type, value }: Identity): Identity {
  const number = value.trim();
  if (!type.startsWith(external)) return { type, value };
  return { type: 'external', value: number && `${type.slice(external.length)}:${number}` };
}

/** Whether nobody could be found by it: a number without its system, or of one that no number can be of. */
export function isUnknowable(type: string): boolean {
  if (type === 'external_id') return true;
  if (!type.startsWith(external)) return false;
  const system = type.slice(external.length);
  return system.length > longestSystem || !/^[^:\s]+$/.test(system);
}
