import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { usePreference, useSetPreference } from '../../api/preferences.ts';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';

export interface PanelSectionProps {
  /** Under which the agent's choice to fold it is kept; never changes. */
  id: string;
  title: string;
  /** Stands behind the title, so that a folded section still says how much is in it. */
  count?: number | undefined;
  /** What can be done with the whole section, at the end of its heading. */
  actions?: ReactNode;
  /** Folded until the agent opens it for the first time. */
  folded?: boolean;
  children: ReactNode;
}

/**
 * One section of the panel beside a conversation. It folds, and stays as the agent left it, on every machine and with
 * every customer. Nothing inside is there while it is folded: what loads only when looked at can load in it.
 */
export function PanelSection({
  id,
  title,
  count,
  actions,
  folded: first = false,
  children,
}: PanelSectionProps) {
  const content = useId();
  const sections = usePreference('panelSections');
  const setPreference = useSetPreference();
  const folded = sections[id] === undefined ? first : sections[id] === 'folded';
  return (
    <section aria-label={title} className="border-b px-4 py-2" data-panel={id}>
      <div className="flex min-h-7 items-center gap-1">
        <h3 className="min-w-0 flex-1">
          <button
            type="button"
            aria-expanded={!folded}
            aria-controls={folded ? undefined : content}
            className="-ml-1.5 flex h-7 max-w-full items-center gap-1 rounded-md pr-2 pl-0.5 font-medium text-ink-2 text-sm hover:bg-ground-3 hover:text-ink"
            onClick={() => setPreference('panelSections', { ...sections, [id]: folded ? 'open' : 'folded' })}
          >
            <span className={cx('shrink-0 text-ink-3', !folded && 'rotate-90')}>
              <Icon as={ChevronRight} size={13} />
            </span>
            <span className="truncate">{title}</span>
            {count !== undefined && count > 0 && (
              <span className="font-normal text-quiet tabular-nums">{count}</span>
            )}
          </button>
        </h3>
        {actions}
      </div>
      {!folded && (
        <div id={content} className="pt-0.5 pb-1.5">
          {children}
        </div>
      )}
    </section>
  );
}
