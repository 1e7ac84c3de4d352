import type { RoutingSettings, Skill, Team } from '@throughline/sdk';
import { Plus, X } from 'lucide-react';
import { useTranslate } from '../../../i18n/index.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import type { Save } from '../parts/use-save.ts';
import { NumberField } from './number-field.tsx';
import { SeveralMenu } from './several-menu.tsx';

export type TeamRouting = RoutingSettings['teams'][number];
type Step = TeamRouting['steps'][number];

const modes = ['pull', 'offer', 'assign'] as const;

/** How the conversations of one team reach its agents. */
export function TeamFields({
  team,
  teams,
  skills,
  value,
  at,
  disabled,
  problem,
  onChange,
}: {
  team: Team;
  teams: readonly Team[];
  skills: readonly Skill[];
  value: TeamRouting;
  /** How the server names it in what it refuses, e.g. `teams.0`. */
  at: string;
  disabled: boolean;
  problem: Save['problem'];
  /** @param touched the field whose problem is no longer true */
  onChange: (value: TeamRouting, touched: string) => void;
}) {
  const t = useTranslate();
  const set = (change: Partial<TeamRouting>, touched: string) =>
    onChange({ ...value, ...change }, `${at}.${touched}`);
  return (
    <fieldset className="rounded-lg border p-4">
      <legend className="px-1 font-medium">{team.name}</legend>
      <div className="flex flex-col gap-4">
        <Field label={t('routing.mode')}>
          <Select
            value={value.mode}
            label={`${team.name}: ${t('routing.mode')}`}
            disabled={disabled}
            options={modes.map((mode) => ({ value: mode, label: t(`routing.mode.${mode}`) }))}
            onChange={(mode) => set({ mode }, 'mode')}
          />
        </Field>
        {value.mode !== 'pull' && (
          <div className="grid grid-cols-2 items-end gap-4 max-sm:grid-cols-1">
            {value.mode === 'offer' && (
              <NumberField
                label={t('routing.offerSeconds')}
                value={value.offerSeconds}
                error={problem(`${at}.offerSeconds`)}
                disabled={disabled}
                onChange={(offerSeconds) => set({ offerSeconds }, 'offerSeconds')}
              />
            )}
            <NumberField
              label={t('routing.stickyMinutes')}
              value={value.stickyMinutes}
              error={problem(`${at}.stickyMinutes`)}
              disabled={disabled}
              onChange={(stickyMinutes) => set({ stickyMinutes }, 'stickyMinutes')}
            />
            <NumberField
              label={t('routing.lastAgentDays')}
              value={value.lastAgentDays}
              error={problem(`${at}.lastAgentDays`)}
              disabled={disabled}
              onChange={(lastAgentDays) => set({ lastAgentDays }, 'lastAgentDays')}
            />
          </div>
        )}
        <Steps
          steps={value.steps}
          teams={teams.filter((each) => each.id !== team.id)}
          skills={skills}
          at={`${at}.steps`}
          disabled={disabled}
          problem={problem}
          onChange={(steps, touched) => set({ steps }, touched)}
        />
      </div>
    </fieldset>
  );
}

function Steps({
  steps,
  teams,
  skills,
  at,
  disabled,
  problem,
  onChange,
}: {
  steps: Step[];
  teams: readonly Team[];
  skills: readonly Skill[];
  at: string;
  disabled: boolean;
  problem: Save['problem'];
  onChange: (steps: Step[], touched: string) => void;
}) {
  const t = useTranslate();
  const set = (index: number, change: Partial<Step>, touched: string) =>
    onChange(
      steps.map((step, position) => (position === index ? { ...step, ...change } : step)),
      `steps.${index}.${touched}`,
    );
  return (
    <div>
      <p className="mb-1 font-medium text-ink-2 text-sm">{t('routing.steps')}</p>
      <ul className="flex flex-col gap-2">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step being typed has nothing else that stays.
          <li key={index} className="flex flex-wrap items-end gap-3">
            <NumberField
              label={t('routing.steps.after')}
              value={step.afterSeconds / 60}
              error={problem(`${at}.${index}.afterSeconds`)}
              disabled={disabled}
              onChange={(minutes) => set(index, { afterSeconds: Math.round(minutes * 60) }, 'afterSeconds')}
            />
            <NumberField
              label={t('routing.steps.lower')}
              value={step.lowerLevels}
              error={problem(`${at}.${index}.lowerLevels`)}
              disabled={disabled}
              onChange={(lowerLevels) => set(index, { lowerLevels }, 'lowerLevels')}
            />
            {teams.length > 0 && (
              <SeveralMenu
                label={t('routing.steps.teams')}
                none={t('routing.steps.noTeam')}
                options={teams}
                chosen={step.overflowTo}
                disabled={disabled}
                error={problem(`${at}.${index}.overflowTo`)}
                onChange={(overflowTo) => set(index, { overflowTo }, 'overflowTo')}
              />
            )}
            {skills.length > 0 && (
              <SeveralMenu
                label={t('routing.steps.prefer')}
                none={t('routing.steps.prefer.none')}
                options={skills}
                chosen={step.prefer}
                disabled={disabled}
                error={problem(`${at}.${index}.prefer`)}
                onChange={(prefer) => set(index, { prefer }, 'prefer')}
              />
            )}
            {!disabled && (
              <IconButton
                icon={X}
                label={t('routing.steps.remove')}
                className="mb-0.5"
                onClick={() =>
                  onChange(
                    steps.filter((_, position) => position !== index),
                    `steps.${index}`,
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {!disabled && (
        <Button
          variant="ghost"
          size="small"
          icon={Plus}
          className="mt-1 -ml-2"
          onClick={() =>
            onChange(
              [...steps, { afterSeconds: 120, lowerLevels: 0, prefer: [], overflowTo: [] }],
              `steps.${steps.length}`,
            )
          }
        >
          {t('routing.steps.add')}
        </Button>
      )}
    </div>
  );
}
