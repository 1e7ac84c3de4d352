/** What follows when a step was sent: the same step again, another one, or the whole form goes out. */
import { type Answers, checkVisible, type FieldErrors, type VisibleStep } from '../../forms/index.ts';

export interface SentStep {
  /** Index of the step in the definition. */
  step: number;
  /** Names of the fields that were on the page; without script a new one may have appeared since. */
  shown: string[];
  /** The button said "Send". */
  last: boolean;
  action: 'next' | 'back' | 'stay';
}

export type NextStep =
  | { kind: 'show'; position: number; errors: FieldErrors; hint: 'moreQuestions' | 'readyToSend' | null }
  | { kind: 'submit' };

/** @param steps those visible with these answers, at least one */
export function nextStep(steps: VisibleStep[], sent: SentStep, answers: Answers): NextStep {
  const position = positionOf(steps, sent.step);
  const show = (at: number, errors: FieldErrors = {}, hint: 'moreQuestions' | 'readyToSend' | null = null) =>
    ({ kind: 'show', position: at, errors, hint }) as const;
  if (sent.action === 'stay') return show(position);
  if (sent.action === 'back') return show(Math.max(0, position - 1));

  const current = steps.slice(position, position + 1);
  const appeared = current.flatMap((step) => step.fields).filter((field) => !sent.shown.includes(field.name));
  const errors = Object.fromEntries(
    Object.entries(checkVisible(current, answers)).filter(
      ([name]) => !appeared.some((field) => field.name === name),
    ),
  );
  if (Object.keys(errors).length > 0) return show(position, errors);
  if (appeared.length > 0) return show(position, {}, 'moreQuestions');
  if (position < steps.length - 1) return show(position + 1);
  // Nobody sends a form with a button that said "Continue".
  return sent.last ? { kind: 'submit' } : show(position, {}, 'readyToSend');
}

/** Where a step stands among the visible ones; for one that vanished, the nearest before it. */
export function positionOf(steps: VisibleStep[], index: number): number {
  return Math.max(0, steps.filter((step) => step.index <= index).length - 1);
}
