import type { FormCondition } from '@throughline/sdk';
import { X } from 'lucide-react';
import { useLanguage, useTranslate } from '../../../../i18n/index.ts';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { Field, Input } from '../../../../ui/field.tsx';
import { Select } from '../../../../ui/select.tsx';
import { conditionOn, earlierFields, withOperator } from '../model/conditions.ts';
import { kindFacts, takesValue } from '../model/kinds.ts';
import { allFields } from '../model/names.ts';
import { shownText } from '../model/texts.ts';
import { useBuilder } from './context.ts';
import { useProblem } from './problem-words.ts';

interface ConditionFieldProps {
  when: FormCondition | undefined;
  onChange: (when: FormCondition | undefined) => void;
  at: { step: number; field: number | null };
  /** Of what is shown or not, e.g. `steps.0.fields.1`. */
  path: string;
}

/** "Show only when": which earlier question, what about it, which answer. */
export function ConditionField({ when, onChange, at, path }: ConditionFieldProps) {
  const t = useTranslate();
  const { definition, language, disabled } = useBuilder();
  const desk = useLanguage();
  const problem = useProblem();
  const earlier = earlierFields(definition, at);
  const asked = when && allFields(definition).find((field) => field.name === when.field);
  const labelOf = (name: string) => {
    const field = allFields(definition).find((one) => one.name === name);
    return (field && shownText(field.label, language)) || t('forms.untitled', { name });
  };
  if (!when) {
    const [first] = earlier.toReversed();
    return (
      <div>
        <p className="mb-1 font-medium text-ink-2 text-sm">{t('forms.when')}</p>
        {first ? (
          <Button size="small" disabled={disabled} onClick={() => onChange(conditionOn(first))}>
            {t('forms.when.add')}
          </Button>
        ) : (
          <p className="text-quiet text-sm">{t('forms.when.none')}</p>
        )}
      </div>
    );
  }
  const known = earlier.some((field) => field.name === when.field);
  const operators = asked ? kindFacts[asked.kind].operators : [when.operator];
  return (
    <fieldset className="flex flex-col gap-2 rounded-md border p-3">
      <legend className="sr-only">{t('forms.when')}</legend>
      <div className="flex items-center justify-between">
        <span className="font-medium text-ink-2 text-sm">{t('forms.when')}</span>
        <IconButton
          icon={X}
          label={t('forms.when.remove')}
          disabled={disabled}
          onClick={() => onChange(undefined)}
        />
      </div>
      <Field label={t('forms.when.field')} error={problem(`${path}.when.field`)}>
        <Select
          value={when.field}
          label={t('forms.when.field')}
          disabled={disabled}
          options={[
            ...(known ? [] : [{ value: when.field, label: labelOf(when.field) }]),
            ...earlier.map((field) => ({ value: field.name, label: labelOf(field.name) })),
          ]}
          onChange={(name) => {
            const field = earlier.find((one) => one.name === name);
            if (field && name !== when.field) onChange(conditionOn(field));
          }}
        />
      </Field>
      <Field label={t('forms.when.operator')}>
        <Select
          value={when.operator}
          label={t('forms.when.operator')}
          disabled={disabled}
          options={operators.map((operator) => ({
            value: operator,
            label: t(`forms.operator.${operator}`),
          }))}
          onChange={(operator) => onChange(withOperator(when, asked, operator))}
        />
      </Field>
      {takesValue(when.operator) && (
        <Field label={t('forms.when.value')} error={problem(`${path}.when.value`)}>
          {asked?.choices ? (
            <Select
              value={when.value}
              label={t('forms.when.value')}
              disabled={disabled}
              options={asked.choices.map((choice, c) => ({
                value: choice.value,
                label: shownText(choice.label, desk) || t('forms.choice', { n: c + 1 }),
              }))}
              onChange={(value) => onChange({ ...when, value })}
            />
          ) : (
            <Input
              type={asked?.kind === 'date' ? 'date' : 'text'}
              value={when.value}
              disabled={disabled}
              onChange={(event) => onChange({ ...when, value: event.target.value })}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}
