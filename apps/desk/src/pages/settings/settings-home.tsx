import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useCan } from '../../api/permissions.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import { visibleGroups } from './sections.ts';

/** Every section with one sentence on what is set there. */
export function SettingsHome() {
  const t = useTranslate();
  const can = useCan();
  return (
    <Page title={t('settings.title')}>
      <div className="max-w-3xl px-4 py-5 sm:px-6">
        {visibleGroups(can).map((group) => (
          <section key={group.label} className="mb-6">
            <h2 className="mb-1 text-quiet text-sm">{t(group.label)}</h2>
            <ul className="rounded-lg border">
              {group.sections.map((section) => (
                <li key={section.to} className="border-b last:border-b-0">
                  <Link
                    to={section.to}
                    className="flex min-h-[52px] items-center gap-3 px-3 py-2 hover:bg-ground-2"
                  >
                    <Icon as={section.icon} size={18} className="shrink-0 text-ink-2" />
                    <span className="min-w-0 flex-1">
                      <span className="block font-medium">{t(section.label)}</span>
                      <span className="block text-quiet">{t(section.text)}</span>
                    </span>
                    <Icon as={ChevronRight} className="shrink-0 text-ink-3" />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}
