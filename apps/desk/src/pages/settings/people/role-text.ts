import { useRoles } from '../../../api/roles.ts';
import { type Translate, useTranslate } from '../../../i18n/index.ts';

/** The roles every company has, in the order they are shown; the server's words for them. */
const builtInRoles = ['agent', 'team_lead', 'administrator'] as const;

/** A role's word, or its name where the company made it. */
export function roleText(role: { id: string; name: string }, t: Translate): string {
  const builtIn = builtInRoles.find((each) => each === role.id);
  return builtIn ? t(`people.role.${builtIn}`) : role.name;
}

/** What a role is for, where we know. */
export function roleHelp(id: string, t: Translate): string | undefined {
  const builtIn = builtInRoles.find((each) => each === id);
  return builtIn && t(`people.role.${builtIn}.help`);
}

/** Says a role by its id. */
export function useRoleName(): (id: string) => string {
  const t = useTranslate();
  const roles = useRoles();
  return (id) => roleText(roles.find((role) => role.id === id) ?? { id, name: '' }, t);
}
