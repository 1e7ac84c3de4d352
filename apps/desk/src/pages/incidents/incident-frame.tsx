import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslate } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';

/** A page about incidents: a header with the way back and what can be done, then its content. */
export function IncidentFrame({
  title,
  back,
  mark,
  actions,
  children,
}: {
  title: string;
  back?: { to: '/incidents' } | { to: '/incidents/$incidentId'; params: { incidentId: string } };
  mark?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslate();
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · Throughline`;
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <main className="flex min-h-0 min-w-0 flex-1 flex-col">
      <header className="flex h-11 shrink-0 items-center gap-2 border-b px-4 sm:px-6">
        {back && (
          <Link
            {...back}
            aria-label={t('core.back')}
            className="-ml-2 inline-flex size-7 items-center justify-center rounded-md text-ink-2 hover:bg-ground-3 hover:text-ink"
          >
            <Icon as={ArrowLeft} />
          </Link>
        )}
        <h1 className="min-w-0 truncate font-semibold">{title}</h1>
        {mark}
        <span className="flex-1" />
        {actions}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 py-5 pb-16 [scrollbar-gutter:stable] sm:px-6">
        {children}
      </div>
    </main>
  );
}
