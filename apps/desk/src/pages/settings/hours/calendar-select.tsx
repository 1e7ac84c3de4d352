import { useCalendars } from '../../../api/calendars.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';

/** Which calendar a channel or a team goes by; none: the company's. */
export function CalendarSelect({
  value,
  error,
  disabled,
  onChange,
}: {
  value: string | null;
  error: string | undefined;
  disabled: boolean;
  onChange: (calendarId: string | null) => void;
}) {
  const t = useTranslate();
  const calendars = useCalendars();
  const company = calendars.find((calendar) => calendar.isDefault)?.name ?? '…';
  return (
    <Field label={t('hours.choose')} help={t('hours.chooseHelp')} error={error}>
      <Select
        value={value ?? ''}
        label={t('hours.choose')}
        disabled={disabled}
        options={[
          { value: '', label: t('hours.companys', { name: company }) },
          ...calendars
            .filter((calendar) => !calendar.isDefault || calendar.id === value)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(calendarId) => onChange(calendarId || null)}
      />
    </Field>
  );
}
