import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ServiceLevel } from '@throughline/sdk';
import { useState } from 'react';
import { useCan } from '../../../api/permissions.ts';
import { changeServiceLevel, deleteServiceLevel, serviceLevelsQuery } from '../../../api/service-levels.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { NotFoundPage } from '../../../shell/fallback-pages.tsx';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { LevelForm } from './level-form.tsx';
import { valuesOf } from './level-values.ts';

export function LevelPage() {
  const t = useTranslate();
  const { levelId } = useParams({ from: '/desk/settings/service-levels/$levelId' });
  const mayManage = useCan()('settings:manage');
  const levels = useQuery(serviceLevelsQuery);
  const level = levels.data?.find((entry) => entry.id === levelId);
  return (
    <Frame
      readOnly={!mayManage}
      title={level?.name ?? t('settings.levels')}
      back={{ to: '/settings/service-levels', label: t('settings.levels') }}
      width="form"
    >
      <Loaded query={levels} skeleton={<FormSkeleton fields={5} />}>
        {() => (level ? <Detail key={level.id} level={level} mayManage={mayManage} /> : <NotFoundPage />)}
      </Loaded>
    </Frame>
  );
}

function Detail({ level, mayManage }: { level: ServiceLevel; mayManage: boolean }) {
  const t = useTranslate();
  return (
    <>
      <LevelForm
        form={`service-levels/${level.id}`}
        saved={valuesOf(level)}
        isNew={false}
        disabled={!mayManage}
        onSave={async (input, done) => {
          await changeServiceLevel(level.id, input);
          done();
          showToast({ text: t('core.saved') });
        }}
      />
      {mayManage && <Deletion level={level} />}
    </>
  );
}

function Deletion({ level }: { level: ServiceLevel }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  return (
    <Section title={t('levels.delete')} text={t('levels.deleteText')}>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('levels.delete')}
      </Button>
      <Confirm
        open={asking}
        title={t('levels.deleteTitle', { name: level.name })}
        action={t('levels.delete')}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          await deleteServiceLevel(level.id);
          showToast({ text: t('levels.deleted', { name: level.name }) });
          await navigate({ to: '/settings/service-levels' });
        }}
      >
        {t('levels.deleteText')}
      </Confirm>
    </Section>
  );
}
