import { describe, expect, it } from 'vitest';
import { type Permission, permissions, permissionsOf } from './permissions.ts';

/** administrator, team lead, agent */
const table: Record<Permission, [boolean, boolean, boolean]> = {
  'conversations:read': [true, true, true],
  'conversations:write': [true, true, true],
  'customers:read': [true, true, true],
  'customers:write': [true, true, true],
  'files:write': [true, true, true],
  'channels:read': [true, true, true],
  'channels:manage': [true, false, false],
  'forms:manage': [true, true, false],
  'inbound:manage': [true, true, false],
  'people:read': [true, true, true],
  'people:manage': [true, false, false],
  'api_keys:manage': [true, false, false],
  'settings:manage': [true, false, false],
  'status:read': [true, true, true],
  'views:share': [true, true, false],
  'replies:manage': [true, true, false],
  'reports:read': [true, true, false],
  'macros:share': [true, true, false],
  'automation:manage': [true, true, false],
  'incidents:manage': [true, true, false],
  'supervision:read': [true, true, false],
  'supervision:act': [true, true, false],
  'audit:read': [true, false, false],
  'roles:manage': [true, false, false],
  'privacy:manage': [true, false, false],
  'connectors:manage': [true, false, false],
  'actions:run': [true, true, true],
  'actions:run_sensitive': [true, true, false],
  'customers:import': [true, false, false],
};

describe('permissions', () => {
  it.each(permissions)('%s', (permission) => {
    const held = (['administrator', 'team_lead', 'agent'] as const).map((role) =>
      permissionsOf(role).has(permission),
    );
    expect(held).toEqual(table[permission]);
  });
});
