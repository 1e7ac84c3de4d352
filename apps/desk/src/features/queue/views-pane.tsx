import { Link } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useChannels } from '../../api/channels.ts';
import { useMe, useTeams } from '../../api/people.ts';
import { useCounts } from '../../api/queue.ts';
import { useTranslate } from '../../i18n/index.ts';
import type { QueueSearch } from '../../pages/queue/search.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { ComposeButton } from '../compose/compose.tsx';
import { countOf, countText } from './count-of.ts';
import { SavedViews } from './saved-views.tsx';
import { views } from './views.ts';

/** Left of the list: whose conversations, which team, which channel; each with its count. */
export function ViewsPane({ search }: { search: QueueSearch }) {
  const t = useTranslate();
  const me = useMe();
  const teams = useTeams();
  const channels = useChannels();
  const counts = useCounts();
  const view = (target: Omit<QueueSearch, 'sort'>, label: string, leading: ReactNode) => (
    <ViewLink
      key={target.team ?? target.channel ?? target.view}
      target={{ ...target, sort: search.sort }}
      active={
        search.saved === undefined &&
        target.view === search.view &&
        target.team === search.team &&
        target.channel === search.channel
      }
      label={label}
      leading={leading}
      count={countOf(counts, { ...target, sort: search.sort })}
    />
  );
  return (
    <nav
      aria-label={t('queue.views')}
      className="flex w-[200px] shrink-0 flex-col overflow-y-auto border-r bg-ground-2 px-2 pb-4 max-[1360px]:w-[196px] max-lg:hidden"
    >
      <div className="flex h-12 shrink-0 items-center gap-1 pl-2">
        <h2 className="min-w-0 flex-1 truncate font-semibold">{me.company.name}</h2>
        <ComposeButton to={null} />
      </div>
      <ul>
        {views.map(({ view: name, icon }) =>
          view({ view: name }, t(`queue.view.${name}`), <ViewIcon icon={icon} />),
        )}
      </ul>
      <SavedViews search={search} />
      {teams.length > 0 && (
        <Group label={t('queue.teams')}>
          {teams.map((team) => view({ view: 'open', team: team.id }, team.name, null))}
        </Group>
      )}
      {channels.length > 0 && (
        <Group label={t('queue.channels')}>
          {channels.map((channel) =>
            view({ view: 'open', channel: channel.id }, channel.name, <ChannelIcon type={channel.type} />),
          )}
        </Group>
      )}
    </nav>
  );
}

function ViewIcon({ icon }: { icon: LucideIcon }) {
  return <Icon as={icon} />;
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="mt-4">
      <h3 className="px-2 pb-1 text-quiet text-sm">{label}</h3>
      <ul>{children}</ul>
    </section>
  );
}

interface ViewLinkProps {
  target: QueueSearch;
  active: boolean;
  label: string;
  leading: ReactNode;
  count: number | undefined;
}

function ViewLink({ target, active, label, leading, count }: ViewLinkProps) {
  return (
    <li>
      <Link
        to="/"
        search={target}
        aria-current={active ? 'page' : undefined}
        className={cx(
          'flex h-7 items-center gap-2 rounded-md px-2',
          active ? 'bg-ground-3 text-ink' : 'text-ink-2 hover:bg-ground-3',
        )}
      >
        {leading && <span className="text-ink-2">{leading}</span>}
        <span className="min-w-0 flex-1 truncate">{label}</span>
        {count !== undefined && count > 0 && (
          <span className="text-quiet text-sm tabular-nums">{countText(count)}</span>
        )}
      </Link>
    </li>
  );
}
