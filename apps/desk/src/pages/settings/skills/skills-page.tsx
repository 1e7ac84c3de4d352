import { useQuery } from '@tanstack/react-query';
import type { Skill } from '@throughline/sdk';
import { Award, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../../api/permissions.ts';
import { skillsQuery } from '../../../api/skills.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { SkillDialog } from './skill-dialog.tsx';
import { SkillMatrix } from './skill-matrix.tsx';

export function SkillsPage() {
  const t = useTranslate();
  const mayManage = useCan()('people:manage');
  const skills = useQuery({ ...skillsQuery, refetchOnMount: 'always' });
  const [editing, setEditing] = useState<Skill | 'new'>();
  const add = mayManage && (
    <Button variant="primary" icon={Plus} onClick={() => setEditing('new')}>
      {t('routing.skills.add')}
    </Button>
  );
  return (
    <Frame
      readOnly={!mayManage}
      title={t('settings.skills')}
      intro={t('routing.skills.intro')}
      actions={add}
      width="wide"
    >
      <Loaded query={skills} skeleton={<RowsSkeleton />}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={Award} title={t('routing.skills.empty')} action={add}>
              {t('routing.skills.emptyText')}
            </EmptyState>
          ) : (
            <SkillMatrix skills={list} disabled={!mayManage} onEdit={setEditing} />
          )
        }
      </Loaded>
      {editing && (
        <SkillDialog skill={editing === 'new' ? null : editing} onClose={() => setEditing(undefined)} />
      )}
    </Frame>
  );
}
