import { useNavigate } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useMemo } from 'react';
import type { Live } from '../../api/live-picture.ts';
import { useAgents, useTeams } from '../../api/people.ts';
import { useTranslate } from '../../i18n/index.ts';
import type { LiveSearch } from '../../pages/live/search.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/select.tsx';
import { type AgentLine, agentOrders, ordered, passes, statusFilters } from './agent-list.ts';
import { AgentRow } from './agent-row.tsx';
import type { Target } from './use-moves.ts';

interface AgentsListProps {
  live: Live;
  search: LiveSearch;
  onMove: (ids: string[], target: Target) => void;
}

/** Who is there, with how much. The order is made when it is chosen: rows do not move by themselves. */
export function AgentsList({ live, search, onMove }: AgentsListProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const teams = useTeams();
  const agents = useAgents();
  const lines = agents.flatMap((agent): AgentLine[] => {
    const figures = live.agents.get(agent.id);
    return figures ? [{ agent, figures }] : [];
  });
  const known = lines.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: figures change every second and must not reorder.
  const order = useMemo(
    () => ordered(lines, search.order),
    [search.order, search.team, search.status, known],
  );
  const byId = new Map(lines.map((line) => [line.agent.id, line]));
  const shown = order.flatMap((id) => {
    const line = byId.get(id);
    return line && passes(line, search) ? [line] : [];
  });
  const set = (change: Record<string, string>) =>
    void navigate({ to: '/live', search: { ...search, ...change }, replace: true });
  return (
    <section aria-label={t('supervision.agents')}>
      <div className="flex flex-wrap items-center gap-2 px-4 pt-5 pb-2">
        <h2 className="mr-2 font-semibold">{t('supervision.agents')}</h2>
        <Choice
          label={t('supervision.filter.team')}
          value={search.team ?? ''}
          onChange={(team) => set({ team })}
          options={[
            ['', t('supervision.filter.allTeams')],
            ...teams.map((team): [string, string] => [team.id, team.name]),
            ['none', t('supervision.noTeam')],
          ]}
        />
        <Choice
          label={t('supervision.filter.status')}
          value={search.status ?? ''}
          onChange={(status) => set({ status })}
          options={[
            ['', t('supervision.filter.allStatus')],
            ...statusFilters.map((each): [string, string] => [each, t(`supervision.filter.${each}`)]),
          ]}
        />
        <span className="flex-1" />
        <Choice
          label={t('supervision.order')}
          value={search.order}
          onChange={(order) => set({ order })}
          options={agentOrders.map((each) => [each, t(`supervision.order.${each}`)])}
        />
      </div>
      <div
        aria-hidden="true"
        className="grid grid-cols-[24px_minmax(150px,1.4fr)_minmax(150px,1.2fr)_minmax(120px,1fr)_repeat(2,70px)_80px_90px] gap-x-2 border-b pr-4 pb-1 pl-2 text-quiet text-sm max-lg:hidden [&>*]:text-right"
      >
        <span />
        <span className="!text-left">{t('supervision.agent')}</span>
        <span className="!text-left">{t('core.presence')}</span>
        <span className="!text-left">{t('supervision.loadTitle')}</span>
        <span>{t('supervision.open')}</span>
        <span>{t('supervision.waiting')}</span>
        <span>{t('supervision.oldest')}</span>
        <span>{t('supervision.active')}</span>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={Users} title={t('supervision.nobody')}>
          {t('supervision.nobodyText')}
        </EmptyState>
      ) : (
        <ul>
          {shown.map((line) => (
            <AgentRow key={line.agent.id} {...line} onMove={onMove} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: [value: string, text: string][];
}

function Choice({ label, value, onChange, options }: ChoiceProps) {
  return (
    <div className="w-44">
      <Select
        label={label}
        value={value}
        onChange={onChange}
        options={options.map(([key, text]) => ({ value: key, label: text }))}
      />
    </div>
  );
}
