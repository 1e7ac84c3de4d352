import type { TeamInput } from '@throughline/sdk';
import type { FormEvent, ReactNode } from 'react';
import { useAgents } from '../../../api/people.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { CalendarSelect } from '../hours/calendar-select.tsx';
import { CheckList } from '../parts/check-list.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';

const fields = ['name', 'agentIds', 'calendarId'];

/** Name and members of a team, new or known. */
export function TeamForm({
  form,
  saved,
  isNew,
  disabled,
  onSave,
}: {
  /** Under which name unsaved input is kept. */
  form: string;
  saved: Required<TeamInput>;
  isNew: boolean;
  disabled: boolean;
  /** Saves; what it does after `done` happens with nothing unsaved left. */
  onSave: (input: TeamInput, done: () => void) => Promise<void>;
}) {
  const t = useTranslate();
  const edits = useEdits<Required<TeamInput>>(form, saved);
  const save = useSave((field) => fields.includes(field));
  const { values } = edits;
  const change = (next: Partial<TeamInput>) => {
    edits.set(next);
    for (const field of Object.keys(next)) save.touch(field);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const name = values.name.trim();
    if (name === '') return save.refuse({ name: t('settings.problem.required') });
    await save.run(() => onSave({ ...values, name }, edits.discard));
  };
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={saved.name || t('teams.add')}>
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
      <div className="flex flex-col gap-4">
        <Field label={t('teams.name')} help={t('teams.nameHelp')} error={save.problem('name')}>
          <Input
            value={values.name}
            maxLength={80}
            disabled={disabled}
            autoComplete="off"
            onChange={(event) => change({ name: event.target.value })}
          />
        </Field>
        <CheckList
          label={t('teams.membersLabel')}
          error={save.problem('agentIds')}
          options={useMemberOptions(saved.agentIds)}
          chosen={values.agentIds}
          disabled={disabled}
          onChange={(agentIds) => change({ agentIds })}
        />
        <CalendarSelect
          value={values.calendarId}
          error={save.problem('calendarId')}
          disabled={disabled}
          onChange={(calendarId) => change({ calendarId })}
        />
      </div>
      {!disabled && (
        <FormFooter
          save={save}
          submit={t(isNew ? 'teams.add' : 'core.save')}
          {...(isNew ? {} : { changed: edits.changed })}
          onDiscard={edits.discard}
        />
      )}
    </form>
  );
}

/** Everybody who is there; who has left only as long as they are still a member. */
function useMemberOptions(memberIds: readonly string[]): { value: string; label: ReactNode }[] {
  const t = useTranslate();
  const language = useLanguage();
  return useAgents()
    .filter((agent) => agent.active || memberIds.includes(agent.id))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
    .map((agent) => ({
      value: agent.id,
      label: (
        <>
          <Avatar name={agent.name} />
          <span>{agent.name}</span>
          {!agent.active && <span className="text-quiet text-sm">{t('people.inactive')}</span>}
        </>
      ),
    }));
}
