import { useMe } from './people.ts';

/** What a role may do, as the server names it; also the scopes of API keys. */
export const permissions = [
  'conversations:read',
  'conversations:write',
  'customers:read',
  'customers:write',
  'files:write',
  'channels:read',
  'channels:manage',
  'forms:manage',
  'inbound:manage',
  'people:read',
  'people:manage',
  'api_keys:manage',
  'settings:manage',
  'status:read',
  'views:share',
  'replies:manage',
  'reports:read',
  'macros:share',
  'automation:manage',
  'incidents:manage',
  'supervision:read',
  'supervision:act',
  'audit:read',
] as const;

export type Permission = (typeof permissions)[number];

export function isPermission(name: string): name is Permission {
  return (permissions as readonly string[]).includes(name);
}

/** Tells whether the signed-in agent may do something. */
export function useCan(): (permission: Permission) => boolean {
  const { permissions: granted } = useMe();
  return (permission) => granted.includes(permission);
}
