import type { Language } from '@throughline/sdk';
import { useMe, useTeams } from '../../../api/people.ts';
import { useRoles } from '../../../api/roles.ts';
import { languageNames, languages, useTranslate } from '../../../i18n/index.ts';
import { Field, Input } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { CheckList } from '../parts/check-list.tsx';
import type { Save } from '../parts/use-save.ts';
import { roleHelp, roleText } from './role-text.ts';

export interface PersonValues {
  name: string;
  /** Id of a role. */
  role: string;
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
  const { permissions } = useMe();
  // Nobody gives away what they do not have.
  const roles = useRoles().filter(
    (role) => role.id === values.role || role.permissions.every((each) => permissions.includes(each)),
  );
  return (
    <>
      <Field label={t('people.role')} help={roleHelp(values.role, t)} error={problem('role')}>
        <Select
          value={values.role}
          label={t('people.role')}
          disabled={disabled}
          options={roles.map((role) => ({ value: role.id, label: roleText(role, t) }))}
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
