import type { Language, Role } from '@throughline/sdk';
import { useTeams } from '../../../api/people.ts';
import { languageNames, languages, useTranslate } from '../../../i18n/index.ts';
import { Field, Input } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { CheckList } from '../parts/check-list.tsx';
import type { Save } from '../parts/use-save.ts';

const roles: readonly Role[] = ['agent', 'team_lead', 'administrator'];

export interface PersonValues {
  name: string;
  role: Role;
  language: Language;
  teamIds: string[];
}

interface PersonFieldsProps {
  values: PersonValues;
  disabled: boolean;
  problem: Save['problem'];
  onChange: (change: Partial<PersonValues>) => void;
}

export function NameField({ values, disabled, problem, onChange }: PersonFieldsProps) {
  const t = useTranslate();
  return (
    <Field label={t('people.name')} error={problem('name')}>
      <Input
        value={values.name}
        maxLength={120}
        disabled={disabled}
        autoComplete="off"
        onChange={(event) => onChange({ name: event.target.value })}
      />
    </Field>
  );
}

/** What somebody may do, in which language the desk speaks to them, and with whom they work. */
export function PlaceFields({ values, disabled, problem, onChange }: PersonFieldsProps) {
  const t = useTranslate();
  const teams = useTeams();
  return (
    <>
      <Field label={t('people.role')} help={t(`people.role.${values.role}.help`)} error={problem('role')}>
        <Select
          value={values.role}
          label={t('people.role')}
          disabled={disabled}
          options={roles.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
          onChange={(role) => onChange({ role })}
        />
      </Field>
      <Field label={t('core.language')} help={t('people.languageHelp')} error={problem('language')}>
        <Select
          value={values.language}
          label={t('core.language')}
          disabled={disabled}
          options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
          onChange={(language) => onChange({ language })}
        />
      </Field>
      {teams.length > 0 && (
        <CheckList
          label={t('settings.teams')}
          error={problem('teamIds')}
          options={teams.map((team) => ({ value: team.id, label: team.name }))}
          chosen={values.teamIds}
          disabled={disabled}
          onChange={(teamIds) => onChange({ teamIds })}
        />
      )}
    </>
  );
}
