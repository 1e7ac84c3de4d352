/** The page of a form that is still being built: the same page customers get, for answers nobody has given. */
import {
  type Answers,
  adviceFor,
  checkDefinition,
  type FormDefinition,
  type Language,
  textIn,
  type VisibleStep,
  visibleSteps,
} from '../../forms/index.ts';
import type { PageAssets } from './assets.ts';
import { noticeOf } from './form-visit.ts';
import { maxFormFileBytes } from './limits.ts';
import { renderForm, renderMessage } from './render-page.ts';
import { pageTexts } from './texts.ts';
import type { PageOptions } from './view.ts';

export interface PreviewInput {
  definition: FormDefinition;
  language: Language;
  theme?: 'light' | 'dark' | undefined;
  /** Index in the definition; one past the last shows the page after sending. */
  step: number;
  answers: Answers;
}

export function previewForm(input: PreviewInput, assets: PageAssets) {
  const { definition, language, step, answers } = input;
  const reached = visibleSteps(definition, answers);
  const options: PageOptions = { slug: '', language, embedded: false, theme: input.theme ?? null };
  const shown = definition.steps[step];
  const steps = shown ? withStep(reached, { index: step, step: shown, fields: shown.fields }) : reached;
  const position = steps.findIndex((one) => one.index === step);
  const html = shown
    ? renderForm(
        {
          ...options,
          definition,
          steps,
          position,
          answers,
          files: [],
          errors: {},
          hint: null,
          notice: noticeOf(definition, language),
          token: '',
          submissionId: '',
          revision: 0,
          maxFileBytes: maxFormFileBytes,
        },
        assets,
        { script: false },
      )
    : renderMessage(options, assets, {
        title: pageTexts[language].thanks,
        text: textIn(definition.thanks, language) || pageTexts[language].thanksText,
        good: true,
      });
  return {
    html,
    reached: !shown || reached.some((one) => one.index === step),
    shownSteps: reached.map((one) => one.index),
    shownFields: (steps[position]?.fields ?? []).map((field) => field.name),
    problems: checkDefinition(definition),
    advice: adviceFor(definition),
  };
}

/** The step in its place, also when these answers do not lead to it: whoever builds it must see it. */
function withStep(reached: VisibleStep[], step: VisibleStep): VisibleStep[] {
  if (reached.some((one) => one.index === step.index)) return reached;
  return [...reached, step].sort((a, b) => a.index - b.index);
}
