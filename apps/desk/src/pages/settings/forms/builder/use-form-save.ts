import { ApiError, type Form } from '@throughline/sdk';
import { useState } from 'react';
import { api } from '../../../../api/client.ts';
import { changeForm, createForm, formQuery } from '../../../../api/forms.ts';
import { queryClient } from '../../../../api/query-client.ts';
import { useTranslate } from '../../../../i18n/index.ts';
import { problemText } from '../../parts/problem-text.ts';
import { settleNames } from '../model/names.ts';
import type { Problem } from '../model/problems.ts';
import type { BuilderState } from './context.ts';
import type { FormEdits } from './use-form-edits.ts';

interface SaveOptions {
  form: Form | null;
  edits: FormEdits;
  base: BuilderState['base'];
  onProblems: (problems: readonly Problem[]) => void;
  onSaved: (form: Form) => void;
}

/** Saves the form as a new version. What is wrong is shown where it is; nothing typed is lost by a refusal. */
export function useFormSave({ form, edits, base, onProblems, onSaved }: SaveOptions) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const [general, setGeneral] = useState('');
  const [slugProblem, setSlugProblem] = useState<string>();
  /** Version somebody else saved since the edits were begun. */
  const [conflict, setConflict] = useState<number | null>(null);

  async function save(basedOn = edits.basedOn): Promise<void> {
    setBusy(true);
    setGeneral('');
    setSlugProblem(undefined);
    const definition = settleNames(edits.definition, base);
    try {
      const checked = await api.previewForm({ definition, language: base, step: 0, answers: {} });
      onProblems(checked.problems);
      if (checked.problems.length > 0)
        return setGeneral(t('forms.problems', { count: checked.problems.length }));
      const slug = edits.slug.replace(/-+$/, '');
      const teamId = edits.teamId || null;
      const saved = form
        ? await changeForm(form.id, { definition, teamId, ...(basedOn === null ? {} : { basedOn }) })
        : await createForm({ definition, teamId, ...(slug === '' ? {} : { slug }) });
      setConflict(null);
      edits.discard();
      onSaved(saved);
    } catch (error) {
      await refused(error);
    } finally {
      setBusy(false);
    }
  }

  async function refused(error: unknown): Promise<void> {
    if (!(error instanceof ApiError)) return setGeneral(problemText(error, t));
    if (error.code === 'form_changed' && form) {
      const newest = await api.form(form.id);
      return setConflict(newest.version);
    }
    if (error.code === 'already_exists') return setSlugProblem(t('forms.problem.slugTaken'));
    if (error.fields.some((entry) => entry.field === 'slug')) return setSlugProblem(t('forms.problem.slug'));
    setGeneral(problemText(error, t));
  }

  return {
    busy,
    general,
    slugProblem,
    touchSlug: () => setSlugProblem(undefined),
    conflict,
    save: () => save(),
    /** Saves over what somebody else saved. */
    saveAnyway: () => save(conflict),
    /** Throws these edits away for what somebody else saved. */
    takeTheirs: async () => {
      if (!form) return;
      await queryClient.invalidateQueries({ queryKey: formQuery(form.id).queryKey });
      edits.discard();
      setConflict(null);
    },
  };
}

export type FormSave = ReturnType<typeof useFormSave>;
