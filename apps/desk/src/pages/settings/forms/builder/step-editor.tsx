import type { FormStep } from '@throughline/sdk';
import { useTranslate } from '../../../../i18n/index.ts';
import { type Change, changeStep } from '../model/edit-definition.ts';
import { ConditionField } from './condition-field.tsx';
import { useBuilder } from './context.ts';
import { useProblem } from './problem-words.ts';
import { TextField } from './text-field.tsx';

/** Title and condition of one step. */
export function StepEditor({ step, at }: { step: FormStep; at: number }) {
  const t = useTranslate();
  const { change, definition } = useBuilder();
  const problem = useProblem();
  const single = definition.steps.length === 1;
  const set = (edit: Change<FormStep>) => change((before) => changeStep(before, at, edit));
  return (
    <div className="flex flex-col gap-4">
      {problem(`steps.${at}.fields`) && (
        <p className="rounded-md bg-risk-tint px-3 py-2 text-risk">{problem(`steps.${at}.fields`)}</p>
      )}
      <TextField
        label={t('forms.step.title')}
        help={t(single ? 'forms.step.titleSingle' : 'forms.step.titleHelp')}
        names={step.title}
        path={`steps.${at}.title`}
        onChange={(title) => title && set({ title })}
      />
      <ConditionField
        when={step.when}
        at={{ step: at, field: null }}
        path={`steps.${at}`}
        onChange={(when) => set({ when })}
      />
    </div>
  );
}
