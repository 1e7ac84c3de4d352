import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Team } from '@throughline/sdk';
import { Plus, UsersRound } from 'lucide-react';
import { teamsQuery, useAgents } from '../../../api/people.ts';
import { useCan } from '../../../api/permissions.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Row, Rows, rowLinkClass } from '../parts/rows.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';

export function TeamsPage() {
  const t = useTranslate();
  const language = useLanguage();
  const mayManage = useCan()('people:manage');
  const teams = useQuery(teamsQuery);
  return (
    <Frame
      readOnly={!mayManage}
      title={t('settings.teams')}
      intro={t('teams.intro')}
      actions={mayManage && <AddLink />}
    >
      <Loaded query={teams} skeleton={<RowsSkeleton />}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={UsersRound} title={t('teams.empty')} action={mayManage && <AddLink />}>
              {t('teams.emptyText')}
            </EmptyState>
          ) : (
            <Rows label={t('settings.teams')}>
              {list
                .toSorted((a, b) => a.name.localeCompare(b.name, language))
                .map((team) => (
                  <TeamRow key={team.id} team={team} mayManage={mayManage} />
                ))}
            </Rows>
          )
        }
      </Loaded>
    </Frame>
  );
}

function AddLink() {
  const t = useTranslate();
  return (
    <Link to="/settings/teams/new" className={buttonClass('primary')}>
      <Icon as={Plus} />
      {t('teams.add')}
    </Link>
  );
}

function TeamRow({ team, mayManage }: { team: Team; mayManage: boolean }) {
  const t = useTranslate();
  const members = useAgents().filter((agent) => team.agentIds.includes(agent.id) && agent.active);
  return (
    <Row
      leading={<Icon as={UsersRound} size={18} className="text-ink-3" />}
      title={
        mayManage ? (
          <Link to="/settings/teams/$teamId" params={{ teamId: team.id }} className={rowLinkClass}>
            {team.name}
          </Link>
        ) : (
          <span className="truncate font-medium">{team.name}</span>
        )
      }
      text={members.length === 0 ? t('teams.nobody') : members.map((agent) => agent.name).join(', ')}
      trailing={<span className="text-quiet">{t('teams.members', { count: members.length })}</span>}
    />
  );
}
