import type { FormAdvice } from '@throughline/sdk';
import { FileText, Lightbulb, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslate } from '../../../../i18n/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { cx } from '../../../../ui/class-names.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { maxSteps } from '../model/kinds.ts';
import { hasProblem } from '../model/problems.ts';
import { useBuilder } from './context.ts';
import { ProblemDot, rowClass } from './outline-row.tsx';
import { OutlineStep } from './outline-step.tsx';
import { useOutlineMoves } from './use-outline-moves.ts';

/** The form at a glance: its texts, its steps, their questions in order. */
export function Outline({ advice }: { advice: readonly FormAdvice[] }) {
  const t = useTranslate();
  const { definition, selection, select, disabled, problems } = useBuilder();
  const [said, setSaid] = useState('');
  const moves = useOutlineMoves(setSaid);
  const last = definition.steps.length - 1;
  return (
    <nav aria-label={t('forms.outline')} className="flex flex-col gap-1 p-2">
      <span role="status" className="sr-only">
        {said}
      </span>
      <button
        type="button"
        data-row="form"
        aria-current={selection.kind === 'form' || undefined}
        onClick={() => select({ kind: 'form' })}
        className={cx(rowClass, 'px-2')}
      >
        <Icon as={FileText} className="shrink-0 text-ink-3" />
        <span className="min-w-0 flex-1 truncate text-left">{t('forms.outline.form')}</span>
        <ProblemDot shown={hasProblem(problems, { kind: 'form' })} />
      </button>
      <ol className="flex flex-col gap-2">
        {definition.steps.map((step, s) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their place.
          <OutlineStep key={s} step={step} at={s} moves={moves} />
        ))}
      </ol>
      {!disabled && (
        <Button
          variant="ghost"
          size="small"
          icon={Plus}
          className="self-start"
          disabled={definition.steps.length >= maxSteps}
          onClick={moves.addStep}
        >
          {t('forms.step.add')}
        </Button>
      )}
      {advice.length > 0 && (
        <ul aria-label={t('forms.advice')} className="mt-2 flex flex-col gap-2">
          {advice.map((one) => (
            <li key={one} className="rounded-md bg-warning-tint p-2.5 text-warning">
              <p className="flex gap-2">
                <Icon as={Lightbulb} className="mt-0.5 shrink-0" />
                <span>{t(`forms.advice.${one}`)}</span>
              </p>
              {!disabled && (
                <button
                  type="button"
                  onClick={() => moves.addField(last, one === 'no_message' ? 'textarea' : 'email')}
                  className="mt-1 ml-6 min-h-6 font-medium underline underline-offset-2"
                >
                  {t(`forms.advice.${one}.do`)}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
