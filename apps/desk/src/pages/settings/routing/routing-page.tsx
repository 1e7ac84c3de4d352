import { useQuery } from '@tanstack/react-query';
import type { RoutingSettings } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { useChannelTypes } from '../../../api/channels.ts';
import { useTeams } from '../../../api/people.ts';
import { useCan } from '../../../api/permissions.ts';
import { routingSettingsQuery, saveRoutingSettings } from '../../../api/routing-settings.ts';
import { skillsQuery } from '../../../api/skills.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { Frame } from '../parts/frame.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { Section } from '../parts/section.tsx';
import { FormSkeleton } from '../parts/skeleton.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';
import { NumberField } from './number-field.tsx';
import { TeamFields, type TeamRouting } from './team-fields.tsx';

export function RoutingPage() {
  const t = useTranslate();
  const mayManage = useCan()('settings:manage');
  const settings = useQuery({ ...routingSettingsQuery, refetchOnMount: 'always' });
  return (
    <Frame readOnly={!mayManage} title={t('settings.routing')} intro={t('routing.intro')} width="form">
      <Loaded query={settings} skeleton={<FormSkeleton fields={8} />}>
        {(saved) => <RoutingForm saved={saved} disabled={!mayManage} />}
      </Loaded>
    </Frame>
  );
}

const weights = ['deadline', 'urgency', 'value', 'waiting'] as const;
const classes = ['live', 'deferred'] as const;

function RoutingForm({ saved, disabled }: { saved: RoutingSettings; disabled: boolean }) {
  const t = useTranslate();
  const teams = useTeams();
  const skills = useQuery(skillsQuery).data ?? [];
  const edits = useEdits<RoutingSettings>('routing', saved);
  const save = useSave((field) =>
    /^(weights|classes|teams|capacity|highestValue|halfLife|pass|grace)/.test(field),
  );
  const { values } = edits;
  /** The list is typed as one text; throwing the edits away begins it anew. */
  const [resets, setResets] = useState(0);
  const discard = () => {
    edits.discard();
    setResets((count) => count + 1);
  };
  const change = (next: Partial<RoutingSettings>, touched: string) => {
    edits.set(next);
    save.touch(touched);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // Teams that were deleted meanwhile are nobody's to route, and take nothing of others.
    const isKnown = (id: string) => teams.some((team) => team.id === id);
    const known = values.teams
      .filter((each) => isKnown(each.teamId))
      .map((each) => ({
        ...each,
        steps: each.steps.map((step) => ({ ...step, overflowTo: step.overflowTo.filter(isKnown) })),
      }));
    await save.run(async () => {
      await saveRoutingSettings({ ...values, teams: known });
      edits.discard();
      showToast({ text: t('core.saved') });
    });
  };
  const number = (
    name: 'capacity' | 'highestValue' | 'halfLifeMinutes' | 'passMinutes' | 'graceSeconds',
    label: string,
    help?: string,
  ) => (
    <NumberField
      label={label}
      help={help}
      value={values[name]}
      error={save.problem(name)}
      disabled={disabled}
      onChange={(next) => change({ [name]: next }, name)}
    />
  );
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={t('settings.routing')}>
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={discard} />}
      <h2 className="mb-2 font-semibold">{t('routing.teams')}</h2>
      {teams.length === 0 && <p className="text-quiet">{t('routing.noTeams')}</p>}
      <div className="flex flex-col gap-4">
        {teams.map((team) => {
          const index = values.teams.findIndex((each) => each.teamId === team.id);
          return (
            <TeamFields
              key={team.id}
              team={team}
              teams={teams}
              skills={skills}
              value={values.teams[index] ?? untouched(team.id)}
              at={['teams', index === -1 ? values.teams.length : index].join('.')}
              disabled={disabled}
              problem={save.problem}
              onChange={(value, touched) => change({ teams: withTeam(values.teams, value) }, touched)}
            />
          );
        })}
      </div>
      <Section title={t('routing.much')} text={t('routing.muchText')}>
        <div className="flex flex-col gap-4">
          {number('capacity', t('routing.capacity'))}
          {classes.map((name) => {
            const set = (next: Partial<RoutingSettings['classes']['live']>, touched: string) =>
              change(
                { classes: { ...values.classes, [name]: { ...values.classes[name], ...next } } },
                `classes.${name}.${touched}`,
              );
            return (
              <div key={name} className="flex flex-col gap-2">
                <NumberField
                  label={t(`routing.${name}`)}
                  help={<ChannelNames live={name === 'live'} />}
                  value={values.classes[name].units}
                  error={save.problem(`classes.${name}.units`)}
                  disabled={disabled}
                  onChange={(units) => set({ units }, 'units')}
                />
                <Checkbox
                  checked={values.classes[name].interruptible}
                  disabled={disabled}
                  onChange={(interruptible) => set({ interruptible }, 'interruptible')}
                >
                  {t('routing.interruptible')}
                </Checkbox>
              </div>
            );
          })}
        </div>
      </Section>
      <Section title={t('routing.order')} text={t('routing.orderText')}>
        <div className="flex flex-col gap-4">
          <div className="grid grid-cols-2 gap-4">
            {weights.map((name) => (
              <NumberField
                key={name}
                label={t(`routing.weight.${name}`)}
                step={0.1}
                value={values.weights[name]}
                error={save.problem(`weights.${name}`)}
                disabled={disabled}
                onChange={(next) =>
                  change({ weights: { ...values.weights, [name]: next } }, `weights.${name}`)
                }
              />
            ))}
          </div>
          {number('highestValue', t('routing.highestValue'), t('routing.highestValueHelp'))}
          {number('halfLifeMinutes', t('routing.halfLife'))}
          <Field label={t('routing.urgent')} help={t('routing.urgentHelp')}>
            <Input
              key={resets}
              defaultValue={values.urgentLabels.join(', ')}
              disabled={disabled}
              autoComplete="off"
              onChange={(event) => change({ urgentLabels: listed(event.target.value) }, 'urgentLabels')}
            />
          </Field>
        </div>
      </Section>
      <Section title={t('routing.rest')}>
        <div className="flex flex-col gap-4">
          {number('passMinutes', t('routing.pass'))}
          {number('graceSeconds', t('routing.grace'))}
        </div>
      </Section>
      {!disabled && (
        <FormFooter save={save} submit={t('core.save')} changed={edits.changed} onDiscard={discard} />
      )}
    </form>
  );
}

/** Which channels are of a class: those whose customer is there now, or the others. */
function ChannelNames({ live }: { live: boolean }) {
  const language = useLanguage();
  return useChannelTypes()
    .filter((type) => type.capabilities.live === live)
    .map((type) => type.names[language])
    .join(', ');
}

const untouched = (teamId: string): TeamRouting => ({
  teamId,
  mode: 'pull',
  offerSeconds: 30,
  stickyMinutes: 5,
  lastAgentDays: 7,
  steps: [],
});

const withTeam = (teams: TeamRouting[], value: TeamRouting): TeamRouting[] =>
  teams.some((each) => each.teamId === value.teamId)
    ? teams.map((each) => (each.teamId === value.teamId ? value : each))
    : [...teams, value];

const listed = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((label) => label.trim())
      .filter((label) => label !== ''),
  ),
];
