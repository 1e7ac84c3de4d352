import { useNavigate } from '@tanstack/react-router';
import { createCalendar } from '../../../api/calendars.ts';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { showToast } from '../../../ui/toast.tsx';
import { Forbidden } from '../parts/forbidden.tsx';
import { Frame } from '../parts/frame.tsx';
import { CalendarForm } from './calendar-form.tsx';
import type { CalendarValues } from './hours-values.ts';

const weekdays: CalendarValues = {
  name: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  days: Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: '09:00', to: '17:00' }] : [])),
  holidays: null,
  dates: [],
};

export function NewCalendarPage() {
  const t = useTranslate();
  const navigate = useNavigate();
  const mayManage = useCan()('settings:manage');
  return (
    <Frame title={t('hours.add')} back={{ to: '/settings/hours', label: t('settings.hours') }} width="form">
      {mayManage ? (
        <CalendarForm
          form="hours/new"
          saved={weekdays}
          isNew
          disabled={false}
          onSave={async (input, done) => {
            await createCalendar(input);
            done();
            showToast({ text: t('hours.added', { name: input.name }) });
            await navigate({ to: '/settings/hours' });
          }}
        />
      ) : (
        <Forbidden />
      )}
    </Frame>
  );
}
