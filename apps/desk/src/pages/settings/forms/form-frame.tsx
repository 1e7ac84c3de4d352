import { Link } from '@tanstack/react-router';
import type { Form } from '@throughline/sdk';
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { switchForm } from '../../../api/forms.ts';
import { useCan } from '../../../api/permissions.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Switch } from '../../../ui/checkbox.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { shownText } from './model/texts.ts';

const tabClass =
  'inline-flex h-7 items-center rounded-md px-2.5 text-ink-2 hover:bg-ground-3 data-[status=active]:bg-ground-3 data-[status=active]:font-medium data-[status=active]:text-ink';

const backLabels = {
  '/settings/forms': 'settings.forms',
  '/settings/forms/new': 'forms.templates',
  '/welcome': 'core.welcome',
} as const;

/** The head of one form: its title, its three pages, whether it is on. The page fills the rest. */
export function FormFrame({
  form,
  title,
  back,
  search = {},
  children,
}: {
  form?: Form | undefined;
  /** Until the form is there, or while it is new. */
  title: string;
  back: keyof typeof backLabels;
  /** Kept on the way back. */
  search?: { from?: 'welcome' };
  children: ReactNode;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const mayManage = useCan()('forms:manage');
  const shown = form ? shownText(form.definition.title, language) : title;
  useEffect(() => {
    const before = document.title;
    document.title = `${shown} · Throughline`;
    return () => {
      document.title = before;
    };
  }, [shown]);
  return (
    <main className="flex min-h-0 min-w-0 flex-1 flex-col">
      <header className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 border-b px-4">
        <Link
          to={back}
          search={search}
          aria-label={t(backLabels[back])}
          className="-ml-2 inline-flex size-7 items-center justify-center rounded-md text-ink-2 hover:bg-ground-3 hover:text-ink"
        >
          <Icon as={ArrowLeft} />
        </Link>
        <h1 className="min-w-0 flex-1 truncate py-2 font-semibold">{shown}</h1>
        {form && (
          <>
            <nav
              aria-label={shown}
              className="-mx-1 flex gap-1 max-sm:order-1 max-sm:w-full max-sm:overflow-x-auto max-sm:px-1 max-sm:pb-2"
            >
              <Link
                to="/settings/forms/$formId"
                params={{ formId: form.id }}
                activeOptions={{ exact: true }}
                className={tabClass}
              >
                {t('forms.tab.build')}
              </Link>
              <Link to="/settings/forms/$formId/embed" params={{ formId: form.id }} className={tabClass}>
                {t('forms.tab.embed')}
              </Link>
              <Link
                to="/settings/forms/$formId/submissions"
                params={{ formId: form.id }}
                className={tabClass}
              >
                {t('forms.tab.submissions')}
              </Link>
            </nav>
            {mayManage ? (
              <Switch checked={form.enabled} onChange={(enabled) => void switchForm(form, shown, enabled)}>
                {t(form.enabled ? 'forms.on' : 'forms.off')}
                <span className="sr-only">{t('forms.onSwitch', { title: shown })}</span>
              </Switch>
            ) : (
              <span className="text-quiet">{t(form.enabled ? 'forms.on' : 'forms.off')}</span>
            )}
          </>
        )}
      </header>
      <div className="flex min-h-0 flex-1 flex-col">{children}</div>
    </main>
  );
}
