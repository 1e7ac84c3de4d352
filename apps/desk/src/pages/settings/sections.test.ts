import { expect, it } from 'vitest';
import type { Permission } from '../../api/permissions.ts';
import { isClosed, visibleGroups } from './sections.ts';

const agent = (permission: Permission) => permission.endsWith(':read');
const shown = (can: (permission: Permission) => boolean) =>
  visibleGroups(can).flatMap((group) => group.sections.map((section) => section.to));

it('shows and opens only what a role may see, new pages of a section included', () => {
  expect(shown(agent)).not.toContain('/settings/held');
  expect(shown(() => true)).toContain('/settings/held');
  expect(isClosed('/settings/api-keys/new', agent)).toBe(true);
  expect(isClosed('/settings/channels', agent)).toBe(false);
  expect(isClosed('/settings/api-keys/new', () => true)).toBe(false);
});

it('leaves out a group without anything in it', () => {
  expect(visibleGroups(() => false).every((group) => group.sections.length > 0)).toBe(true);
});
