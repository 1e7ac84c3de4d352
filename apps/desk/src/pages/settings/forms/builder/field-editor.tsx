import type { FormField } from '@throughline/sdk';
import { useState } from 'react';
import { useTranslate } from '../../../../i18n/index.ts';
import { offerUndo } from '../../../../shell/undo.ts';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { Field, Input } from '../../../../ui/field.tsx';
import { Select } from '../../../../ui/select.tsx';
import { type Change, changeField, type Place } from '../model/edit-definition.ts';
import { defaultMaxFiles, hasChoices, type Kind, kindFacts, kinds, maxFiles } from '../model/kinds.ts';
import { ofKind } from '../model/make-field.ts';
import { nameLike, renameField } from '../model/names.ts';
import { ChoicesField } from './choices-field.tsx';
import { ConditionField } from './condition-field.tsx';
import { useBuilder } from './context.ts';
import { useProblem } from './problem-words.ts';
import { TextField } from './text-field.tsx';

/** Everything about one question. */
export function FieldEditor({ field, at }: { field: FormField; at: Place }) {
  const t = useTranslate();
  const { change, disabled } = useBuilder();
  const problem = useProblem();
  const path = `steps.${at.step}.fields.${at.field}`;
  const set = (edit: Change<FormField>) => change((definition) => changeField(definition, at, edit));
  const facts = kindFacts[field.kind];
  const setKind = (kind: Kind) => {
    if (kind === field.kind) return;
    const blank = { choices: undefined, purpose: undefined, maxFiles: undefined };
    set({ ...blank, ...ofKind(field, kind) });
    const loses = field.choices && !hasChoices(kind) && field.choices.length > 0;
    if (loses)
      offerUndo(t('forms.kindChanged', { kind: t(`forms.kind.${kind}`) }), () => set({ ...blank, ...field }));
  };
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={t(field.kind === 'consent' ? 'forms.field.wording' : 'forms.field.label')}
        {...(field.kind === 'consent' ? { help: t('forms.field.wordingHelp'), long: true } : {})}
        names={field.label}
        path={`${path}.label`}
        onChange={(label) => label && set({ label })}
      />
      <Field label={t('forms.field.kind')} help={t(`forms.kind.${field.kind}.text`)}>
        <Select
          value={field.kind}
          label={t('forms.field.kind')}
          disabled={disabled}
          options={kinds.map((kind) => ({ value: kind, label: t(`forms.kind.${kind}`) }))}
          onChange={setKind}
        />
      </Field>
      {field.choices && (
        <ChoicesField
          choices={field.choices}
          path={path}
          onChange={(edit) =>
            change((definition) => {
              const now = definition.steps[at.step]?.fields[at.field];
              return changeField(definition, at, { choices: edit(now?.choices ?? []) });
            })
          }
        />
      )}
      {field.kind === 'consent' && (
        <Field
          label={t('forms.field.purpose')}
          help={t('forms.field.purposeHelp')}
          error={problem(`${path}.purpose`)}
        >
          <Input
            value={field.purpose ?? ''}
            disabled={disabled}
            onChange={(event) => set({ purpose: event.target.value })}
          />
        </Field>
      )}
      {field.kind === 'file' && (
        <Field label={t('forms.field.maxFiles')} help={t('forms.field.maxFilesHelp')}>
          <Select
            value={String(field.maxFiles ?? defaultMaxFiles)}
            label={t('forms.field.maxFiles')}
            disabled={disabled}
            options={Array.from({ length: maxFiles }, (_, n) => ({
              value: String(n + 1),
              label: String(n + 1),
            }))}
            onChange={(count) => set({ maxFiles: Number(count) })}
          />
        </Field>
      )}
      <Checkbox checked={field.required} disabled={disabled} onChange={(required) => set({ required })}>
        {t(field.kind === 'consent' ? 'forms.field.consentRequired' : 'forms.field.required')}
      </Checkbox>
      <TextField
        label={t('forms.field.help')}
        help={t('forms.field.helpHelp')}
        names={field.help}
        path={`${path}.help`}
        optional
        onChange={(help) => set({ help })}
      />
      {facts.meanings.length > 0 && (
        <Field
          label={t('forms.field.meaning')}
          help={t('forms.field.meaningHelp')}
          error={problem(`${path}.meaning`)}
        >
          <Select
            value={field.meaning}
            label={t('forms.field.meaning')}
            disabled={disabled}
            options={(['none', ...facts.meanings] as const).map((meaning) => ({
              value: meaning,
              label: t(`forms.meaning.${meaning}`),
            }))}
            onChange={(meaning) => set({ meaning })}
          />
        </Field>
      )}
      <ConditionField when={field.when} at={at} path={path} onChange={(when) => set({ when })} />
      <NameField field={field} problem={problem(`${path}.name`)} />
    </div>
  );
}

/** What integrators call the question. Taken over on leaving, so that conditions never refer to half a name. */
function NameField({ field, problem }: { field: FormField; problem: string | undefined }) {
  const t = useTranslate();
  const { change, disabled } = useBuilder();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <details className="border-t pt-3" open={problem !== undefined || undefined}>
      <summary className="cursor-pointer text-ink-2">{t('forms.field.more')}</summary>
      <div className="mt-3">
        <Field label={t('forms.field.name')} help={t('forms.field.nameHelp')} error={problem}>
          <Input
            value={typed ?? field.name}
            disabled={disabled}
            className="font-mono"
            onChange={(event) => setTyped(nameLike(event.target.value))}
            onBlur={() => {
              if (typed) change((definition) => renameField(definition, field.name, typed));
              setTyped(null);
            }}
          />
        </Field>
      </div>
    </details>
  );
}
