import type { AutomationAction } from '@throughline/sdk';
import { useCannedReplies } from '../../../api/canned-replies.ts';
import { useAgents, useTeams } from '../../../api/people.ts';
import { languageNames, languages, useTranslate } from '../../../i18n/index.ts';
import { Field, inputClass, TextArea } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { AddMenu, ListInput, moved, Part } from './parts.tsx';
import { actionKinds, newAction } from './rule-values.ts';
import { LengthInput } from './trigger-fields.tsx';

/** What is done, in order. @param forRule a rule is nobody: it cannot assign to itself */
export function ActionFields({
  actions,
  forRule,
  disabled,
  problem,
  onChange,
}: {
  actions: readonly AutomationAction[];
  forRule: boolean;
  disabled: boolean;
  problem: (place: string) => string | undefined;
  onChange: (actions: AutomationAction[]) => void;
}) {
  const t = useTranslate();
  return (
    <>
      {actions.map((action, index) => (
        <Part
          // biome-ignore lint/suspicious/noArrayIndexKey: actions have no other name.
          key={`${index} ${action.kind}`}
          name={t(`automation.kind.${action.kind}`)}
          problem={problem(`actions.${index}`)}
          disabled={disabled}
          onRemove={actions.length > 1 ? () => onChange(actions.filter((_, at) => at !== index)) : null}
          {...(actions.length > 1 ? { onMove: (by: -1 | 1) => onChange(moved(actions, index, by)) } : {})}
        >
          <ActionField
            action={action}
            forRule={forRule}
            disabled={disabled}
            onChange={(next) => onChange(actions.map((each, at) => (at === index ? next : each)))}
          />
        </Part>
      ))}
      {!disabled && actions.length < 10 && (
        <AddMenu
          label={t('automation.addAction')}
          kinds={actionKinds}
          nameOf={(kind) => t(`automation.kind.${kind}`)}
          onAdd={(kind) => onChange([...actions, newAction[kind]])}
        />
      )}
    </>
  );
}

interface ActionFieldProps<Action> {
  action: Action;
  forRule: boolean;
  disabled: boolean;
  onChange: (action: AutomationAction) => void;
}

function ActionField({ action, ...rest }: ActionFieldProps<AutomationAction>) {
  const t = useTranslate();
  switch (action.kind) {
    case 'label':
      return (
        <>
          <ListInput
            label={t('automation.labelsAdd')}
            values={action.add}
            onChange={(add) => rest.onChange({ ...action, add })}
          />
          <ListInput
            label={t('automation.labelsRemove')}
            values={action.remove}
            onChange={(remove) => rest.onChange({ ...action, remove })}
          />
        </>
      );
    case 'assign':
      return <AssignField action={action} {...rest} />;
    case 'reply':
      return <ReplyField action={action} {...rest} />;
    case 'note':
      return (
        <Field label={t('automation.noteText')}>
          <TextArea
            rows={3}
            maxLength={5000}
            value={action.text}
            onChange={(event) => rest.onChange({ ...action, text: event.target.value })}
          />
        </Field>
      );
    case 'snooze':
      return (
        <>
          <Select
            label={t('automation.kind.snooze')}
            value={action.until.kind}
            options={[
              { value: 'minutes', label: t('automation.snooze.length') },
              { value: 'opening', label: t('automation.snooze.opening') },
            ]}
            onChange={(kind) =>
              rest.onChange({
                ...action,
                until: kind === 'opening' ? { kind } : { kind: 'minutes', minutes: 1440 },
              })
            }
          />
          {action.until.kind === 'minutes' && (
            <LengthInput
              minutes={action.until.minutes}
              disabled={rest.disabled}
              onChange={(minutes) => rest.onChange({ ...action, until: { kind: 'minutes', minutes } })}
            />
          )}
        </>
      );
    default:
      return null;
  }
}

function AssignField({
  action,
  forRule,
  onChange,
}: ActionFieldProps<Extract<AutomationAction, { kind: 'assign' }>>) {
  const t = useTranslate();
  const teams = useTeams();
  const agents = useAgents().filter((agent) => agent.active);
  const { to } = action;
  const value =
    to.kind === 'team' ? `team:${to.teamId}` : to.kind === 'agent' ? `agent:${to.agentId}` : to.kind;
  const options = [
    { value: 'nobody', label: t('automation.assign.nobody') },
    ...(forRule ? [] : [{ value: 'me', label: t('automation.assign.me') }]),
    ...teams.map((team) => ({
      value: `team:${team.id}`,
      label: t('automation.assign.team', { name: team.name }),
    })),
    ...agents.map((agent) => ({ value: `agent:${agent.id}`, label: agent.name })),
  ];
  const known = options.some((option) => option.value === value);
  return (
    <Select
      label={t('automation.kind.assign')}
      value={value}
      options={known ? options : [{ value, label: t('automation.gone') }, ...options]}
      onChange={(next) => {
        const [kind, id = ''] = next.split(':');
        if (kind === 'team') onChange({ ...action, to: { kind, teamId: id } });
        else if (kind === 'agent') onChange({ ...action, to: { kind, agentId: id } });
        else onChange({ ...action, to: { kind: kind === 'me' ? 'me' : 'nobody' } });
      }}
    />
  );
}

const ownText = '';

function ReplyField({
  action,
  forRule,
  onChange,
}: ActionFieldProps<Extract<AutomationAction, { kind: 'reply' }>>) {
  const t = useTranslate();
  const { items, variables } = useCannedReplies();
  const value = action.cannedReplyId ?? ownText;
  const options = [
    { value: ownText, label: t('automation.reply.own') },
    ...items.map((reply) => ({ value: reply.id, label: reply.name })),
  ];
  const known = options.some((option) => option.value === value);
  return (
    <>
      <Select
        label={t('automation.kind.reply')}
        value={value}
        options={known ? options : [{ value, label: t('automation.gone') }, ...options]}
        onChange={(id) => onChange({ ...action, cannedReplyId: id === ownText ? null : id })}
      />
      {value === ownText && (
        <>
          <p className="text-quiet text-sm">
            {t('automation.reply.variables')}{' '}
            {variables
              .filter((name) => !forRule || !name.startsWith('agent.'))
              .map((name) => (
                <code key={name} className="mr-1.5 whitespace-nowrap rounded bg-ground-3 px-1">
                  {`{{${name}}}`}
                </code>
              ))}
          </p>
          {languages.map((language) => (
            <Field key={language} label={languageNames[language]}>
              <TextArea
                lang={language}
                rows={2}
                maxLength={20_000}
                value={action.texts[language] ?? ''}
                onChange={(event) => {
                  const { [language]: _before, ...others } = action.texts;
                  const text = event.target.value;
                  onChange({ ...action, texts: text === '' ? others : { ...others, [language]: text } });
                }}
              />
            </Field>
          ))}
        </>
      )}
      {forRule && (
        <label className="flex items-center gap-2 text-ink-2">
          {t('automation.reply.once')}
          <input
            type="number"
            min={1}
            max={720}
            className={`${inputClass} max-w-20`}
            value={action.onceInHours}
            onChange={(event) =>
              onChange({
                ...action,
                onceInHours: Math.min(720, Math.max(1, Math.round(Number(event.target.value)) || 1)),
              })
            }
          />
          {t('automation.reply.hours')}
        </label>
      )}
    </>
  );
}
