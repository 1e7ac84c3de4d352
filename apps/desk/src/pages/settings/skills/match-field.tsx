import type { SkillKind } from '@throughline/sdk';
import { useChannels } from '../../../api/channels.ts';
import { languageNames, languages, useTranslate } from '../../../i18n/index.ts';
import { Field, Input } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';

/** What makes a conversation ask for a skill: the customer's language, a channel, or a label. Empty: nothing does. */
export function MatchField({
  kind,
  value,
  onChange,
}: {
  kind: SkillKind;
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useTranslate();
  const channels = useChannels();
  if (kind === 'topic' || kind === 'product')
    return (
      <Field label={t('routing.skills.matches')} help={t('routing.skills.matches.labelHelp')}>
        <Input
          value={value}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
    );
  const choices =
    kind === 'language'
      ? languages.map((language) => ({ value: language as string, label: languageNames[language] }))
      : channels.map((channel) => ({ value: channel.id, label: channel.name }));
  return (
    <Field label={t('routing.skills.matches')}>
      <Select
        value={value}
        label={t('routing.skills.matches')}
        options={[{ value: '', label: t('routing.skills.matches.never') }, ...choices]}
        onChange={onChange}
      />
    </Field>
  );
}
