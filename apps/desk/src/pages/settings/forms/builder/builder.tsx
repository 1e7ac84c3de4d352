import type { Form, FormDefinition, Language } from '@throughline/sdk';
import { useEffect, useRef, useState } from 'react';
import { languages, useLanguage, useTranslate } from '../../../../i18n/index.ts';
import { cx } from '../../../../ui/class-names.ts';
import { LeaveGuard } from '../../parts/leave-guard.tsx';
import { ReadOnlyNote } from '../../parts/read-only-note.tsx';
import { type Problem, placeOf } from '../model/problems.ts';
import { type Selection, selectionKey } from '../model/selection.ts';
import { baseLanguage } from '../model/texts.ts';
import { BuilderContext, type BuilderState } from './context.ts';
import { FieldEditor } from './field-editor.tsx';
import { FormEditor } from './form-editor.tsx';
import { LanguageBar } from './language-bar.tsx';
import { Outline } from './outline.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { SaveBar } from './save-bar.tsx';
import { StepEditor } from './step-editor.tsx';
import { useFormEdits } from './use-form-edits.ts';
import { useFormSave } from './use-form-save.ts';
import { usePreview } from './use-preview.ts';
import { stepOf, usePreviewState } from './use-preview-state.ts';

interface BuilderProps {
  /** Under which name unsaved edits are kept in this tab. */
  storedAs: string;
  /** Null while it is new. */
  form: Form | null;
  start: FormDefinition;
  disabled: boolean;
  onSaved: (form: Form) => void;
}

const panes = ['outline', 'editor', 'preview'] as const;
type Pane = (typeof panes)[number];

/** Outline, editor of what is selected there, and the real page. On a narrow screen one of the three. */
export function Builder({ storedAs, form, start, disabled, onSaved }: BuilderProps) {
  const t = useTranslate();
  const desk = useLanguage();
  const edits = useFormEdits(storedAs, form, start);
  const { definition } = edits;
  const [chosen, setSelection] = useState<Selection>({ kind: 'form' });
  const [pane, setPane] = useState<Pane>('outline');
  const [base, setBase] = useState<Language>(() => baseLanguage(definition, desk, languages));
  const [language, setLanguage] = useState<Language>(base);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [tried, setTried] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const focusOn = useRef<string | null>(null);

  const shownSteps = useRef<readonly number[]>([]);
  const state = usePreviewState(definition, () => shownSteps.current);
  const { preview, failed } = usePreview({
    definition,
    language,
    theme: state.dark ? 'dark' : 'light',
    step: state.step,
    answers: state.answers,
  });
  shownSteps.current = preview?.shownSteps ?? [];

  const selection = inBounds(chosen, definition);
  const select = (next: Selection) => {
    setSelection(next);
    setPane('editor');
    state.show(stepOf(next));
  };
  const save = useFormSave({
    form,
    edits,
    base,
    onSaved: (saved) => {
      setTried(false);
      onSaved(saved);
    },
    onProblems: (found) => {
      setTried(true);
      setProblems(found);
      const [first] = found;
      if (!first) return;
      select(placeOf(first.field));
      focusOn.current = '[data-invalid], [aria-invalid="true"]';
    },
  });
  useEffect(() => {
    if (focusOn.current === null) return;
    const target = page.current?.querySelector<HTMLElement>(focusOn.current);
    if (!target) return;
    target.focus();
    focusOn.current = null;
  });
  // Once somebody tried to save, what is repaired disappears and what breaks appears at once.
  const shownProblems = tried ? (preview?.problems ?? problems) : [];

  const builder: BuilderState = {
    definition,
    change: edits.change,
    language,
    base,
    problems: shownProblems,
    disabled,
    selection,
    select,
    selectRow: (next) => {
      setSelection(next);
      state.show(stepOf(next));
      focusOn.current = `[data-handle="${selectionKey(next)}"]`;
    },
  };
  const step = selection.kind === 'form' ? undefined : definition.steps[selection.step];
  const field = selection.kind === 'field' ? step?.fields[selection.field] : undefined;
  return (
    <BuilderContext value={builder}>
      <div ref={page} className="flex min-h-0 flex-1 flex-col">
        {disabled && (
          <div className="px-4 pt-3">
            <ReadOnlyNote />
          </div>
        )}
        <SaveBar isNew={form === null} edits={edits} save={save} disabled={disabled}>
          <LanguageBar onLanguage={setLanguage} onBase={setBase} />
        </SaveBar>
        <PaneSwitch pane={pane} onPane={setPane} />
        <div className="flex min-h-0 flex-1">
          <div
            className={cx(
              'w-72 shrink-0 overflow-y-auto border-r max-lg:w-full max-lg:border-r-0',
              pane !== 'outline' && 'max-lg:hidden',
            )}
          >
            <Outline advice={preview?.advice ?? form?.advice ?? []} />
          </div>
          <section
            aria-label={t('forms.editor')}
            className={cx(
              'min-w-0 flex-1 overflow-y-auto [scrollbar-gutter:stable]',
              pane !== 'editor' && 'max-lg:hidden',
            )}
          >
            <div key={selectionKey(selection)} className="max-w-xl px-4 py-4 pb-16 sm:px-6">
              {selection.kind === 'form' && (
                <FormEditor
                  form={form}
                  slug={edits.slug}
                  slugProblem={save.slugProblem}
                  onSlug={(slug) => {
                    save.touchSlug();
                    edits.setSlug(slug);
                  }}
                  teamId={edits.teamId}
                  onTeam={edits.setTeam}
                />
              )}
              {selection.kind === 'step' && step && <StepEditor step={step} at={selection.step} />}
              {selection.kind === 'field' && field && <FieldEditor field={field} at={selection} />}
            </div>
          </section>
          <div
            className={cx(
              'w-[36%] min-w-96 shrink-0 border-l max-lg:w-full max-lg:min-w-0 max-lg:border-l-0',
              pane !== 'preview' && 'max-lg:hidden',
            )}
          >
            <PreviewPane
              preview={preview}
              failed={failed}
              state={state}
              onLanguage={(tag) => {
                const wanted = languages.find((one) => one === tag);
                if (wanted) setLanguage(wanted);
              }}
            />
          </div>
        </div>
        <LeaveGuard edits={edits} />
      </div>
    </BuilderContext>
  );
}

/** Where there is room for one pane only. */
function PaneSwitch({ pane, onPane }: { pane: Pane; onPane: (pane: Pane) => void }) {
  const t = useTranslate();
  return (
    <fieldset className="flex shrink-0 gap-1 border-b px-3 py-1.5 lg:hidden">
      <legend className="sr-only">{t('forms.pane')}</legend>
      {panes.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === pane}
          onClick={() => onPane(one)}
          className="h-7 flex-1 rounded-md text-ink-2 aria-pressed:bg-ground-3 aria-pressed:font-medium aria-pressed:text-ink"
        >
          {t(`forms.pane.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** What was selected may be gone: the nearest thing still there. */
function inBounds(selection: Selection, definition: FormDefinition): Selection {
  if (selection.kind === 'form') return selection;
  const step = definition.steps[selection.step];
  if (!step) return { kind: 'form' };
  if (selection.kind === 'field' && !step.fields[selection.field])
    return { kind: 'step', step: selection.step };
  return selection;
}
