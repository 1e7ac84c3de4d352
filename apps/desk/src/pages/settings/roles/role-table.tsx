import { Link } from '@tanstack/react-router';
import type { Permission, Role, Roles } from '@throughline/sdk';
import { Check, Pencil } from 'lucide-react';
import { Fragment } from 'react';
import { describeError } from '../../../api/describe-error.ts';
import { useMe } from '../../../api/people.ts';
import { allow } from '../../../api/roles.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { cx } from '../../../ui/class-names.ts';
import { Icon } from '../../../ui/icon.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { roleText } from '../people/role-text.ts';
import { groupOf, groups } from './groups.ts';

/** Permissions by roles; a tick is saved when it is set. */
export function RoleTable({
  roles,
  mayManage,
  onEdit,
}: {
  roles: Roles;
  mayManage: boolean;
  onEdit: (role: Role) => void;
}) {
  const t = useTranslate();
  return (
    <section
      aria-label={t('settings.roles')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too.
      tabIndex={0}
      className="relative w-fit max-w-full overflow-x-auto rounded-lg border"
    >
      <table className="border-separate border-spacing-0">
        <thead>
          <tr>
            <th scope="col" className={cx(pinned, 'h-14 px-3 text-left font-medium text-ink-2 text-sm')}>
              {t('roles.permission')}
            </th>
            {roles.items.map((role) => (
              <RoleHead key={role.id} role={role} onEdit={mayManage ? onEdit : undefined} />
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={roles.items.length + 1}
                  className="h-8 border-b bg-ground-2 px-3 text-left font-medium text-ink-2 text-sm"
                >
                  <span className="sticky left-3">{t(`roles.group.${group}`)}</span>
                </th>
              </tr>
              {roles.permissions
                .filter((permission) => groupOf[permission] === group)
                .map((permission) => (
                  <PermissionRow
                    key={permission}
                    permission={permission}
                    roles={roles}
                    mayManage={mayManage}
                  />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const pinned = 'sticky left-0 z-10 border-r border-b bg-ground group-hover:bg-ground-2';

/** The role's name, and who has it. */
function RoleHead({ role, onEdit }: { role: Role; onEdit: ((role: Role) => void) | undefined }) {
  const t = useTranslate();
  const name = roleText(role, t);
  const holders = t('roles.holders', { count: role.holders });
  return (
    <th scope="col" className="min-w-28 max-w-48 border-b px-3 py-1.5 text-center align-bottom font-normal">
      {role.builtIn || !onEdit ? (
        <span className="block h-6 truncate font-medium leading-6">{name}</span>
      ) : (
        <button
          type="button"
          aria-label={t('roles.edit', { name })}
          className="mx-auto flex h-6 max-w-full items-center gap-1 rounded-md px-1.5 font-medium hover:bg-ground-3"
          onClick={() => onEdit(role)}
        >
          <span className="truncate">{name}</span>
          <Icon as={Pencil} size={12} className="shrink-0 text-ink-3" />
        </button>
      )}
      <Link
        to="/settings/people"
        search={{ role: role.id }}
        aria-label={`${holders}: ${name}`}
        className="inline-flex h-6 items-center text-ink-2 text-sm underline decoration-line-strong underline-offset-2 hover:text-ink"
      >
        {holders}
      </Link>
    </th>
  );
}

function PermissionRow({
  permission,
  roles,
  mayManage,
}: {
  permission: Permission;
  roles: Roles;
  mayManage: boolean;
}) {
  const t = useTranslate();
  const me = useMe();
  const essential = roles.essential.includes(permission);
  const words = t(`apiKeys.scope.${permission}`);
  return (
    <tr className="group">
      <th
        scope="row"
        title={essential ? t('roles.always') : undefined}
        className={cx(pinned, 'h-9 min-w-52 px-3 text-left font-normal max-sm:min-w-36 max-sm:py-1')}
      >
        {words}
      </th>
      {roles.items.map((role) => {
        const held = role.permissions.includes(permission);
        const fixed =
          role.builtIn ||
          essential ||
          !mayManage ||
          !me.permissions.includes(permission) ||
          role.permissions.some((each) => !me.permissions.includes(each));
        return (
          <td key={role.id} className="border-b px-2 text-center group-hover:bg-ground-2">
            {fixed ? (
              <Held held={held} />
            ) : (
              <Tick
                role={role}
                permission={permission}
                held={held}
                label={t('roles.may', { role: roleText(role, t), permission: words })}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** What cannot be changed here. */
function Held({ held }: { held: boolean }) {
  const t = useTranslate();
  return (
    <span className="inline-flex align-middle text-ink-2">
      {held && <Icon as={Check} size={16} />}
      <span className="sr-only">{t(held ? 'roles.yes' : 'roles.no')}</span>
    </span>
  );
}

function Tick({
  role,
  permission,
  held,
  label,
}: {
  role: Role;
  permission: Permission;
  held: boolean;
  label: string;
}) {
  const t = useTranslate();
  const save = async (allowed: boolean) => {
    try {
      await allow(role.id, permission, allowed);
    } catch (error) {
      showToast({ kind: 'error', text: describeError(error, t) });
    }
  };
  return (
    <Checkbox
      checked={held}
      onChange={(allowed) => void save(allowed)}
      className="relative h-9 cursor-pointer justify-center"
    >
      <span className="sr-only">{label}</span>
    </Checkbox>
  );
}
