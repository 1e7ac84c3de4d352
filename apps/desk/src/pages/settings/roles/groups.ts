import type { Permission } from '@throughline/sdk';

export const groups = ['work', 'lead', 'company'] as const;
export type Group = (typeof groups)[number];

/** Where in the table a permission stands: doing the work, leading those who do, deciding how the company works. */
export const groupOf: Record<Permission, Group> = {
  'conversations:read': 'work',
  'conversations:write': 'work',
  'customers:read': 'work',
  'customers:write': 'work',
  'files:write': 'work',
  'channels:read': 'work',
  'people:read': 'work',
  'status:read': 'work',
  'actions:run': 'work',
  'supervision:read': 'lead',
  'supervision:act': 'lead',
  'views:share': 'lead',
  'reports:read': 'lead',
  'macros:share': 'lead',
  'incidents:manage': 'lead',
  'automation:manage': 'lead',
  'replies:manage': 'lead',
  'forms:manage': 'lead',
  'inbound:manage': 'lead',
  'actions:run_sensitive': 'lead',
  'channels:manage': 'company',
  'people:manage': 'company',
  'roles:manage': 'company',
  'settings:manage': 'company',
  'api_keys:manage': 'company',
  'audit:read': 'company',
  'privacy:manage': 'company',
  'connectors:manage': 'company',
  'customers:import': 'company',
};
