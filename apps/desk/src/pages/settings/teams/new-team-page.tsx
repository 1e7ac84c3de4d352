import { useNavigate } from '@tanstack/react-router';
import { createTeam } from '../../../api/manage-people.ts';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { showToast } from '../../../ui/toast.tsx';
import { Forbidden } from '../parts/forbidden.tsx';
import { Frame } from '../parts/frame.tsx';
import { TeamForm } from './team-form.tsx';

const nobody = { name: '', agentIds: [], calendarId: null };

export function NewTeamPage() {
  const t = useTranslate();
  const navigate = useNavigate();
  const mayManage = useCan()('people:manage');
  return (
    <Frame title={t('teams.add')} back={{ to: '/settings/teams', label: t('settings.teams') }} width="form">
      {mayManage ? (
        <TeamForm
          form="teams/new"
          saved={nobody}
          isNew
          disabled={false}
          onSave={async (input, done) => {
            await createTeam(input);
            done();
            showToast({ text: t('teams.added', { name: input.name }) });
            await navigate({ to: '/settings/teams' });
          }}
        />
      ) : (
        <Forbidden />
      )}
    </Frame>
  );
}
