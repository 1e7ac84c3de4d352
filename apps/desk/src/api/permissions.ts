import type { Permission } from '@throughline/sdk';
import { useMe } from './people.ts';

export type { Permission } from '@throughline/sdk';

/** Tells whether the signed-in agent may do something. */
export function useCan(): (permission: Permission) => boolean {
  const { permissions: granted } = useMe();
  return (permission) => granted.includes(permission);
}
