import { useQuery } from '@tanstack/react-query';
import type { Role } from '@throughline/sdk';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../../api/permissions.ts';
import { rolesQuery } from '../../../api/roles.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { RoleTable } from './role-table.tsx';

/** Who may do what. */
export function RolesPage() {
  const t = useTranslate();
  const mayManage = useCan()('roles:manage');
  const roles = useQuery({ ...rolesQuery, refetchOnMount: 'always' });
  const [editing, setEditing] = useState<Role | 'new'>();
  return (
    <Frame
      readOnly={!mayManage}
      title={t('settings.roles')}
      intro={t('roles.intro')}
      width="wide"
      actions={
        mayManage && (
          <Button variant="primary" icon={Plus} onClick={() => setEditing('new')}>
            {t('roles.add')}
          </Button>
        )
      }
    >
      <Loaded query={roles} skeleton={<RowsSkeleton />}>
        {(found) => <RoleTable roles={found} mayManage={mayManage} onEdit={setEditing} />}
      </Loaded>
      {editing && (
        <RoleDialog role={editing === 'new' ? null : editing} onClose={() => setEditing(undefined)} />
      )}
    </Frame>
  );
}
