import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useCan } from '../../api/permissions.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { Forbidden } from './parts/forbidden.tsx';
import { Frame } from './parts/frame.tsx';
import { isClosed, visibleGroups } from './sections.ts';

/** The sections at the left, the chosen page beside them. On a narrow screen the overview lists the sections. */
export function SettingsLayout() {
  const t = useTranslate();
  const can = useCan();
  const { pathname } = useLocation();
  return (
    <>
      <nav
        aria-label={t('settings.title')}
        className="flex w-[200px] shrink-0 flex-col overflow-y-auto border-r bg-ground-2 px-2 pb-4 max-lg:hidden"
      >
        <h2 className="flex h-11 shrink-0 items-center px-2 font-semibold">
          <Link to="/settings" className="rounded-md hover:underline">
            {t('settings.title')}
          </Link>
        </h2>
        {visibleGroups(can).map((group) => (
          <section key={group.label} className="mb-3">
            <h3 className="px-2 pb-1 text-quiet text-sm">{t(group.label)}</h3>
            <ul>
              {group.sections.map((section) => (
                <li key={section.to}>
                  <Link
                    to={section.to}
                    className="flex h-7 items-center gap-2 rounded-md px-2 text-ink-2 hover:bg-ground-3 data-[status=active]:bg-ground-3 data-[status=active]:text-ink"
                  >
                    <Icon as={section.icon} />
                    <span className="min-w-0 flex-1 truncate">{t(section.label)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      {isClosed(pathname, can) ? (
        <Frame title={t('settings.title')}>
          <Forbidden />
        </Frame>
      ) : (
        <Outlet />
      )}
    </>
  );
}
