import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Team } from '@throughline/sdk';
import { useState } from 'react';
import { useChannels } from '../../../api/channels.ts';
import { changeTeam, deleteTeam } from '../../../api/manage-people.ts';
import { teamsQuery } from '../../../api/people.ts';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { NotFoundPage } from '../../../shell/fallback-pages.tsx';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { TeamForm } from './team-form.tsx';

export function TeamPage() {
  const t = useTranslate();
  const { teamId } = useParams({ from: '/desk/settings/teams/$teamId' });
  const mayManage = useCan()('people:manage');
  const teams = useQuery(teamsQuery);
  const team = teams.data?.find((entry) => entry.id === teamId);
  return (
    <Frame
      readOnly={!mayManage}
      title={team?.name ?? t('settings.teams')}
      back={{ to: '/settings/teams', label: t('settings.teams') }}
      width="form"
    >
      <Loaded query={teams} skeleton={<FormSkeleton fields={2} />}>
        {() => (team ? <TeamDetail key={team.id} team={team} mayManage={mayManage} /> : <NotFoundPage />)}
      </Loaded>
    </Frame>
  );
}

function TeamDetail({ team, mayManage }: { team: Team; mayManage: boolean }) {
  const t = useTranslate();
  return (
    <>
      <TeamForm
        form={`teams/${team.id}`}
        saved={{ name: team.name, agentIds: team.agentIds, calendarId: team.calendarId }}
        isNew={false}
        disabled={!mayManage}
        onSave={async (input, done) => {
          await changeTeam(team.id, input);
          done();
          showToast({ text: t('core.saved') });
        }}
      />
      {mayManage && <Deletion team={team} />}
    </>
  );
}

function Deletion({ team }: { team: Team }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const channels = useChannels().filter((channel) => channel.teamId === team.id);
  return (
    <Section title={t('teams.delete')} text={t('teams.deleteText')}>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('teams.delete')}
      </Button>
      <Confirm
        open={asking}
        title={t('teams.deleteTitle', { name: team.name })}
        action={t('teams.delete')}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          await deleteTeam(team.id);
          showToast({ text: t('teams.deleted', { name: team.name }) });
          await navigate({ to: '/settings/teams' });
        }}
      >
        {channels.length > 0
          ? t('teams.deleteChannels', { channels: channels.map((channel) => channel.name).join(', ') })
          : t('teams.deleteText')}
      </Confirm>
    </Section>
  );
}
