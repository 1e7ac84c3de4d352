import { useNavigate } from '@tanstack/react-router';
import { ArrowDownNarrowWide, ChevronDown, ListFilter } from 'lucide-react';
import { useState } from 'react';
import { useChannels } from '../../api/channels.ts';
import { useLabels } from '../../api/labels.ts';
import { useTeams } from '../../api/people.ts';
import { useCounts } from '../../api/queue.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import type { QueueSearch } from '../../pages/queue/search.ts';
import { IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Menu, MenuCheck, MenuGroup, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { countOf, countText } from './count-of.ts';
import { sorts, views } from './views.ts';

/** Name and count of what is shown, with order and filter. */
export function QueueHeader({ search }: { search: QueueSearch }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const counts = useCounts();
  const [open, setOpen] = useState<'sort' | 'filter' | null>(null);
  useAction('sort', () => setOpen('sort'));
  useAction('filter', () => setOpen('filter'));
  const sortKeys = useKeysOf('sort');
  const show = (change: Partial<QueueSearch>) => void navigate({ to: '.', search: { ...search, ...change } });
  const count = countOf(counts, search);
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
      </Menu>
      {count !== undefined && <span className="shrink-0 text-quiet">{countText(count)}</span>}
      {search.label !== undefined && <Chip>{search.label}</Chip>}
      <span className="flex-1" />
      <Menu
        open={open === 'sort'}
        onOpenChange={(next) => setOpen(next ? 'sort' : null)}
        trigger={<IconButton icon={ArrowDownNarrowWide} label={t('queue.sort')} keys={sortKeys} />}
      >
        {sorts.map((sort) => (
          <MenuCheck key={sort} checked={search.sort === sort} onChange={() => show({ sort })}>
            {t(`queue.sort.${sort}`)}
          </MenuCheck>
        ))}
      </Menu>
      <FilterMenu
        search={search}
        open={open === 'filter'}
        onOpenChange={(next) => setOpen(next ? 'filter' : null)}
      />
    </header>
  );
}

interface FilterMenuProps {
  search: QueueSearch;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

function FilterMenu({ search, open, onOpenChange }: FilterMenuProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const teams = useTeams();
  const channels = useChannels();
  const labels = useLabels();
  const filterKeys = useKeysOf('filter');
  const { team, channel, label, ...plain } = search;
  const active = team ?? channel ?? label;
  const show = (change: Partial<QueueSearch>) => void navigate({ to: '.', search: { ...search, ...change } });
  const toggle = <Name extends 'team' | 'channel' | 'label'>(name: Name, value: string) => {
    const { [name]: current, ...rest } = search;
    void navigate({ to: '.', search: current === value ? rest : { ...search, [name]: value } });
  };
  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <IconButton
          icon={ListFilter}
          label={t('queue.filter')}
          keys={filterKeys}
          pressed={active !== undefined}
        />
      }
    >
      <MenuGroup label={t('queue.filter.state')}>
        {views.map(({ view }) => (
          <MenuCheck key={view} checked={search.view === view} onChange={() => show({ view })}>
            {t(`queue.view.${view}`)}
          </MenuCheck>
        ))}
      </MenuGroup>
      {teams.length > 0 && (
        <MenuGroup label={t('queue.teams')}>
          {teams.map((entry) => (
            <MenuCheck key={entry.id} checked={team === entry.id} onChange={() => toggle('team', entry.id)}>
              {entry.name}
            </MenuCheck>
          ))}
        </MenuGroup>
      )}
      {channels.length > 0 && (
        <MenuGroup label={t('queue.channels')}>
          {channels.map((entry) => (
            <MenuCheck
              key={entry.id}
              checked={channel === entry.id}
              onChange={() => toggle('channel', entry.id)}
            >
              {entry.name}
            </MenuCheck>
          ))}
        </MenuGroup>
      )}
      {labels.length > 0 && (
        <MenuGroup label={t('queue.labels')}>
          {labels.map((entry) => (
            <MenuCheck key={entry} checked={label === entry} onChange={() => toggle('label', entry)}>
              {entry}
            </MenuCheck>
          ))}
        </MenuGroup>
      )}
      {active !== undefined && (
        <>
          <MenuSeparator />
          <MenuItem onSelect={() => void navigate({ to: '.', search: plain })}>
            {t('queue.filter.clear')}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}

function PlaceName({ search }: { search: QueueSearch }) {
  const t = useTranslate();
  const team = useTeams().find((entry) => entry.id === search.team);
  const channel = useChannels().find((entry) => entry.id === search.channel);
  return team?.name ?? channel?.name ?? t(`queue.view.${search.view}`);
}
