import type { ServiceLevelInput } from '@throughline/sdk';
import type { FormEvent } from 'react';
import { useCalendars } from '../../../api/calendars.ts';
import { FilterBar } from '../../../features/filter/filter-bar.tsx';
import { useTranslate } from '../../../i18n/index.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';
import { NumberField } from '../routing/number-field.tsx';
import { inputOf, type LevelValues, promises } from './level-values.ts';
import { Preview } from './preview.tsx';
import { SpanField } from './span-field.tsx';

const fields: readonly string[] = ['name', 'appliesTo', 'hours', 'warnAt', 'pauses', ...promises];

/** A service level, new or known: for whom, what is promised, in which hours. */
export function LevelForm({
  form,
  saved,
  isNew,
  disabled,
  onSave,
}: {
  /** Under which name unsaved input is kept. */
  form: string;
  saved: LevelValues;
  isNew: boolean;
  disabled: boolean;
  /** Saves; what it does after `done` happens with nothing unsaved left. */
  onSave: (input: ServiceLevelInput, done: () => void) => Promise<void>;
}) {
  const t = useTranslate();
  const edits = useEdits<LevelValues>(form, saved);
  const save = useSave((field) => fields.includes(field));
  const { values } = edits;
  const calendars = useCalendars().filter((each) => !each.isDefault);
  const change = (next: Partial<LevelValues>, field: string) => {
    edits.set(next);
    save.touch(field);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = inputOf(values);
    if (input.name === '') return save.refuse({ name: t('settings.problem.required') });
    if (promises.every((name) => input[name] === null))
      return save.refuse({ firstAnswer: t('levels.problem.nothing') });
    await save.run(() => onSave(input, edits.discard));
  };
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={saved.name || t('levels.add')}>
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
      <div className="flex flex-col gap-5">
        <Field label={t('levels.name')} error={save.problem('name')}>
          <Input
            value={values.name}
            maxLength={80}
            disabled={disabled}
            autoComplete="off"
            onChange={(event) => change({ name: event.target.value }, 'name')}
          />
        </Field>
        <div>
          <p className="mb-1 font-medium text-ink-2 text-sm">{t('levels.appliesTo')}</p>
          <fieldset disabled={disabled} className="rounded-md border border-line-strong [&>div]:border-b-0">
            <legend className="sr-only">{t('levels.appliesTo')}</legend>
            <FilterBar
              text={values.appliesTo}
              placeholder={t('levels.everything')}
              onChange={(appliesTo) => change({ appliesTo }, 'appliesTo')}
            />
          </fieldset>
          <p className="mt-1 text-quiet text-sm">{t('levels.appliesTo.help')}</p>
          <p role="alert" className="mt-1 text-risk text-sm empty:hidden">
            {save.problem('appliesTo')}
          </p>
        </div>
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          {promises.map((name) => (
            <SpanField
              key={name}
              label={t(`levels.${name}`)}
              value={values[name]}
              disabled={disabled}
              error={save.problem(name)}
              onChange={(span) => change({ [name]: span }, name)}
            />
          ))}
        </div>
        <Field label={t('levels.hours')} error={save.problem('hours')}>
          <Select
            value={values.hours}
            disabled={disabled}
            label={t('levels.hours')}
            options={[
              { value: 'company', label: t('levels.hours.company') },
              ...calendars.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'always', label: t('levels.hours.always') },
            ]}
            onChange={(hours) => change({ hours }, 'hours')}
          />
        </Field>
        <NumberField
          label={t('levels.warnAt')}
          help={t('levels.warnAt.help')}
          value={values.warnAt}
          disabled={disabled}
          error={save.problem('warnAt')}
          onChange={(warnAt) => change({ warnAt }, 'warnAt')}
        />
        <Checkbox
          checked={values.pauses}
          disabled={disabled}
          onChange={(pauses) => change({ pauses }, 'pauses')}
        >
          {t('levels.pauses')}
        </Checkbox>
        <Preview values={values} />
      </div>
      {!disabled && (
        <FormFooter
          save={save}
          submit={t(isNew ? 'levels.add' : 'core.save')}
          {...(isNew ? {} : { changed: edits.changed })}
          onDiscard={edits.discard}
        />
      )}
    </form>
  );
}
