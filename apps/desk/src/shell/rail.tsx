import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import {
  Activity,
  ChartColumn,
  Command,
  Contact,
  Inbox,
  type LucideIcon,
  Search,
  Settings,
  Siren,
} from 'lucide-react';
import { useCan } from '../api/permissions.ts';
import { useTranslate } from '../i18n/index.ts';
import type { ActionId } from '../keys/actions.ts';
import { useKeysOf } from '../keys/use-bindings.ts';
import { IconButton } from '../ui/button.tsx';
import { cx } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { Logo } from './logo.tsx';
import { ProfileMenu } from './profile-menu.tsx';

/** 48 px of main navigation; on a phone it lies at the bottom. */
export function Rail({ onPalette }: { onPalette: () => void }) {
  const t = useTranslate();
  const paletteKeys = useKeysOf('palette');
  const { pathname } = useLocation();
  const maySupervise = useCan()('supervision:read');
  return (
    <nav
      aria-label={t('core.nav')}
      className="flex w-12 shrink-0 flex-col items-center gap-1 border-r bg-ground-2 py-2.5 max-md:h-12 max-md:w-full max-md:flex-row max-md:justify-around max-md:border-t max-md:border-r-0 max-md:py-0"
    >
      <span className="mb-3 max-md:hidden">
        <Logo />
      </span>
      <RailLink
        to="/"
        icon={Inbox}
        label={t('core.nav.queue')}
        action="goMine"
        active={/^\/(c\/|$)/.test(pathname)}
      />
      <RailLink
        to="/search"
        icon={Search}
        label={t('core.nav.find')}
        action="search"
        active={pathname === '/search'}
      />
      <RailLink
        to="/customers"
        icon={Contact}
        label={t('core.nav.customers')}
        action="goCustomers"
        active={pathname.startsWith('/customers')}
      />
      <RailLink
        to="/reports"
        icon={ChartColumn}
        label={t('core.nav.reports')}
        action="goReports"
        active={pathname.startsWith('/reports')}
      />
      {maySupervise && (
        <RailLink
          to="/live"
          icon={Activity}
          label={t('core.nav.live')}
          action="goLive"
          active={pathname.startsWith('/live')}
        />
      )}
      <RailLink
        to="/incidents"
        icon={Siren}
        label={t('core.nav.incidents')}
        action="goIncidents"
        active={pathname.startsWith('/incidents')}
      />
      <IconButton
        icon={Command}
        label={t('core.nav.search')}
        keys={paletteKeys}
        className="size-8"
        onClick={onPalette}
      />
      <span className="flex-1 max-md:hidden" />
      <RailLink
        to="/settings"
        icon={Settings}
        label={t('core.nav.settings')}
        action="goSettings"
        active={pathname.startsWith('/settings')}
      />
      <ProfileMenu />
    </nav>
  );
}

interface RailLinkProps {
  to: NonNullable<LinkProps['to']>;
  icon: LucideIcon;
  label: string;
  action: ActionId;
  active: boolean;
}

function RailLink({ to, icon, label, action, active }: RailLinkProps) {
  const keys = useKeysOf(action);
  return (
    <Tooltip label={label} keys={keys}>
      <Link
        to={to}
        aria-label={label}
        aria-current={active ? 'page' : undefined}
        className={cx(
          'inline-flex size-8 items-center justify-center rounded-md hover:bg-ground-3 hover:text-ink',
          active ? 'bg-ground-3 text-ink' : 'text-ink-2',
        )}
      >
        <Icon as={icon} size={18} />
      </Link>
    </Tooltip>
  );
}
