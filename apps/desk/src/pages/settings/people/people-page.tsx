import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { Agent } from '@throughline/sdk';
import { Plus } from 'lucide-react';
import { agentsQuery, useMe, useTeams } from '../../../api/people.ts';
import { useCan } from '../../../api/permissions.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { buttonClass } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Row, Rows, rowLinkClass } from '../parts/rows.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { useRoleName } from './role-text.ts';

/** Everybody who can sign in, and below them who no longer can. */
export function PeoplePage() {
  const t = useTranslate();
  const language = useLanguage();
  const mayManage = useCan()('people:manage');
  const agents = useQuery(agentsQuery);
  const roleName = useRoleName();
  const { role } = useSearch({ from: '/desk/settings/people' });
  return (
    <Frame
      readOnly={!mayManage}
      title={t('settings.people')}
      intro={t('people.intro')}
      actions={
        mayManage && (
          <Link to="/settings/people/new" className={buttonClass('primary')}>
            <Icon as={Plus} />
            {t('people.add')}
          </Link>
        )
      }
    >
      {role !== undefined && (
        <p className="mb-3 flex items-center gap-2">
          <Chip>{roleName(role)}</Chip>
          <Link to="/settings/people" search={{}} className={buttonClass('ghost', 'small')}>
            {t('people.everybody')}
          </Link>
        </p>
      )}
      <Loaded query={agents} skeleton={<RowsSkeleton />}>
        {(list) => {
          const sorted = list
            .filter((agent) => role === undefined || agent.role === role)
            .toSorted((a, b) => a.name.localeCompare(b.name, language));
          const former = sorted.filter((agent) => !agent.active);
          return (
            <>
              <Rows label={t('settings.people')}>
                {sorted
                  .filter((agent) => agent.active)
                  .map((agent) => (
                    <PersonRow key={agent.id} agent={agent} mayManage={mayManage} />
                  ))}
              </Rows>
              {former.length > 0 && (
                <>
                  <h2 className="mt-6 mb-1 text-quiet text-sm">{t('people.former')}</h2>
                  <Rows label={t('people.former')}>
                    {former.map((agent) => (
                      <PersonRow key={agent.id} agent={agent} mayManage={mayManage} />
                    ))}
                  </Rows>
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </Frame>
  );
}

function PersonRow({ agent, mayManage }: { agent: Agent; mayManage: boolean }) {
  const t = useTranslate();
  const me = useMe();
  const roleName = useRoleName();
  const teams = useTeams().filter((team) => agent.teamIds.includes(team.id));
  return (
    <Row
      leading={<Avatar name={agent.name} size={28} presence={agent.active ? agent.presence : undefined} />}
      faded={!agent.active}
      title={
        <>
          {mayManage ? (
            <Link to="/settings/people/$agentId" params={{ agentId: agent.id }} className={rowLinkClass}>
              {agent.name}
            </Link>
          ) : (
            <span className="truncate font-medium">{agent.name}</span>
          )}
          {agent.id === me.id && <span className="text-quiet text-sm">{t('core.you')}</span>}
        </>
      }
      text={[agent.email, ...teams.map((team) => team.name)].join(' · ')}
      trailing={
        agent.role === 'agent' ? (
          <span className="text-quiet">{roleName(agent.role)}</span>
        ) : (
          <Chip>{roleName(agent.role)}</Chip>
        )
      }
    />
  );
}
