import type { FormEvent } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { Field, Input } from '../../../ui/field.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';
import { DateFields } from './date-fields.tsx';
import { DayFields } from './day-fields.tsx';
import { HolidayFields } from './holiday-fields.tsx';
import { type CalendarValues, checkHours, isAroundTheClock, neverOpens, sortHours } from './hours-values.ts';

const shown = /^(name|timeZone|holidays\.(country|region)|days\.\d\.\d+\.|dates\.\d+\.)/;

/** Everything of a calendar, new or known. */
export function CalendarForm({
  form,
  saved,
  isNew,
  disabled,
  onSave,
}: {
  /** Under which name unsaved input is kept. */
  form: string;
  saved: CalendarValues;
  isNew: boolean;
  disabled: boolean;
  /** Saves; what it does after `done` happens with nothing unsaved left. */
  onSave: (input: CalendarValues, done: () => void) => Promise<void>;
}) {
  const t = useTranslate();
  const edits = useEdits<CalendarValues>(form, saved);
  const save = useSave((field) => shown.test(field));
  const { values } = edits;
  const change = (next: Partial<CalendarValues>, touched: string) => {
    edits.set(next);
    save.touch(touched);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = Object.entries(checkHours(values));
    if (problems.length > 0)
      return save.refuse(Object.fromEntries(problems.map(([field, key]) => [field, t(key)])));
    await save.run(() => onSave(sortHours(values), edits.discard));
  };
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={saved.name || t('hours.add')}>
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
      {isAroundTheClock(values) && (
        <p className="mb-4 rounded-md bg-ground-3 px-3 py-2 text-ink-2">{t('hours.unset')}</p>
      )}
      <p role="status" className="mb-4 rounded-md bg-warning-tint px-3 py-2 text-warning empty:hidden">
        {neverOpens(values) && t('hours.never')}
      </p>
      <div className="flex flex-col gap-4">
        <Field label={t('hours.name')} help={t('hours.nameHelp')} error={save.problem('name')}>
          <Input
            value={values.name}
            maxLength={120}
            disabled={disabled}
            autoComplete="off"
            onChange={(event) => change({ name: event.target.value }, 'name')}
          />
        </Field>
        <Field label={t('hours.timeZone')} help={t('hours.timeZoneHelp')} error={save.problem('timeZone')}>
          <Input
            value={values.timeZone}
            list="time-zones"
            disabled={disabled}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => change({ timeZone: event.target.value }, 'timeZone')}
          />
        </Field>
      </div>
      <TimeZones />
      <DayFields
        days={values.days}
        disabled={disabled}
        problem={save.problem}
        onChange={(days, touched) => change({ days }, touched)}
      />
      <HolidayFields
        holidays={values.holidays}
        disabled={disabled}
        problem={save.problem}
        onChange={(holidays) => change({ holidays }, 'holidays.country')}
      />
      <DateFields
        dates={values.dates}
        disabled={disabled}
        problem={save.problem}
        onChange={(dates, touched) => change({ dates }, touched)}
      />
      {!disabled && (
        <FormFooter
          save={save}
          submit={t(isNew ? 'hours.add' : 'core.save')}
          {...(isNew ? {} : { changed: edits.changed })}
          onDiscard={edits.discard}
        />
      )}
    </form>
  );
}

function TimeZones() {
  return (
    <datalist id="time-zones">
      {Intl.supportedValuesOf('timeZone').map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
