import { Field as BaseField } from '@base-ui/react/field';
import type { Language, SettingField } from '@throughline/sdk';
import { useTeams } from '../../../api/people.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Switch } from '../../../ui/checkbox.tsx';
import { Field, Input, TextArea } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { ColourInput } from './colour-input.tsx';
import { SecretInput } from './secret-input.tsx';

export interface SettingControlProps {
  field: SettingField;
  value: string | boolean;
  problem: string | undefined;
  disabled: boolean;
  onChange: (value: string | boolean) => void;
}

/** Draws one setting from its description alone: nothing here knows the channel type. */
export function SettingControl(props: SettingControlProps) {
  const { field, value, problem, disabled, onChange } = props;
  const t = useTranslate();
  const language = useLanguage();
  const label = field.label[language];
  const help = field.help?.[language];
  if (field.kind === 'boolean') {
    return (
      <BaseField.Root className="flex flex-col gap-1">
        <Switch checked={value === true} disabled={disabled} onChange={onChange}>
          {label}
        </Switch>
        {help && <BaseField.Description className="text-quiet text-sm">{help}</BaseField.Description>}
      </BaseField.Root>
    );
  }
  const shownHelp = field.kind === 'list' ? `${help ?? ''} ${t('settings.channel.listHelp')}`.trim() : help;
  return (
    <Field
      label={field.required ? label : t('settings.optional', { label })}
      help={shownHelp}
      error={problem}
    >
      <TextControl {...props} value={String(value)} label={label} language={language} />
    </Field>
  );
}

interface TextControlProps extends SettingControlProps {
  value: string;
  label: string;
  language: Language;
}

function TextControl({ field, value, label, language, disabled, onChange }: TextControlProps) {
  const common = { value, disabled, name: field.name };
  const type = (event: { target: { value: string } }) => onChange(event.target.value);
  if (field.format === 'team') return <TeamSelect {...{ value, label, disabled, onChange }} />;
  if (field.format === 'colour') return <ColourInput {...{ value, label, disabled, onChange }} />;
  if (field.format === 'multiline') return <TextArea {...common} onChange={type} />;
  switch (field.kind) {
    case 'choice':
      return (
        <Select
          value={value}
          label={label}
          disabled={disabled}
          options={(field.choices ?? []).map((choice) => ({
            value: choice.value,
            label: choice.label[language],
          }))}
          onChange={onChange}
        />
      );
    case 'secret':
      return <SecretInput {...common} onChange={onChange} />;
    case 'list':
      return <TextArea {...common} spellCheck={false} className="min-h-16" onChange={type} />;
    case 'number':
      return <Input {...common} inputMode="numeric" className="max-w-32" onChange={type} />;
    case 'email':
      return <Input {...common} inputMode="email" autoCapitalize="none" spellCheck={false} onChange={type} />;
    default:
      return <Input {...common} autoComplete="off" onChange={type} />;
  }
}

function TeamSelect({
  value,
  label,
  disabled,
  onChange,
}: {
  value: string;
  label: string;
  disabled: boolean;
  onChange: (value: string) => void;
}) {
  const t = useTranslate();
  const teams = useTeams();
  return (
    <Select
      value={value}
      label={label}
      disabled={disabled}
      options={[
        { value: '', label: t('core.none') },
        ...teams.map((team) => ({ value: team.id, label: team.name })),
      ]}
      onChange={onChange}
    />
  );
}
