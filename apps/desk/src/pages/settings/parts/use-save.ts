import { ApiError } from '@throughline/sdk';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { fieldProblemText, problemText } from './problem-text.ts';

/** Problem in words by field name. */
export type FieldProblems = Record<string, string>;

export interface Save {
  form: RefObject<HTMLFormElement | null>;
  busy: boolean;
  /** What is wrong with a field, or undefined. */
  problem: (field: string) => string | undefined;
  /** What is wrong as a whole, or an empty text. */
  general: string;
  /** Marks fields without asking the server. */
  refuse: (problems: FieldProblems) => void;
  /** Forgets what is wrong with a field, because somebody changes it. */
  touch: (field: string) => void;
  /** Runs a change; refusals of the server end at their fields. True when it went through. */
  run: (change: () => Promise<unknown>) => Promise<boolean>;
}

/** @param shown tells whether a field is on the page: a problem elsewhere is said as a whole, never swallowed */
export function useSave(shown: (field: string) => boolean): Save {
  const t = useTranslate();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<FieldProblems>({});
  const [general, setGeneral] = useState('');
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) focusFirstProblem(form.current);
  }, [refusals]);
  const refuse = (next: FieldProblems, whole = '') => {
    setProblems(next);
    setGeneral(whole);
    setRefusals((count) => count + 1);
  };
  return {
    form,
    busy,
    problem: (field) => problems[field],
    general,
    refuse,
    touch: (field) => {
      if (field in problems) setProblems(({ [field]: _gone, ...left }) => left);
    },
    run: async (change) => {
      setBusy(true);
      setProblems({});
      setGeneral('');
      try {
        await change();
        return true;
      } catch (error) {
        const fields = error instanceof ApiError ? error.fields : [];
        const here = fields.filter((entry) => shown(entry.field));
        const elsewhere = fields.filter((entry) => !shown(entry.field));
        refuse(
          Object.fromEntries(here.map((entry) => [entry.field, fieldProblemText(entry, t)])),
          here.length > 0
            ? elsewhere.map((entry) => `${entry.field}: ${fieldProblemText(entry, t)}`).join('; ')
            : problemText(error, t),
        );
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}

function focusFirstProblem(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>(':is(input, textarea, button, [role="textbox"])[data-invalid]')?.focus();
}
