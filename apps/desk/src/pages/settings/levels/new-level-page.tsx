import { useNavigate } from '@tanstack/react-router';
import { useCan } from '../../../api/permissions.ts';
import { createServiceLevel } from '../../../api/service-levels.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { showToast } from '../../../ui/toast.tsx';
import { Forbidden } from '../parts/forbidden.tsx';
import { Frame } from '../parts/frame.tsx';
import { LevelForm } from './level-form.tsx';
import { newLevel } from './level-values.ts';

export function NewLevelPage() {
  const t = useTranslate();
  const navigate = useNavigate();
  const mayManage = useCan()('settings:manage');
  return (
    <Frame
      title={t('levels.add')}
      back={{ to: '/settings/service-levels', label: t('settings.levels') }}
      width="form"
    >
      {mayManage ? (
        <LevelForm
          form="service-levels/new"
          saved={newLevel}
          isNew
          disabled={false}
          onSave={async (input, done) => {
            await createServiceLevel(input);
            done();
            showToast({ text: t('core.saved') });
            await navigate({ to: '/settings/service-levels' });
          }}
        />
      ) : (
        <Forbidden />
      )}
    </Frame>
  );
}
