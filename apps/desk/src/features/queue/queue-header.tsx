import { useNavigate } from '@tanstack/react-router';
import { ArrowDownNarrowWide, Bookmark, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useChannels } from '../../api/channels.ts';
import { useTeams } from '../../api/people.ts';
import { useCounts } from '../../api/queue.ts';
import { useViewCounts, useViews } from '../../api/views.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import type { QueueSearch } from '../../pages/queue/search.ts';
import { IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Menu, MenuCheck, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { SaveView } from '../filter/save-view.tsx';
import { countOf, countText } from './count-of.ts';
import type { FilterState } from './use-queue-filter.ts';
import { sorts, views } from './views.ts';

/** Name and count of what is shown, with order and filter. */
export function QueueHeader({ search, state }: { search: QueueSearch; state: FilterState }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const counts = useCounts();
  const viewCounts = useViewCounts();
  const saved = useViews();
  const [sorting, setSorting] = useState(false);
  useAction('sort', () => setSorting(true));
  const sortKeys = useKeysOf('sort');
  const show = (change: Partial<QueueSearch>) => void navigate({ to: '.', search: { ...search, ...change } });
  const count = state.view && !state.changed ? viewCounts[state.view.id] : countOf(counts, search);
  return (
    <header className="flex h-11 shrink-0 items-center gap-2 border-b pr-2.5 pl-4">
      <h1 className="truncate font-semibold max-lg:hidden">
        <PlaceName search={search} />
      </h1>
      <Menu
        align="start"
        trigger={
          <button type="button" className="flex min-w-0 items-center gap-1 font-semibold lg:hidden">
            <span className="truncate">
              <PlaceName search={search} />
            </span>
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        }
      >
        {views.map(({ view, icon }) => (
          <MenuItem key={view} icon={icon} onSelect={() => void navigate({ to: '/', search: { view } })}>
            {t(`queue.view.${view}`)}
          </MenuItem>
        ))}
        {saved.length > 0 && <MenuSeparator />}
        {saved.map((view) => (
          <MenuItem
            key={view.id}
            icon={Bookmark}
            onSelect={() =>
              void navigate({ to: '/', search: { view: 'all', saved: view.id, sort: view.sort } })
            }
          >
            {view.name}
          </MenuItem>
        ))}
      </Menu>
      {typeof count === 'number' && <span className="shrink-0 text-quiet">{countText(count)}</span>}
      {search.label !== undefined && <Chip>{search.label}</Chip>}
      <span className="flex-1" />
      <SaveView search={search} state={state} />
      <Menu
        open={sorting}
        onOpenChange={setSorting}
        trigger={<IconButton icon={ArrowDownNarrowWide} label={t('queue.sort')} keys={sortKeys} />}
      >
        {sorts.map((sort) => (
          <MenuCheck key={sort} checked={search.sort === sort} onChange={() => show({ sort })}>
            {t(`queue.sort.${sort}`)}
          </MenuCheck>
        ))}
      </Menu>
    </header>
  );
}

function PlaceName({ search }: { search: QueueSearch }) {
  const t = useTranslate();
  const team = useTeams().find((entry) => entry.id === search.team);
  const channel = useChannels().find((entry) => entry.id === search.channel);
  const saved = useViews().find((entry) => entry.id === search.saved);
  if (search.saved !== undefined) return saved?.name ?? '';
  return team?.name ?? channel?.name ?? t(`queue.view.${search.view}`);
}
