import { Link } from '@tanstack/react-router';
import type { SavedView } from '@throughline/sdk';
import { ArrowDown, ArrowUp, Bookmark, Ellipsis, Pencil, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '../../api/people.ts';
import { useCan } from '../../api/permissions.ts';
import { changeView, deleteView, moveView, shareView, useViewCounts, useViews } from '../../api/views.ts';
import { useTranslate } from '../../i18n/index.ts';
import type { QueueSearch } from '../../pages/queue/search.ts';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { ViewDialog } from '../filter/view-dialog-later.tsx';
import { countText } from './count-of.ts';

/** The views people keep: those everybody sees, then one's own, each with its count. */
export function SavedViews({ search }: { search: QueueSearch }) {
  const t = useTranslate();
  const views = useViews();
  const groups = [
    { label: t('views.everybody'), views: views.filter((view) => view.shared) },
    { label: t('views.own'), views: views.filter((view) => !view.shared) },
  ];
  return groups
    .filter((group) => group.views.length > 0)
    .map((group) => (
      <section key={group.label} className="mt-4">
        <h3 className="px-2 pb-1 text-quiet text-sm">{group.label}</h3>
        <ul>
          {group.views.map((view, index) => (
            <ViewEntry
              key={view.id}
              view={view}
              active={search.saved === view.id}
              isFirst={index === 0}
              isLast={index === group.views.length - 1}
            />
          ))}
        </ul>
      </section>
    ));
}

interface ViewEntryProps {
  view: SavedView;
  active: boolean;
  isFirst: boolean;
  isLast: boolean;
}

function ViewEntry({ view, active, isFirst, isLast }: ViewEntryProps) {
  const t = useTranslate();
  const me = useMe();
  const mayShare = useCan()('views:share');
  const count = useViewCounts()[view.id];
  const [renaming, setRenaming] = useState(false);
  const mayChange = view.shared ? mayShare : view.ownerId === me.id;
  return (
    <li
      className={cx(
        'group flex h-7 items-center rounded-md',
        active ? 'bg-ground-3 text-ink' : 'text-ink-2 hover:bg-ground-3',
      )}
    >
      <Link
        to="/"
        search={{ view: 'all', saved: view.id, sort: view.sort }}
        aria-current={active ? 'page' : undefined}
        title={view.name}
        className="flex h-7 min-w-0 flex-1 items-center gap-2 rounded-md px-2"
      >
        <Icon as={Bookmark} className="shrink-0 text-ink-2" />
        <span className="min-w-0 flex-1 truncate">{view.name}</span>
        {typeof count === 'number' && count > 0 && (
          <span
            className={cx(
              'text-quiet text-sm tabular-nums',
              mayChange && 'group-focus-within:hidden group-hover:hidden',
            )}
          >
            {countText(count)}
          </span>
        )}
      </Link>
      {mayChange && (
        <Menu
          trigger={
            <button
              type="button"
              aria-label={t('views.menu', { name: view.name })}
              className="mr-0.5 hidden size-6 items-center justify-center rounded text-ink-2 hover:text-ink focus-visible:inline-flex group-focus-within:inline-flex group-hover:inline-flex data-[popup-open]:inline-flex"
            >
              <Icon as={Ellipsis} size={14} />
            </button>
          }
        >
          <MenuItem icon={Pencil} onSelect={() => setRenaming(true)}>
            {t('views.edit')}
          </MenuItem>
          {mayShare && (
            <MenuItem icon={Users} onSelect={() => shareView(view)}>
              {t(view.shared ? 'views.doUnshare' : 'views.doShare')}
            </MenuItem>
          )}
          <MenuItem icon={ArrowUp} disabled={isFirst} onSelect={() => moveView(view, -1)}>
            {t('views.up')}
          </MenuItem>
          <MenuItem icon={ArrowDown} disabled={isLast} onSelect={() => moveView(view, 1)}>
            {t('views.down')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={Trash2} danger onSelect={() => deleteView(view)}>
            {t('views.delete')}
          </MenuItem>
        </Menu>
      )}
      {renaming && (
        <ViewDialog
          title={t('views.edit')}
          view={view}
          onClose={() => setRenaming(false)}
          onSave={({ name, shared }) =>
            changeView(view.id, { name, ...(shared === view.shared ? {} : { shared: shared ?? false }) })
          }
        />
      )}
    </li>
  );
}
