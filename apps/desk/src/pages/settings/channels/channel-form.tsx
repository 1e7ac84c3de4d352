import type { Channel, ChannelType } from '@throughline/sdk';
import type { FormEvent } from 'react';
import { changeChannel, connectChannel } from '../../../api/manage-channels.ts';
import { useTeams } from '../../../api/people.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Field, Input } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { CalendarSelect } from '../hours/calendar-select.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import type { EditState } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';
import { SettingControl } from './setting-control.tsx';
import { checkInputs, inputsOf, type SettingInputs, settingsOf, shownFields } from './setting-values.ts';

export interface ChannelInputs {
  name: string;
  /** Empty: no team. */
  teamId: string;
  /** Empty: the company's. */
  calendarId: string;
  [setting: `settings.${string}`]: string | boolean;
}

/** What the form begins with: the stored channel, or a new one named after its type. */
export function channelInputs(type: ChannelType, channel: Channel | null, typeName: string): ChannelInputs {
  const inputs = inputsOf(type.settingFields, channel?.settings ?? null);
  return {
    name: channel?.name ?? typeName,
    teamId: channel?.teamId ?? '',
    calendarId: channel?.calendarId ?? '',
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`settings.${name}`, value])),
  };
}

/** Name, team and the settings of the channel's type. Problems stand at their fields; nothing typed is lost. */
export function ChannelForm({
  type,
  channel,
  edits,
  disabled,
  onSaved,
}: {
  type: ChannelType;
  channel: Channel | null;
  edits: EditState<ChannelInputs>;
  disabled: boolean;
  onSaved: (channel: Channel) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const teams = useTeams();
  const { values } = edits;
  const inputs = settingInputs(values);
  const fields = shownFields(type.settingFields, inputs);
  const save = useSave(
    (name) =>
      ['name', 'teamId', 'calendarId'].includes(name) ||
      fields.some((field) => `settings.${field.name}` === name),
  );
  const set = (name: keyof ChannelInputs, value: string | boolean) => {
    edits.set({ [name]: value });
    save.touch(String(name));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(values.name.trim() === '' ? [['name', 'settings.problem.required'] as const] : []),
      ...Object.entries(checkInputs(type.settingFields, inputs)).map(
        ([name, key]) => [`settings.${name}`, key] as const,
      ),
    ];
    if (found.length > 0) return save.refuse(Object.fromEntries(found.map(([name, key]) => [name, t(key)])));
    const input = {
      name: values.name.trim(),
      teamId: values.teamId || null,
      calendarId: values.calendarId || null,
      settings: settingsOf(type.settingFields, inputs, channel?.settings ?? null),
    };
    await save.run(async () => {
      const saved = channel
        ? await changeChannel(channel.id, input)
        : await connectChannel({ ...input, type: type.type });
      edits.discard();
      onSaved(saved);
    });
  };
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={type.names[language]}>
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
      <div className="flex flex-col gap-4">
        <Field
          label={t('settings.channel.name')}
          help={t('settings.channel.nameHelp')}
          error={save.problem('name')}
        >
          <Input
            value={values.name}
            maxLength={80}
            disabled={disabled}
            onChange={(event) => set('name', event.target.value)}
          />
        </Field>
        <Field
          label={t('settings.channel.team')}
          help={t('settings.channel.teamHelp')}
          error={save.problem('teamId')}
        >
          <Select
            value={values.teamId}
            label={t('settings.channel.team')}
            disabled={disabled}
            options={[
              { value: '', label: t('settings.channel.noTeam') },
              ...teams.map((team) => ({ value: team.id, label: team.name })),
            ]}
            onChange={(teamId) => set('teamId', teamId)}
          />
        </Field>
        <CalendarSelect
          value={values.calendarId || null}
          error={save.problem('calendarId')}
          disabled={disabled}
          onChange={(calendarId) => set('calendarId', calendarId ?? '')}
        />
        {fields.length > 0 && <hr className="my-1" />}
        {fields.map((field) => (
          <SettingControl
            key={field.name}
            field={field}
            value={inputs[field.name] ?? ''}
            problem={save.problem(`settings.${field.name}`)}
            disabled={disabled}
            onChange={(value) => set(`settings.${field.name}`, value)}
          />
        ))}
      </div>
      {!disabled && (
        <FormFooter
          save={save}
          submit={t(channel ? 'core.save' : 'settings.channel.submit')}
          {...(channel ? { changed: edits.changed } : {})}
          onDiscard={edits.discard}
        />
      )}
    </form>
  );
}

function settingInputs(values: ChannelInputs): SettingInputs {
  const prefix = 'settings.';
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
}
