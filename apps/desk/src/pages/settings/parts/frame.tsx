import { Link, type LinkProps } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { cx } from '../../../ui/class-names.ts';
import { Icon } from '../../../ui/icon.tsx';
import { ReadOnlyNote } from './read-only-note.tsx';

export interface FrameProps {
  title: string;
  /** Sentence under the title line, above the content. */
  intro?: ReactNode;
  actions?: ReactNode;
  /** Where the arrow leads; without it, to the overview, and only where the list of sections has no room. */
  back?: { to: NonNullable<LinkProps['to']>; label: string };
  /** Forms are narrow so that lines stay short; lists take more, tables all there is. */
  width?: 'form' | 'list' | 'wide';
  /** True where this person may look but not change: the page says so. */
  readOnly?: boolean;
  children: ReactNode;
}

const widths = { form: 'max-w-xl', list: 'max-w-4xl', wide: '' };

/** A page of the settings: header with the way back, then one column. */
export function Frame({
  title,
  intro,
  actions,
  back,
  width = 'list',
  readOnly = false,
  children,
}: FrameProps) {
  const t = useTranslate();
  useDocumentTitle(title);
  return (
    <main className="group flex min-h-0 min-w-0 flex-1 flex-col">
      <header className="flex h-11 shrink-0 items-center gap-2 border-b px-4 sm:px-6">
        <Link
          to={back?.to ?? '/settings'}
          aria-label={back?.label ?? t('settings.title')}
          className={cx(
            '-ml-2 inline-flex size-7 items-center justify-center rounded-md text-ink-2 hover:bg-ground-3 hover:text-ink',
            !back && 'lg:hidden',
          )}
        >
          <Icon as={ArrowLeft} />
        </Link>
        <h1 className="min-w-0 flex-1 truncate font-semibold">{title}</h1>
        {/* An empty page offers the same in its middle: said once is enough. Until the rows are there nobody knows. */}
        <div className="contents group-has-[[data-empty-action]]:hidden group-has-[[data-rows-coming]]:hidden">
          {actions}
        </div>
      </header>
      <div
        className="min-h-0 flex-1 overflow-y-auto [scrollbar-gutter:stable]"
        // Where every input is switched off, scrolling is all a keyboard can do here.
        {...(readOnly ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}
      >
        <div className={cx('px-4 py-5 pb-16 sm:px-6', widths[width])}>
          {intro && <p className="mb-4 max-w-prose text-ink-2">{intro}</p>}
          {readOnly && <ReadOnlyNote />}
          {children}
        </div>
      </div>
    </main>
  );
}

function useDocumentTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · Throughline`;
    return () => {
      document.title = before;
    };
  }, [title]);
}
