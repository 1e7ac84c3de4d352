import type { FormPreview } from '@throughline/sdk';
import { ChevronLeft, ChevronRight, Monitor, Moon, Smartphone, Sun } from 'lucide-react';
import { useTranslate } from '../../../../i18n/index.ts';
import { IconButton } from '../../../../ui/button.tsx';
import { useBuilder } from './context.ts';
import { PreviewFrame } from './preview-frame.tsx';
import type { PreviewState } from './use-preview-state.ts';

const phone = 390;
const desktop = 720;

/** The real page beside the editor: it can be filled in, turned over and looked at on a phone. */
export function PreviewPane({
  preview,
  failed,
  state,
  onLanguage,
}: {
  preview: FormPreview | null;
  failed: boolean;
  state: PreviewState;
  onLanguage: (language: string) => void;
}) {
  const t = useTranslate();
  const { definition, select } = useBuilder();
  const steps = definition.steps.length;
  const { step } = state;
  const hidden = (definition.steps[step]?.fields.length ?? 0) - (preview?.shownFields.length ?? 0);
  const note = failed
    ? t('forms.preview.failed')
    : preview && !preview.reached
      ? t(definition.steps[step]?.fields.length === 0 ? 'forms.step.empty' : 'forms.preview.notReached')
      : preview && step < steps && hidden > 0
        ? t('forms.preview.hidden', { count: hidden })
        : '';
  const onField = (name: string) => {
    const field = definition.steps[step]?.fields.findIndex((one) => one.name === name) ?? -1;
    if (field >= 0) select({ kind: 'field', step, field });
  };
  return (
    <section aria-label={t('forms.preview')} className="flex h-full min-h-0 flex-col bg-ground-2">
      <div className="flex h-10 shrink-0 items-center gap-1 border-b px-2">
        <IconButton
          icon={ChevronLeft}
          label={t('forms.preview.back')}
          disabled={step === 0}
          onClick={() => state.turn(-1)}
        />
        <span className="min-w-0 flex-1 truncate text-center text-quiet text-sm">
          {step < steps ? t('forms.preview.step', { step: step + 1, steps }) : t('forms.preview.thanks')}
        </span>
        <IconButton
          icon={ChevronRight}
          label={t('forms.preview.next')}
          disabled={step >= steps}
          onClick={() => state.turn(1)}
        />
        <span className="mx-1 h-4 border-l" />
        <IconButton
          icon={state.phone ? Smartphone : Monitor}
          label={t(state.phone ? 'forms.preview.wide' : 'forms.preview.phone')}
          onClick={() => state.setPhone(!state.phone)}
        />
        <IconButton
          icon={state.dark ? Moon : Sun}
          label={t(state.dark ? 'forms.preview.light' : 'forms.preview.dark')}
          onClick={() => state.setDark(!state.dark)}
        />
      </div>
      <p role="status" className="border-b px-3 py-1.5 text-quiet text-sm empty:hidden">
        {note}
      </p>
      <div className="min-h-0 flex-1">
        {preview && (
          <PreviewFrame
            html={preview.html}
            title={t('forms.preview')}
            width={state.phone ? phone : desktop}
            onAnswers={state.answer}
            onTurn={state.turn}
            onField={onField}
            onLanguage={onLanguage}
          />
        )}
      </div>
    </section>
  );
}
