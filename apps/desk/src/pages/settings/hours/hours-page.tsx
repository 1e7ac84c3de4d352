import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { BusinessHours } from '../../../api/business-hours.ts';
import { businessHoursQuery, saveBusinessHours } from '../../../api/business-hours.ts';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Field, Input } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { Frame } from '../parts/frame.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';
import { DayFields } from './day-fields.tsx';
import { HolidayFields } from './holiday-fields.tsx';
import { checkHours, isAroundTheClock, sortHours } from './hours-values.ts';

export function HoursPage() {
  const t = useTranslate();
  const mayManage = useCan()('settings:manage');
  const hours = useQuery({ ...businessHoursQuery, refetchOnMount: 'always' });
  return (
    <Frame readOnly={!mayManage} title={t('settings.hours')} intro={t('hours.intro')} width="form">
      <Loaded query={hours} skeleton={<FormSkeleton fields={8} />}>
        {(saved) => <HoursForm saved={saved} disabled={!mayManage} />}
      </Loaded>
    </Frame>
  );
}

function HoursForm({ saved, disabled }: { saved: BusinessHours; disabled: boolean }) {
  const t = useTranslate();
  const edits = useEdits<BusinessHours>('hours', saved);
  const save = useSave((field) => /^(timeZone|days\.\d\.\d+\.|holidays\.\d+\.)/.test(field));
  const { values } = edits;
  const change = (next: Partial<BusinessHours>, touched: string) => {
    edits.set(next);
    save.touch(touched);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = Object.entries(checkHours(values));
    if (problems.length > 0)
      return save.refuse(Object.fromEntries(problems.map(([field, key]) => [field, t(key)])));
    await save.run(async () => {
      await saveBusinessHours(sortHours(values));
      edits.discard();
      showToast({ text: t('core.saved') });
    });
  };
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={t('settings.hours')}>
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
      {isAroundTheClock(values) && (
        <p className="mb-4 rounded-md bg-ground-3 px-3 py-2 text-ink-2">{t('hours.unset')}</p>
      )}
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
        onChange={(holidays, touched) => change({ holidays }, touched)}
      />
      {!disabled && (
        <FormFooter save={save} submit={t('core.save')} changed={edits.changed} onDiscard={edits.discard} />
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
