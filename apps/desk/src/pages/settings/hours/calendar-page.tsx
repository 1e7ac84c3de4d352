import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Calendar } from '@throughline/sdk';
import { useState } from 'react';
import { calendarsQuery, changeCalendar, deleteCalendar } from '../../../api/calendars.ts';
import { describeError } from '../../../api/describe-error.ts';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { NotFoundPage } from '../../../shell/fallback-pages.tsx';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { CalendarForm } from './calendar-form.tsx';
import { useCalendarUsers } from './use-calendar-users.ts';

export function CalendarPage() {
  const t = useTranslate();
  const { calendarId } = useParams({ from: '/desk/settings/hours/$calendarId' });
  const mayManage = useCan()('settings:manage');
  const calendars = useQuery({ ...calendarsQuery, refetchOnMount: 'always' });
  const calendar = calendars.data?.find((entry) => entry.id === calendarId);
  return (
    <Frame
      readOnly={!mayManage}
      title={calendar?.name ?? t('settings.hours')}
      back={{ to: '/settings/hours', label: t('settings.hours') }}
      width="form"
    >
      <Loaded query={calendars} skeleton={<FormSkeleton fields={8} />}>
        {() =>
          calendar ? <Detail key={calendar.id} calendar={calendar} mayManage={mayManage} /> : <NotFoundPage />
        }
      </Loaded>
    </Frame>
  );
}

function Detail({ calendar, mayManage }: { calendar: Calendar; mayManage: boolean }) {
  const t = useTranslate();
  const { id, isDefault, ...saved } = calendar;
  return (
    <>
      <CalendarForm
        form={`hours/${id}`}
        saved={saved}
        isNew={false}
        disabled={!mayManage}
        onSave={async (input, done) => {
          await changeCalendar(id, input);
          done();
          showToast({ text: t('core.saved') });
        }}
      />
      {mayManage &&
        (isDefault ? (
          <p className="mt-8 border-t pt-5 text-quiet">{t('hours.isDefaultText')}</p>
        ) : (
          <>
            <MakeDefault calendar={calendar} />
            <Deletion calendar={calendar} />
          </>
        ))}
    </>
  );
}

function MakeDefault({ calendar }: { calendar: Calendar }) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    try {
      await changeCalendar(calendar.id, { isDefault: true });
      showToast({ text: t('hours.madeDefault', { name: calendar.name }) });
    } catch (error) {
      showToast({ kind: 'error', text: describeError(error, t) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t('hours.makeDefault')} text={t('hours.makeDefaultText')}>
      <Button busy={busy} onClick={make}>
        {t('hours.makeDefault')}
      </Button>
    </Section>
  );
}

function Deletion({ calendar }: { calendar: Calendar }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const users = useCalendarUsers(calendar.id);
  const [asking, setAsking] = useState(false);
  return (
    <Section title={t('hours.delete')} text={t('hours.deleteText')}>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('hours.delete')}
      </Button>
      <Confirm
        open={asking}
        title={t('hours.deleteTitle', { name: calendar.name })}
        action={t('hours.delete')}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          await deleteCalendar(calendar.id);
          showToast({ text: t('hours.deleted', { name: calendar.name }) });
          await navigate({ to: '/settings/hours' });
        }}
      >
        {users.length > 0 ? t('hours.deleteUsers', { names: users.join(', ') }) : t('hours.deleteText')}
      </Confirm>
    </Section>
  );
}
