import type { Role } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { useMe } from '../../../api/people.ts';
import { createRole, deleteRole, renameRole, useRoles } from '../../../api/roles.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { useSave } from '../parts/use-save.ts';
import { roleText } from '../people/role-text.ts';

/** A role to make as a copy of another, or to rename or delete. */
export function RoleDialog({ role, onClose }: { role: Role | null; onClose: () => void }) {
  const t = useTranslate();
  const me = useMe();
  // Only what one may do oneself can be given.
  const copies = useRoles().filter(({ permissions }) =>
    permissions.every((each) => me.permissions.includes(each)),
  );
  const save = useSave((field) => field === 'name');
  const [name, setName] = useState(role?.name ?? '');
  const [copyOf, setCopyOf] = useState('agent');
  const [deleting, setDeleting] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = name.trim();
    if (given === '') return save.refuse({ name: t('settings.problem.required') });
    const permissions = copies.find(({ id }) => id === copyOf)?.permissions ?? [];
    const saved = await save.run(() =>
      role ? renameRole(role.id, given) : createRole({ name: given, permissions }),
    );
    if (!saved) return;
    if (!role) showToast({ text: t('roles.made', { name: given }) });
    onClose();
  };
  if (deleting && role)
    return (
      <Confirm
        open
        title={t('roles.deleteTitle', { name: role.name })}
        action={t('roles.delete')}
        onClose={onClose}
        onConfirm={async () => {
          await deleteRole(role.id);
          showToast({ text: t('roles.deleted', { name: role.name }) });
        }}
      >
        {t('roles.deleteText')}
      </Confirm>
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="small"
      title={role ? t('roles.edit', { name: role.name }) : t('roles.add')}
    >
      <form ref={save.form} onSubmit={submit} noValidate className="flex flex-col gap-4 pb-1">
        <Field label={t('roles.name')} error={save.problem('name')}>
          <Input
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => {
              setName(event.target.value);
              save.touch('name');
            }}
          />
        </Field>
        {!role && (
          <Field label={t('roles.copy')}>
            <Select
              value={copyOf}
              label={t('roles.copy')}
              options={copies.map((each) => ({ value: each.id, label: roleText(each, t) }))}
              onChange={setCopyOf}
            />
          </Field>
        )}
        <p role="alert" className="text-risk empty:hidden">
          {save.general}
        </p>
        <div className="flex items-center gap-2">
          {role && (
            <Button variant="danger" disabled={role.holders > 0} onClick={() => setDeleting(true)}>
              {t('roles.delete')}
            </Button>
          )}
          <span className="flex-1" />
          <Button variant="ghost" onClick={onClose}>
            {t('core.cancel')}
          </Button>
          <Button type="submit" variant="primary" busy={save.busy}>
            {t(role ? 'core.save' : 'roles.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
