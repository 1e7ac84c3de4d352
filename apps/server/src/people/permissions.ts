import type { BuiltInRole } from './types.ts';

/** What there is to be allowed. Routes name one of these; API keys are given some of them as scopes. */
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
  'roles:manage',
  'privacy:manage',
  'connectors:manage',
  'actions:run',
  'actions:run_sensitive',
  'customers:import',
] as const;

export type Permission = (typeof permissions)[number];

export const everybody = [
  'conversations:read',
  'conversations:write',
  'customers:read',
  'customers:write',
  'files:write',
  'channels:read',
  'people:read',
  'status:read',
  'actions:run',
] as const satisfies Permission[];

/** Who may do what, in one place. */
export const rolePermissions = {
  agent: everybody,
  team_lead: [
    ...everybody,
    'forms:manage',
    'inbound:manage',
    'views:share',
    'replies:manage',
    'reports:read',
    'macros:share',
    'automation:manage',
    'incidents:manage',
    'supervision:read',
    'supervision:act',
    'actions:run_sensitive',
  ],
  administrator: permissions,
} as const satisfies Record<BuiltInRole, readonly Permission[]>;

const sets: Record<BuiltInRole, ReadonlySet<Permission>> = {
  agent: new Set(rolePermissions.agent),
  team_lead: new Set(rolePermissions.team_lead),
  administrator: new Set(rolePermissions.administrator),
};

/** Of the built-in roles; `permissionsOfRole` knows those of others. */
export const permissionsOf = (role: BuiltInRole): ReadonlySet<Permission> => sets[role];

export const isPermission = (name: string): name is Permission =>
  (permissions as readonly string[]).includes(name);
