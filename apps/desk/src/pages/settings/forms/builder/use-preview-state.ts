import type { FormAnswers, FormDefinition } from '@throughline/sdk';
import { useState } from 'react';
import type { Selection } from '../model/selection.ts';

export interface PreviewState {
  /** Index of the shown step; one past the last is the page after sending. */
  step: number;
  answers: FormAnswers;
  phone: boolean;
  dark: boolean;
  show: (step: number) => void;
  /** To the next or the previous step these answers lead to. */
  turn: (by: 1 | -1) => void;
  answer: (answers: FormAnswers) => void;
  setPhone: (on: boolean) => void;
  setDark: (on: boolean) => void;
}

/** Where the preview stands and what was filled in there; nothing of it is kept. */
export function usePreviewState(definition: FormDefinition, reached: () => readonly number[]): PreviewState {
  const [at, setStep] = useState(0);
  const [answers, setAnswers] = useState<FormAnswers>({});
  const [phone, setPhone] = useState(() => matchMedia('(max-width: 1023px)').matches);
  const [dark, setDark] = useState(isDark);
  const last = definition.steps.length;
  const step = Math.min(at, last);
  const turn = (by: 1 | -1) => {
    const ahead = reached().filter((index) => (by === 1 ? index > step : index < step));
    setStep(by === 1 ? (ahead[0] ?? last) : (ahead.at(-1) ?? 0));
  };
  return {
    step,
    answers,
    phone,
    dark,
    show: setStep,
    turn,
    answer: (given) => setAnswers((before) => ({ ...before, ...given })),
    setPhone,
    setDark,
  };
}

/** The step to look at while this is edited. */
export const stepOf = (selection: Selection): number => (selection.kind === 'form' ? 0 : selection.step);

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}
