import type { Form } from '@throughline/sdk';
import { useTeams } from '../../../../api/people.ts';
import { useTranslate } from '../../../../i18n/index.ts';
import { Field, Input } from '../../../../ui/field.tsx';
import { Select } from '../../../../ui/select.tsx';
import { durations, durationText } from '../model/durations.ts';
import { useBuilder } from './context.ts';
import { TextField } from './text-field.tsx';

interface FormEditorProps {
  /** Null while it is new. */
  form: Form | null;
  slug: string;
  slugProblem: string | undefined;
  onSlug: (slug: string) => void;
  teamId: string;
  onTeam: (teamId: string) => void;
}

/** What belongs to the form as a whole. */
export function FormEditor({ form, slug, slugProblem, onSlug, teamId, onTeam }: FormEditorProps) {
  const t = useTranslate();
  const { definition, change, disabled } = useBuilder();
  const teams = useTeams();
  const minutes = definition.abandonAfterMinutes;
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={t('forms.form.title')}
        help={t('forms.form.titleHelp')}
        names={definition.title}
        path="title"
        onChange={(title) => title && change((before) => ({ ...before, title }))}
      />
      <TextField
        label={t('forms.form.intro')}
        names={definition.intro}
        path="intro"
        optional
        long
        onChange={(intro) => change((before) => withText(before, 'intro', intro))}
      />
      <TextField
        label={t('forms.form.thanks')}
        help={t('forms.form.thanksHelp')}
        names={definition.thanks}
        path="thanks"
        optional
        long
        onChange={(thanks) => change((before) => withText(before, 'thanks', thanks))}
      />
      <TextField
        label={t('forms.form.draftNotice')}
        help={t('forms.form.draftNoticeHelp')}
        names={definition.draftNotice}
        path="draftNotice"
        optional
        long
        onChange={(notice) => change((before) => withText(before, 'draftNotice', notice))}
      />
      <hr />
      <Field label={t('forms.form.team')} help={t('forms.form.teamHelp')}>
        <Select
          value={teamId}
          label={t('forms.form.team')}
          disabled={disabled}
          options={[
            { value: '', label: t('forms.noTeam') },
            ...teams.map((team) => ({ value: team.id, label: team.name })),
          ]}
          onChange={onTeam}
        />
      </Field>
      <Field label={t('forms.form.abandon')} help={t('forms.form.abandonHelp')}>
        <Select
          value={String(minutes)}
          label={t('forms.form.abandon')}
          disabled={disabled}
          options={durations(minutes).map((each) => ({
            value: String(each),
            label: durationText(each, t),
          }))}
          onChange={(value) => change((before) => ({ ...before, abandonAfterMinutes: Number(value) }))}
        />
      </Field>
      <Field
        label={t('forms.form.address')}
        help={t(form ? 'forms.form.addressFixed' : 'forms.form.addressHelp')}
        error={slugProblem}
      >
        <div className="flex items-center gap-1.5">
          <span className="text-quiet">/f/</span>
          <Input
            value={form ? form.slug : slug}
            disabled={disabled || form !== null}
            placeholder={t('forms.form.addressAuto')}
            onChange={(event) => onSlug(slugLike(event.target.value))}
          />
        </div>
      </Field>
    </div>
  );
}

/** What a person may type as an address: everything else is left out while they type. */
const slugLike = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60);

type Definition = Parameters<Parameters<ReturnType<typeof useBuilder>['change']>[0]>[0];

/** The form with this text, or without it. */
function withText(
  definition: Definition,
  name: 'intro' | 'thanks' | 'draftNotice',
  names: Definition['intro'],
): Definition {
  const { [name]: _before, ...rest } = definition;
  return names ? { ...rest, [name]: names } : rest;
}
