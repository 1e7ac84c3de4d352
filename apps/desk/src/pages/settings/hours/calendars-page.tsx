import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Calendar } from '@throughline/sdk';
import { CalendarDays, Plus } from 'lucide-react';
import { calendarsQuery } from '../../../api/calendars.ts';
import { useCan } from '../../../api/permissions.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Row, Rows, rowLinkClass } from '../parts/rows.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { neverOpens } from './hours-values.ts';
import { useCalendarUsers } from './use-calendar-users.ts';

export function CalendarsPage() {
  const t = useTranslate();
  const mayManage = useCan()('settings:manage');
  const calendars = useQuery({ ...calendarsQuery, refetchOnMount: 'always' });
  return (
    <Frame
      readOnly={!mayManage}
      title={t('settings.hours')}
      intro={t('hours.listIntro')}
      actions={
        mayManage && (
          <Link to="/settings/hours/new" className={buttonClass('primary')}>
            <Icon as={Plus} />
            {t('hours.add')}
          </Link>
        )
      }
    >
      <Loaded query={calendars} skeleton={<RowsSkeleton />}>
        {(list) => (
          <Rows label={t('settings.hours')}>
            {list.map((calendar) => (
              <CalendarRow key={calendar.id} calendar={calendar} />
            ))}
          </Rows>
        )}
      </Loaded>
    </Frame>
  );
}

function CalendarRow({ calendar }: { calendar: Calendar }) {
  const t = useTranslate();
  const language = useLanguage();
  const users = useCalendarUsers(calendar.id);
  const country = calendar.holidays && nameOf(calendar.holidays.country, language);
  const chosen = users.length > 0 ? t('hours.usedBy', { names: users.join(', ') }) : t('hours.unused');
  return (
    <Row
      leading={<Icon as={CalendarDays} size={18} className="text-ink-3" />}
      title={
        <>
          <Link
            to="/settings/hours/$calendarId"
            params={{ calendarId: calendar.id }}
            className={rowLinkClass}
          >
            {calendar.name}
          </Link>
          {calendar.isDefault && <Chip tone="accent">{t('hours.company')}</Chip>}
          {neverOpens(calendar) && <Chip tone="warning">{t('hours.neverShort')}</Chip>}
        </>
      }
      text={calendar.isDefault && users.length === 0 ? t('hours.usedByAll') : chosen}
      trailing={
        <span className="text-quiet max-sm:hidden">
          {[country, calendar.timeZone].filter(Boolean).join(' · ')}
        </span>
      }
    />
  );
}

const nameOf = (country: string, language: string): string =>
  new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(country) ?? country;
